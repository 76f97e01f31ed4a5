package org.smallvictories.partners.partner;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.smallvictories.partners.Requests.addPartner;
import static org.smallvictories.partners.Requests.as;
import static org.smallvictories.partners.Requests.get;
import static org.smallvictories.partners.Requests.post;
import static org.smallvictories.partners.Requests.put;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.smallvictories.kit.testing.Tokens;
import org.smallvictories.partners.PartnersTest;

@PartnersTest
class PartnerTest {

    @Test
    void an_added_partner_is_read_back_with_an_etag() {
        addPartner("read-back").statusCode(201).header("Location", "/api/partners/read-back");

        get("/api/partners/read-back")
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("name", equalTo("Partner read-back"));
    }

    @Test
    void a_repeated_request_adds_one_partner_and_gets_the_first_answer() {
        String key = UUID.randomUUID().toString();
        String first = post("/api/partners", partner("repeated"), key)
                .statusCode(201)
                .extract()
                .asString();

        post("/api/partners", partner("repeated"), key)
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("Location", "/api/partners/repeated")
                .body(equalTo(first));
    }

    @Test
    void a_key_used_for_another_partner_is_refused() {
        String key = UUID.randomUUID().toString();
        post("/api/partners", partner("one-key"), key).statusCode(201);

        post("/api/partners", partner("another-partner"), key)
                .statusCode(422)
                .body("errors[0].field", equalTo("Idempotency-Key"));
        get("/api/partners/another-partner").statusCode(404);
    }

    @Test
    void a_slug_is_given_once() {
        addPartner("taken").statusCode(201);

        addPartner("taken").statusCode(409);
    }

    @Test
    void a_request_without_a_key_is_refused() {
        as(Tokens.csrManager())
                .contentType(ContentType.JSON)
                .body(partner("no-key"))
                .post("/api/partners")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:small-victories:problem:malformed-request"));
    }

    @Test
    void every_wrong_value_is_named() {
        post("/api/partners", Map.of("slug", "Not A Slug", "name", "", "website", "ftp://x"))
                .statusCode(422)
                .body("errors.field", equalTo(List.of("name", "slug", "website")));
    }

    @Test
    void a_reserved_word_is_no_slug() {
        post("/api/partners", partner("summary")).statusCode(422).body("errors[0].field", equalTo("slug"));
    }

    @Test
    void a_change_needs_the_version_that_was_read() {
        addPartner("changing").statusCode(201);

        change("changing", null).statusCode(428);
        change("changing", "\"0\"").statusCode(200).header("ETag", "\"1\"").body("name", equalTo("Changed"));
        change("changing", "\"0\"").statusCode(412);
    }

    @Test
    void a_partner_manager_sees_only_the_partners_they_act_for() {
        addPartner("mine").statusCode(201);
        addPartner("theirs").statusCode(201);

        as(Tokens.partnerManager("mine"))
                .get("/api/partners")
                .then()
                .statusCode(200)
                .body("slug", equalTo(List.of("mine")));
        as(Tokens.partnerManager("mine")).get("/api/partners/theirs").then().statusCode(403);
    }

    @Test
    void a_list_comes_in_pages_that_link_to_the_next() {
        addPartner("page-a").statusCode(201);
        addPartner("page-b").statusCode(201);

        String link = get("/api/partners?limit=1&after=page-")
                .statusCode(200)
                .body("slug", equalTo(List.of("page-a")))
                .extract()
                .header("Link");
        get(link.substring(1, link.indexOf('>'))).statusCode(200).body("[0].slug", equalTo("page-b"));
    }

    @Test
    void only_a_token_that_the_gateway_made_for_services_and_that_has_not_expired_is_trusted() {
        given().get("/api/partners")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer");
        as("not-a-token").get("/api/partners").then().statusCode(401);
        as(Tokens.signed("csr", "csr-manager", "small-victories", Duration.ofMinutes(5)))
                .get("/api/partners")
                .then()
                .statusCode(401);
        as(Tokens.signed("csr", "csr-manager", "small-victories-services", Duration.ofMinutes(-5)))
                .get("/api/partners")
                .then()
                .statusCode(401);
    }

    @Test
    void only_the_csr_manager_adds_partners() {
        as(Tokens.leadership())
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", "any")
                .body(partner("by-leadership"))
                .post("/api/partners")
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
    }

    private static Map<String, String> partner(String slug) {
        return Map.of("slug", slug, "name", "Partner " + slug);
    }

    private static ValidatableResponse change(String slug, String ifMatch) {
        return put("/api/partners/" + slug, Map.of("name", "Changed"), ifMatch);
    }
}
