package org.smallvictories.gateway.signin;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.smallvictories.gateway.SignIn.as;
import static org.smallvictories.gateway.SignIn.token;
import static org.smallvictories.gateway.signin.Browser.HTML;
import static org.smallvictories.gateway.signin.Browser.signedIn;

import io.restassured.http.ContentType;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.smallvictories.gateway.GatewayTest;
import org.smallvictories.gateway.Neighbours;

@GatewayTest
class SignInTest {

    private static final String FIRST = "the first password";
    private static final String OWN = "a password of one's own";

    @ConfigProperty(name = "DATABASE_URL")
    String url;

    @ConfigProperty(name = "DATABASE_OWNER_USERNAME")
    String owner;

    @ConfigProperty(name = "DATABASE_OWNER_PASSWORD")
    String ownerPassword;

    @BeforeEach
    void all_services_answer() {
        Neighbours.behaveAsUsual();
    }

    @Test
    void the_right_password_begins_a_session_and_leads_on() {
        new Browser()
                .signIn("csr", "small-victories", "/victories/2020?lang=fr")
                .then()
                .statusCode(303)
                .header("Location", containsString("/victories/2020?lang=fr"))
                .header("Cache-Control", "no-store")
                .header(
                        "Set-Cookie",
                        allOf(
                                containsString("session="),
                                containsString("Path=/"),
                                containsString("HTTPOnly"),
                                containsString("SameSite=Lax"),
                                not(containsString("Max-Age"))));
    }

    @Test
    void the_session_opens_the_api_of_the_gateway_and_of_services_with_the_same_internal_token() {
        Browser browser = signedIn("wwf");

        browser.request().get("/api/donations").then().statusCode(200);

        String handedOver = Neighbours.DONATIONS.lastHeaders().getFirst("Authorization");
        assertEquals("Bearer ey", handedOver.substring(0, "Bearer ey".length()));
        assertEquals(null, Neighbours.DONATIONS.lastHeaders().getFirst("Cookie"));
        browser.request().get("/api/impact").then().statusCode(403);
        signedIn("leadership").request().get("/api/accounts").then().statusCode(403);
        signedIn("auditor").request().get("/api/accounts").then().statusCode(200);
    }

    @Test
    void a_bearer_token_goes_before_the_cookie() {
        signedIn("wwf")
                .request()
                .auth()
                .oauth2(token("administrator"))
                .get("/api/accounts")
                .then()
                .statusCode(200);
        signedIn("administrator")
                .request()
                .auth()
                .oauth2("no-token")
                .get("/api/accounts")
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @CsvSource({
        "wwf,    wrong,           400",
        "nobody, small-victories, 400",
        "'',     '',              400",
    })
    void a_wrong_password_is_refused_on_the_same_page(String username, String password, int status) {
        new Browser()
                .signIn(username, password, "/a")
                .then()
                .statusCode(status)
                .contentType(ContentType.HTML)
                .header("Set-Cookie", equalTo(null))
                .body(containsString("The user name or the password is wrong."))
                .body(containsString("name=\"next\" value=\"/a\""));
    }

    @Test
    void too_many_wrong_passwords_are_told_on_the_page_with_how_long_to_wait() {
        Browser browser = new Browser();
        for (int attempt = 1; attempt <= 5; attempt++) {
            browser.signIn("break-poverty", "wrong " + attempt, "/").then().statusCode(400);
        }

        browser.signIn("break-poverty", "small-victories", "/")
                .then()
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .body(containsString("Too many wrong passwords"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/",
                "//elsewhere.example",
                "/\\elsewhere.example",
                "/a\\b",
                "/a b",
                "javascript:alert(1)",
                "a",
                "",
                "/sign-in?next=/",
                "/sign-out"
            })
    void a_sign_in_leads_nowhere_else(String next) {
        String location = new Browser().signIn("csr", "small-victories", next).header("Location");

        assertEquals("/", location.replaceFirst("^http://[^/]+", ""));
    }

    @Test
    void a_page_without_a_session_leads_to_the_sign_in_and_the_api_says_401() {
        given().accept(HTML)
                .redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .get("/probe-page?year=2020&x=%C3%A9")
                .then()
                .statusCode(303)
                .header("Location", containsString("/sign-in?next=%2Fprobe-page%3Fyear%3D2020%26x%3D%25C3%25A9"));
        given().accept("*/*").get("/probe-page").then().statusCode(401).contentType("application/problem+json");
        given().accept(HTML).get("/api/impact").then().statusCode(401).contentType("application/problem+json");
        given().accept(HTML).get("/api/donations").then().statusCode(401).contentType("application/problem+json");
    }

    @Test
    void a_page_knows_who_looks_at_it() {
        signedIn("csr").request().get("/probe-page").then().statusCode(200).body(equalTo("csr"));
        signedIn("wwf").request().get("/probe-page").then().statusCode(403).contentType(ContentType.HTML);
    }

    @Test
    void a_form_needs_the_token_of_its_own_session() {
        Browser browser = signedIn("csr");

        browser.request()
                .formParams("csrf-token", browser.csrfToken(), "word", "said")
                .post("/probe-page")
                .then()
                .statusCode(200)
                .body(equalTo("said"));
        browser.request().formParam("word", "said").post("/probe-page").then().statusCode(403);
        browser.request()
                .formParams("csrf-token", signedIn("csr").csrfToken(), "word", "said")
                .post("/probe-page")
                .then()
                .statusCode(403);
        browser.request().post("/probe-page").then().statusCode(403);
        browser.request()
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/sign-out")
                .then()
                .statusCode(403);
    }

    @Test
    void an_api_call_that_changes_something_needs_the_token_in_a_header() {
        Browser browser = signedIn("csr");
        for (String path : List.of("/api/donations", "/api/accounts/nobody/disabling")) {
            browser.request()
                    .post(path)
                    .then()
                    .statusCode(403)
                    .contentType("application/problem+json")
                    .body("detail", containsString("X-CSRF-Token"));
        }

        browser.request()
                .header("X-CSRF-Token", browser.csrfToken())
                .post("/api/donations")
                .then()
                .statusCode(200);
        assertEquals(null, Neighbours.DONATIONS.lastHeaders().getFirst("X-CSRF-Token"));
        Browser administrator = signedIn("administrator");
        administrator
                .request()
                .header("X-CSRF-Token", administrator.csrfToken())
                .post("/api/accounts/nobody/disabling")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Origin,         https://elsewhere.example",
        "Origin,         null",
    })
    void what_a_page_of_somebody_else_sends_is_refused(String header, String value) {
        Browser browser = signedIn("csr");

        browser.request()
                .header(header, value)
                .header("X-CSRF-Token", browser.csrfToken())
                .post("/api/donations")
                .then()
                .statusCode(403);
        browser.request()
                .header(header, value)
                .formParams("username", "csr", "password", "small-victories")
                .post("/sign-in")
                .then()
                .statusCode(403);
        as("csr").header(header, value).post("/api/donations").then().statusCode(200);
    }

    @Test
    void signing_out_ends_the_session_wherever_its_cookie_was_copied_to() {
        Browser browser = signedIn("csr");

        browser.request()
                .formParam("csrf-token", browser.csrfToken())
                .post("/sign-out")
                .then()
                .statusCode(303)
                .header("Location", containsString("/sign-out"))
                .header("Set-Cookie", containsString("Max-Age=0"));

        browser.request().get("/api/donations").then().statusCode(401);
        browser.request().get("/sign-out").then().statusCode(200).body(containsString("You are signed out"));
    }

    @Test
    void a_new_sign_in_begins_a_new_session_and_ends_the_one_before() {
        Browser browser = signedIn("csr");
        String before = browser.cookie();

        browser.signIn("leadership", "small-victories", "/").then().statusCode(303);

        assertNotEquals(before, browser.cookie());
        given().cookie("session", before).get("/api/donations").then().statusCode(401);
        browser.request().get("/api/donations").then().statusCode(200);
    }

    @Test
    void a_session_that_has_ended_closes_nothing_that_is_open_to_all() {
        for (String cookie : List.of("x".repeat(43), "no secret", "")) {
            given().accept(HTML)
                    .cookie("session", cookie)
                    .get("/sign-in")
                    .then()
                    .statusCode(200)
                    .body(not(containsString("Signed in as")));
            given().cookie("session", cookie)
                    .get("/api/donations/checkpoint")
                    .then()
                    .statusCode(200);
            given().cookie("session", cookie)
                    .formParams("grant_type", "password", "username", "csr", "password", "small-victories")
                    .post("/api/token")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void a_first_password_must_be_replaced_before_the_door_opens() {
        String name = "p-" + UUID.randomUUID();
        as("administrator")
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("username", name, "firstPassword", FIRST, "may", Map.of("roles", List.of("csr-manager"))))
                .post("/api/accounts")
                .then()
                .statusCode(201);
        Browser browser = new Browser();

        browser.signIn(name, FIRST, "/a")
                .then()
                .statusCode(303)
                .header("Set-Cookie", equalTo(null))
                .header("Location", containsString("/sign-in/password?next=%2Fa"));
        choose(browser, name, FIRST, "short").then().statusCode(422).body(containsString("at least 12 characters"));
        choose(browser, name, "wrong", OWN).then().statusCode(400);
        browser.keep(choose(browser, name, FIRST, OWN)).then().statusCode(303).header("Location", containsString("/a"));

        browser.request().get("/api/donations").then().statusCode(200);
    }

    @Test
    void another_password_and_a_disabled_account_end_its_sessions() throws Exception {
        String name = "p-" + UUID.randomUUID();
        change("INSERT INTO account (username, password_hash, roles, password_set_at) SELECT '" + name
                + "', password_hash, '{auditor}', now() - interval '1 hour' FROM account WHERE username = 'csr'");
        Browser before = signedIn(name);
        before.request().get("/api/donations").then().statusCode(200);

        change("UPDATE account SET password_set_at = now() + interval '1 second' WHERE username = '" + name + "'");
        Thread.sleep(2_000);
        before.request().get("/api/donations").then().statusCode(401);
        Browser after = signedIn(name);
        after.request().get("/api/donations").then().statusCode(200);

        change("UPDATE account SET disabled_at = now() WHERE username = '" + name + "'");
        Thread.sleep(1_500);
        after.request().get("/api/donations").then().statusCode(401);
    }

    @Test
    void a_session_expires_and_the_next_sign_in_sweeps_it_away() throws Exception {
        Browser browser = signedIn("csr");
        String itsRow = " WHERE secret_hash = '" + new Secret(browser.cookie()).hash() + "'";
        change("UPDATE browser_session SET started_at = now() - interval '2 s', expires_at = now() - interval '1 s'"
                + itsRow);

        browser.request().get("/api/donations").then().statusCode(401);
        signedIn("csr");

        try (var connection = DriverManager.getConnection(url, owner, ownerPassword);
                var rows = connection.createStatement().executeQuery("SELECT FROM browser_session" + itsRow)) {
            assertEquals(false, rows.next());
        }
    }

    @Test
    void no_other_site_may_read_what_is_answered() {
        signedIn("csr")
                .request()
                .header("Origin", "https://elsewhere.example")
                .get("/api/donations")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo(null))
                .header("Access-Control-Allow-Credentials", equalTo(null));
        given().header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", "POST")
                .options("/api/donations")
                .then()
                .header("Access-Control-Allow-Origin", equalTo(null))
                .header("Access-Control-Allow-Methods", equalTo(null));
    }

    private static io.restassured.response.Response choose(Browser browser, String name, String present, String own) {
        return browser.request()
                .formParams("username", name, "password", present, "newPassword", own, "next", "/a")
                .post("/sign-in/password");
    }

    private void change(String statement) throws Exception {
        try (var connection = DriverManager.getConnection(url, owner, ownerPassword);
                var update = connection.createStatement()) {
            update.execute(statement);
        }
    }
}
