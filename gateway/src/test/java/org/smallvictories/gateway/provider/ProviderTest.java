package org.smallvictories.gateway.provider;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.smallvictories.gateway.provider.StandInProvider.parameters;
import static org.smallvictories.gateway.provider.StandInProvider.person;
import static org.smallvictories.gateway.provider.StandInProvider.sign;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smallvictories.gateway.GatewayTest;
import org.smallvictories.gateway.Neighbours;

@GatewayTest
@QuarkusTestResource(value = StandInProvider.class, restrictToAnnotatedClass = true)
class ProviderTest {

    private static final String HTML = "text/html,application/xhtml+xml,*/*;q=0.8";
    private static final Pattern CSRF = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"");

    private final Map<String, String> cookies = new HashMap<>();

    @BeforeEach
    void all_services_answer() {
        Neighbours.behaveAsUsual();
    }

    @Test
    void a_page_leads_to_the_provider_and_back() throws Exception {
        String start = follow("/probe-page?year=2020", 303);
        String flow = follow(start, 303);
        String question = follow(flow, 303);

        Map<String, String> asked = parameters(question.substring(question.indexOf('?') + 1));
        assertTrue(question.startsWith(StandInProvider.issuer() + "/authorize?"), question);
        assertEquals("S256", asked.get("code_challenge_method"));
        assertEquals("openid profile", asked.get("scope"));
        assertTrue(asked.get("redirect_uri").endsWith("/sign-in/provider"), asked.toString());
        String page = comeBackFrom(asked, person("wanda", "csr-manager", "wwf"));

        assertEquals("/probe-page?year=2020", page);
        browser().get(page).then().statusCode(200).body(equalTo("wanda"));
        browser().get("/api/donations").then().statusCode(200);
        JwtClaims internal = handedOver();
        assertEquals("wanda", internal.getSubject());
        assertEquals(List.of("csr-manager"), internal.getStringListClaimValue("groups"));
        assertEquals(List.of("wwf"), internal.getStringListClaimValue("partners"));
        assertEquals(List.of("session"), List.copyOf(cookies.keySet()));
    }

    @Test
    void signing_out_here_signs_out_at_the_provider() {
        signIn(person("carol", "csr-manager"));

        String leadsTo = keep(browser().formParam("csrf-token", csrfToken()).post("/sign-out"))
                .statusCode(303)
                .extract()
                .header("Location");

        assertTrue(leadsTo.startsWith(StandInProvider.issuer() + "/end?"), leadsTo);
        Map<String, String> said = parameters(leadsTo.substring(leadsTo.indexOf('?') + 1));
        assertTrue(said.get("post_logout_redirect_uri").endsWith("/sign-out"), leadsTo);
        assertEquals(3, said.get("id_token_hint").split("\\.").length);
        browser().get("/api/donations").then().statusCode(401);
    }

    @Test
    void an_answer_that_nobody_asked_for_signs_nobody_in() {
        signedOutAnswer("/sign-in/provider?code=stolen&state=forged");
        follow("/sign-in/provider?next=/", 303);
        signedOutAnswer("/sign-in/provider?code=stolen&state=forged");
    }

    private void signedOutAnswer(String answer) {
        ValidatableResponse refused = keep(browser().get(answer));
        assertTrue(
                List.of(303, 400).contains(refused.extract().statusCode()),
                refused.extract().asString());
        assertEquals(null, cookies.get("session"));
    }

    @Test
    void who_changes_their_mind_at_the_provider_is_told_so_on_a_page() {
        String question = follow("/sign-in/provider?next=/", 303);
        String state = parameters(question.substring(question.indexOf('?') + 1)).get("state");

        keep(browser().get("/sign-in/provider?error=access_denied&state=" + state))
                .statusCode(400)
                .contentType(ContentType.HTML)
                .body(containsString("did not sign you in"));
    }

    @Test
    void a_next_page_elsewhere_is_none() {
        String question = follow("/sign-in/provider?next=https://elsewhere.example/", 303);

        assertEquals(
                "/",
                comeBackFrom(
                        parameters(question.substring(question.indexOf('?') + 1)), person("wanda", "csr-manager")));
    }

    @Test
    void an_access_token_of_the_provider_opens_the_api() throws Exception {
        bearer(person("machine", "csr-manager")).statusCode(200);

        assertEquals("machine", handedOver().getSubject());
        given().auth()
                .oauth2(sign(person("machine", "auditor")))
                .get("/api/accounts")
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(sign(person("machine", "of-nobody")))
                .get("/api/accounts")
                .then()
                .statusCode(403);
    }

    @Test
    void a_token_that_is_not_meant_for_the_api_opens_nothing() throws Exception {
        JwtClaims ofAnother = person("machine", "csr-manager");
        ofAnother.setAudience("another-application");
        JwtClaims expired = person("machine", "csr-manager");
        expired.setExpirationTimeMinutesInTheFuture(-2);
        JwtClaims idToken = person("machine", "csr-manager");
        idToken.setStringClaim("at_hash", "of the access token");
        JwtClaims ofAnotherIssuer = person("machine", "csr-manager");
        ofAnotherIssuer.setIssuer("https://elsewhere.example");
        JwtClaims nameless = person("machine", "csr-manager");
        nameless.unsetClaim("preferred_username");

        for (JwtClaims claims :
                List.of(ofAnother, expired, idToken, ofAnotherIssuer, nameless, person("system", "csr-manager"))) {
            bearer(claims).statusCode(401).contentType("application/problem+json");
        }
        String good = sign(person("machine", "csr-manager"));
        given().auth()
                .oauth2(good.substring(0, good.lastIndexOf('.') + 1) + "c2lnbmF0dXJl")
                .get("/api/donations")
                .then()
                .statusCode(401);
    }

    @Test
    void a_token_of_a_new_key_is_good_as_soon_as_the_key_is_published() {
        bearer(person("before", "csr-manager")).statusCode(200);

        StandInProvider.rotateKeys();

        bearer(person("after", "csr-manager")).statusCode(200);
        signIn(person("after", "csr-manager"));
        browser().get("/api/donations").then().statusCode(200);
    }

    @Test
    void while_the_provider_is_away_sessions_go_on_and_new_sign_ins_are_told_to_wait() {
        signIn(person("carol", "csr-manager"));
        String token = sign(person("machine", "csr-manager"));
        given().auth().oauth2(token).get("/api/donations").then().statusCode(200);
        given().get("/api/sign-in").then().statusCode(200);
        StandInProvider.goAway();
        try {
            browser().get("/probe-page").then().statusCode(200).body(equalTo("carol"));
            browser().get("/api/donations").then().statusCode(200);
            given().auth().oauth2(token).get("/api/donations").then().statusCode(200);
            given().accept(HTML)
                    .redirects()
                    .follow(false)
                    .get("/sign-in/provider?next=/")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "10")
                    .contentType(ContentType.HTML)
                    .body(containsString("The OpenID provider cannot be reached"));
            given().get("/api/sign-in").then().statusCode(200);
            keep(browser().formParam("csrf-token", csrfToken()).post("/sign-out"))
                    .statusCode(303)
                    .header("Location", equalTo("/sign-out"));
        } finally {
            StandInProvider.comeBack();
        }
        signIn(person("carol", "csr-manager"));
    }

    @Test
    void local_accounts_do_not_sign_in_beside_the_provider() {
        given().formParams("grant_type", "password", "username", "csr", "password", "small-victories")
                .post("/api/token")
                .then()
                .statusCode(400)
                .body("error", equalTo("unsupported_grant_type"))
                .body("detail", containsString(StandInProvider.issuer()));
        browser()
                .formParams("username", "csr", "password", "small-victories")
                .post("/sign-in")
                .then()
                .statusCode(303)
                .header("Location", startsWith("/sign-in/provider"))
                .header("Set-Cookie", equalTo(null));
    }

    @Test
    void the_openapi_page_is_told_where_to_sign_in_and_may_go_there() {
        given().get("/api/sign-in")
                .then()
                .statusCode(200)
                .body("kind", equalTo("OPENID"))
                .body("issuer", equalTo(StandInProvider.issuer()))
                .body("clientId", equalTo("small-victories"))
                .body("authorizationUrl", equalTo(StandInProvider.issuer() + "/authorize"))
                .body("tokenUrl", equalTo(StandInProvider.issuer() + "/token"))
                .body("scopes", equalTo(List.of("openid", "profile")));
        given().get("/q/swagger-ui/")
                .then()
                .header(
                        "Content-Security-Policy",
                        allOf(
                                startsWith("default-src 'self'; connect-src 'self' " + StandInProvider.issuer() + ';'),
                                containsString("form-action 'self' " + StandInProvider.issuer() + ';'),
                                not(containsString("unsafe"))));
    }

    private void signIn(JwtClaims person) {
        String question = follow("/sign-in/provider?next=/", 303);
        comeBackFrom(parameters(question.substring(question.indexOf('?') + 1)), person);
        assertTrue(cookies.containsKey("session"), cookies.toString());
    }

    /** @return where the gateway leads in the end */
    private String comeBackFrom(Map<String, String> asked, JwtClaims person) {
        String back = "/sign-in/provider?state=" + asked.get("state") + "&code=" + StandInProvider.code(person, asked);
        String next = follow(back, 303);
        return next.startsWith("/sign-in/provider") ? follow(next, 303) : next;
    }

    /** @return the address that it leads to, without the host when it is the gateway's own */
    private String follow(String address, int status) {
        String location =
                keep(browser().get(address)).statusCode(status).extract().header("Location");
        return location.replaceFirst(
                "^http://localhost:[0-9]+|^http://127.0.0.1:" + io.restassured.RestAssured.port, "");
    }

    private ValidatableResponse keep(Response response) {
        response.detailedCookies().forEach(cookie -> {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie.getValue());
            }
        });
        return response.then();
    }

    private RequestSpecification browser() {
        return given().accept(HTML).cookies(cookies).redirects().follow(false).urlEncodingEnabled(false);
    }

    private String csrfToken() {
        Matcher form = CSRF.matcher(browser().get("/sign-out").asString());
        assertTrue(form.find());
        return form.group(1);
    }

    private static ValidatableResponse bearer(JwtClaims claims) {
        return given().auth().oauth2(sign(claims)).get("/api/donations").then();
    }

    private static JwtClaims handedOver() throws Exception {
        return new JwtConsumerBuilder()
                .setSkipAllValidators()
                .setSkipSignatureVerification()
                .build()
                .processToClaims(Neighbours.DONATIONS
                        .lastHeaders()
                        .getFirst("Authorization")
                        .substring("Bearer ".length()));
    }
}
