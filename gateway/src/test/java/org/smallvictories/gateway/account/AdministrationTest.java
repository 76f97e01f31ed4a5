package org.smallvictories.gateway.account;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.smallvictories.gateway.SignIn.as;
import static org.smallvictories.gateway.SignIn.signIn;

import io.quarkus.runtime.StartupEvent;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.smallvictories.gateway.GatewayTest;
import org.smallvictories.kit.journal.Journal;

@GatewayTest
class AdministrationTest {

    private static final String FIRST = "the first password";
    private static final String OWN = "a password of one's own";

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    @Test
    void a_first_password_only_opens_the_way_to_one_of_the_owners() {
        String name = added("csr-manager");
        signIn(name, FIRST)
                .statusCode(400)
                .body("error", equalTo("invalid_grant"))
                .body("detail", containsString("POST /api/password"));

        change(name, FIRST, OWN).statusCode(204);

        signIn(name, FIRST).statusCode(400).body("detail", not(containsString("/api/password")));
        signIn(name, OWN).statusCode(200);
        as("auditor").get("/api/accounts/" + name).then().statusCode(200).body("mustChangePassword", is(false));
    }

    @Test
    void an_account_shows_nothing_of_its_password_anywhere() {
        String name = added("auditor");

        String shown = as("administrator")
                .get("/api/accounts/" + name)
                .then()
                .statusCode(200)
                .body("roles", equalTo(List.of("auditor")))
                .body("mustChangePassword", is(true))
                .body("disabledAt", nullValue())
                .extract()
                .asString();
        String entries = as("auditor")
                .queryParam("limit", 200)
                .get("/api/gateway/journal")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        for (String secret : List.of(FIRST, "$2", "assword\":\"")) {
            assertEquals(-1, (shown + entries).indexOf(secret), secret);
        }
    }

    @Test
    void every_change_is_journalled_in_the_name_of_who_made_it() {
        String name = added("csr-manager");
        change(name, FIRST, OWN).statusCode(204);
        post("/api/accounts/" + name + "/disabling", null).statusCode(200);

        String subject = "account/" + as("auditor").get("/api/accounts/" + name).path("id");
        as("auditor")
                .queryParam("limit", 200)
                .get("/api/gateway/journal")
                .then()
                .body(
                        "findAll { it.subject == '" + subject + "' }.action",
                        equalTo(List.of("account.added", "account.password-changed", "account.disabled")))
                .body(
                        "findAll { it.subject == '" + subject + "' }.actor",
                        equalTo(List.of("administrator", name, "administrator")));
    }

    @Test
    void a_repeated_request_adds_one_account_and_a_taken_name_is_refused() {
        String name = newName();
        String key = UUID.randomUUID().toString();
        for (int attempt = 0; attempt < 2; attempt++) {
            post("/api/accounts", account(name, "auditor", List.of()), key)
                    .statusCode(201)
                    .header("Location", "/api/accounts/" + name);
        }
        post("/api/accounts", account(name, "auditor", List.of()))
                .statusCode(409)
                .body("detail", containsString(name));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Wwf            | the first password | auditor         |     | username",
                "a b            | the first password | auditor         |     | username",
                "good           | too short          | auditor         |     | firstPassword",
                "good           | the first password | boss            |     | may.roles[].<iterable element>",
                "good           | the first password | partner-manager |     | partners",
                "good           | the first password | auditor         | wwf | partners",
            })
    void what_is_wrong_with_an_account_is_named(
            String name, String password, String role, String partner, String field) {
        Map<String, Object> account = Map.of(
                "username",
                name,
                "firstPassword",
                password,
                "may",
                Map.of("roles", List.of(role), "partners", partner == null ? List.of() : List.of(partner)));

        post("/api/accounts", account).statusCode(422).body("errors.field", equalTo(List.of(field)));
    }

    @Test
    void a_password_too_long_for_its_hash_is_refused_rather_than_cut() {
        String name = added("auditor");

        change(name, FIRST, "é".repeat(37)).statusCode(422).body("errors[0].field", equalTo("newPassword"));
        change(name, FIRST, "é".repeat(36)).statusCode(204);
    }

    @Test
    void the_same_password_again_is_no_change() {
        String name = added("auditor");

        change(name, FIRST, FIRST).statusCode(422).body("errors[0].field", equalTo("newPassword"));
        change(name, "some other password", OWN).statusCode(400);
    }

    @Test
    void tokens_of_before_a_change_of_password_are_good_no_longer() throws Exception {
        String name = added("csr-manager");
        change(name, FIRST, OWN).statusCode(204);
        String before = token(name, OWN);
        given().auth().oauth2(before).get("/api/donations").then().statusCode(200);
        Thread.sleep(1_100); // tokens know their second

        post("/api/accounts/" + name + "/password", Map.of("firstPassword", "another first password"))
                .statusCode(200)
                .body("mustChangePassword", is(true));

        Thread.sleep(1_500);
        given().auth().oauth2(before).get("/api/donations").then().statusCode(401);
        signIn(name, OWN).statusCode(400);
    }

    @Test
    void what_somebody_may_do_is_changed_by_whoever_has_read_the_present_version() {
        String name = added("auditor");
        String etag = as("administrator").get("/api/accounts/" + name).header("ETag");
        Map<String, Object> leads = Map.of("roles", List.of("leadership"));

        put(name, leads, null).statusCode(428);
        put(name, leads, etag).statusCode(200).body("roles", equalTo(List.of("leadership")));
        put(name, leads, etag).statusCode(412);
    }

    @Test
    void a_disabled_account_can_be_enabled_again() {
        String name = added("auditor");
        change(name, FIRST, OWN).statusCode(204);

        post("/api/accounts/" + name + "/disabling", null).statusCode(200).body("disabledAt", notNullValue());
        post("/api/accounts/" + name + "/disabling", null).statusCode(409);
        signIn(name, OWN).statusCode(400);
        post("/api/accounts/" + name + "/enabling", null).statusCode(200).body("disabledAt", nullValue());
        post("/api/accounts/" + name + "/enabling", null).statusCode(409);
        signIn(name, OWN).statusCode(200);
    }

    @Test
    void the_last_administrator_can_neither_leave_nor_be_disabled_even_when_two_leave_at_once() {
        String second = added("administrator");
        change(second, FIRST, OWN).statusCode(204);

        List<Integer> answers = List.of("administrator", second).stream()
                .map(name -> CompletableFuture.supplyAsync(() -> disable(name)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertEquals(List.of(200, 409), answers);
        // whoever is left brings the other one back
        String left = signIn(second, OWN).extract().statusCode() == 200
                ? token(second, OWN)
                : token("administrator", "small-victories");
        for (String name : List.of("administrator", second)) {
            given().auth().oauth2(left).post("/api/accounts/" + name + "/enabling");
        }
        post("/api/accounts/" + second + "/disabling", null).statusCode(200);
        etagged("administrator", Map.of("roles", List.of("auditor"))).statusCode(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wwf", "csr", "leadership", "auditor"})
    void nobody_else_administers_accounts(String name) {
        as(name).header("Idempotency-Key", "x")
                .contentType(ContentType.JSON)
                .body(account(newName(), "auditor", List.of()))
                .post("/api/accounts")
                .then()
                .statusCode(403);
        as(name).post("/api/accounts/wwf/disabling").then().statusCode(403);
        as("administrator").get("/api/impact").then().statusCode(403);
    }

    @Test
    void accounts_are_listed_by_name_in_pages() {
        as("auditor")
                .queryParam("limit", 1)
                .get("/api/accounts")
                .then()
                .statusCode(200)
                .header("Link", containsString("after="))
                .body("size()", equalTo(1))
                .body("demo", everyItem(notNullValue()));
        as("auditor").queryParam("after", "zzz").get("/api/accounts").then().body("", equalTo(List.of()));
    }

    @Test
    void the_first_administrator_is_added_once_and_must_change_the_password(@TempDir Path secrets) throws IOException {
        String name = newName();
        Path file = Files.writeString(secrets.resolve("password"), FIRST + "\n");
        FirstAdministrator first = new FirstAdministrator(config(name, file), journal, clock);

        first.addWhenMissing(new StartupEvent());
        change(name, FIRST, OWN).statusCode(204);
        first.addWhenMissing(new StartupEvent());

        given().auth()
                .oauth2(token(name, OWN))
                .get("/api/accounts/" + name)
                .then()
                .body("roles[0]", equalTo("administrator"));
        post("/api/accounts/" + name + "/disabling", null).statusCode(200);
    }

    private static AccountConfig config(String name, Path file) {
        return new AccountConfig() {
            @Override
            public Optional<String> provider() {
                return Optional.empty();
            }

            @Override
            public boolean demo() {
                return true;
            }

            @Override
            public String firstAdministrator() {
                return name;
            }

            @Override
            public Optional<Path> firstAdministratorPasswordFile() {
                return Optional.of(file);
            }
        };
    }

    private static int disable(String name) {
        return as("administrator").post("/api/accounts/" + name + "/disabling").statusCode();
    }

    private static ValidatableResponse etagged(String name, Object may) {
        return put(name, may, as("administrator").get("/api/accounts/" + name).header("ETag"));
    }

    private static ValidatableResponse put(String name, Object may, String etag) {
        var request = as("administrator").contentType(ContentType.JSON).body(may);
        return (etag == null ? request : request.header("If-Match", etag))
                .put("/api/accounts/" + name)
                .then();
    }

    private static String added(String role) {
        String name = newName();
        post("/api/accounts", account(name, role, List.of())).statusCode(201);
        return name;
    }

    private static Map<String, Object> account(String name, String role, List<String> partners) {
        return Map.of(
                "username", name, "firstPassword", FIRST, "may", Map.of("roles", List.of(role), "partners", partners));
    }

    private static ValidatableResponse change(String name, String password, String newPassword) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("username", name, "password", password, "newPassword", newPassword))
                .post("/api/password")
                .then();
    }

    private static ValidatableResponse post(String path, Object body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    private static ValidatableResponse post(String path, Object body, String key) {
        var request = as("administrator").header("Idempotency-Key", key);
        return (body == null ? request : request.contentType(ContentType.JSON).body(body))
                .post(path)
                .then();
    }

    private static String token(String name, String password) {
        return signIn(name, password).statusCode(200).extract().path("access_token");
    }

    private static String newName() {
        return "a" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }
}
