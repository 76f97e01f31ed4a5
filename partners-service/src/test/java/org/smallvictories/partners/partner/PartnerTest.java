package org.smallvictories.partners.partner;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.smallvictories.kit.testing.RealParts;
import org.smallvictories.kit.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "partners"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class PartnerTest {

    @Test
    void an_added_partner_is_read_back_with_an_etag() {
        add("read-back", UUID.randomUUID().toString()).statusCode(201).header("Location", "/api/partners/read-back");

        read("read-back").statusCode(200).header("ETag", "\"0\"").body("name", equalTo("Partner read-back"));
    }

    @Test
    void a_repeated_request_adds_one_partner_and_gets_the_first_answer() {
        String key = UUID.randomUUID().toString();
        String first = add("repeated", key).statusCode(201).extract().asString();

        add("repeated", key)
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body(equalTo(first));
    }

    @Test
    void a_key_used_for_another_partner_is_refused() {
        String key = UUID.randomUUID().toString();
        add("one-key", key).statusCode(201);

        add("another-partner", key)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo("Idempotency-Key"));
    }

    @Test
    void a_partner_without_a_key_is_refused() {
        given().auth()
                .oauth2(Tokens.csrManager())
                .contentType(ContentType.JSON)
                .body(Map.of("slug", "no-key", "name", "No key"))
                .post("/api/partners")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:small-victories:problem:malformed-request"));
    }

    @Test
    void every_wrong_value_is_named() {
        given().auth()
                .oauth2(Tokens.csrManager())
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("slug", "Not A Slug", "name", "", "website", "ftp://x"))
                .post("/api/partners")
                .then()
                .statusCode(422)
                .body("errors.field", equalTo(java.util.List.of("name", "slug", "website")));
    }

    @Test
    void a_change_needs_the_version_that_was_read() {
        add("changing", UUID.randomUUID().toString()).statusCode(201);

        change("changing", null, "Changed").statusCode(428);
        change("changing", "\"0\"", "Changed")
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("name", equalTo("Changed"));
        change("changing", "\"0\"", "Again").statusCode(412);
    }

    @Test
    void a_partner_manager_sees_only_the_partners_they_act_for() {
        add("mine", UUID.randomUUID().toString()).statusCode(201);
        add("theirs", UUID.randomUUID().toString()).statusCode(201);

        given().auth()
                .oauth2(Tokens.partnerManager("mine"))
                .get("/api/partners")
                .then()
                .statusCode(200)
                .body("slug", equalTo(java.util.List.of("mine")));
        given().auth()
                .oauth2(Tokens.partnerManager("mine"))
                .get("/api/partners/theirs")
                .then()
                .statusCode(403);
    }

    @Test
    void a_list_comes_in_pages_that_link_to_the_next() {
        add("page-a", UUID.randomUUID().toString()).statusCode(201);
        add("page-b", UUID.randomUUID().toString()).statusCode(201);

        String link = given().auth()
                .oauth2(Tokens.csrManager())
                .get("/api/partners?limit=1&after=page-")
                .then()
                .statusCode(200)
                .body("slug", equalTo(java.util.List.of("page-a")))
                .extract()
                .header("Link");
        given().auth()
                .oauth2(Tokens.csrManager())
                .get(link.substring(1, link.indexOf('>')))
                .then()
                .statusCode(200)
                .body("[0].slug", equalTo("page-b"));
    }

    @Test
    void without_a_token_nothing_is_told() {
        given().get("/api/partners")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer");
        given().auth()
                .oauth2(Tokens.signed("csr", "csr-manager", "small-victories", java.time.Duration.ofMinutes(5)))
                .get("/api/partners")
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(Tokens.signed(
                        "csr", "csr-manager", "small-victories-services", java.time.Duration.ofMinutes(-5)))
                .get("/api/partners")
                .then()
                .statusCode(401);
    }

    @Test
    void what_the_framework_refuses_is_a_problem_document_too() {
        given().auth()
                .oauth2(Tokens.csrManager())
                .delete("/api/partners")
                .then()
                .statusCode(405)
                .contentType("application/problem+json");
        given().auth()
                .oauth2(Tokens.csrManager())
                .get("/api/nothing")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        given().auth()
                .oauth2(Tokens.csrManager())
                .contentType("text/plain")
                .body("x")
                .post("/api/partners")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
        given().auth()
                .oauth2(Tokens.csrManager())
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", "x")
                .body("{")
                .post("/api/partners")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        given().auth()
                .oauth2(Tokens.csrManager())
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", "x")
                .body("{\"slugg\":1}")
                .post("/api/partners")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("slugg"));
        given().auth()
                .oauth2(Tokens.csrManager())
                .get("/api/partners?limit=many")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("limit"));
        given().auth()
                .oauth2(Tokens.csrManager())
                .get("/api/partners?limit=0")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("limit"));
        given().auth()
                .oauth2(Tokens.leadership())
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", "x")
                .body(Map.of("slug", "x", "name", "x"))
                .post("/api/partners")
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
    }

    private static ValidatableResponse add(String slug, String key) {
        return given().auth()
                .oauth2(Tokens.csrManager())
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(Map.of("slug", slug, "name", "Partner " + slug))
                .post("/api/partners")
                .then();
    }

    private static ValidatableResponse read(String slug) {
        return given().auth()
                .oauth2(Tokens.csrManager())
                .get("/api/partners/" + slug)
                .then();
    }

    private static ValidatableResponse change(String slug, String ifMatch, String name) {
        var request = given().auth().oauth2(Tokens.csrManager()).contentType(ContentType.JSON);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.body(Map.of("name", name)).put("/api/partners/" + slug).then();
    }
}
