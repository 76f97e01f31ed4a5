package org.smallvictories.partners.partner;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.smallvictories.partners.Requests.addPartner;
import static org.smallvictories.partners.Requests.as;
import static org.smallvictories.partners.Requests.get;
import static org.smallvictories.partners.Requests.journalOf;
import static org.smallvictories.partners.Requests.post;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.smallvictories.kit.testing.Tokens;
import org.smallvictories.partners.PartnersTest;

@PartnersTest
class StatusTest {

    @Test
    void a_partner_is_active_from_the_start_unless_it_is_a_prospect() {
        addPartner("at-once").body("status", equalTo("ACTIVE")).body("statusSince", nullValue());
        addAs("maybe", "PROSPECT").statusCode(201).body("status", equalTo("PROSPECT"));
        addAs("over", "ENDED").statusCode(422).body("errors[0].field", equalTo("status"));
    }

    @Test
    void a_partnership_begins_ends_and_resumes_each_dated_and_with_its_reason_in_the_journal() {
        addAs("with-history", "PROSPECT").statusCode(201);

        become("with-history", "ACTIVE", "2019-01-01").statusCode(200).header("ETag", "\"1\"");
        become("with-history", "ENDED", "2020-12-31").statusCode(200);
        get("/api/partners/with-history")
                .body("status", equalTo("ENDED"))
                .body("statusSince", equalTo("2020-12-31"))
                .body("statusReason", equalTo("Because of 2020-12-31"));
        become("with-history", "ACTIVE", "2021-06-01").statusCode(200);
        assertEquals(
                List.of("PROSPECT", "ACTIVE", "ENDED", "ACTIVE"),
                journalOf("partner/with-history").stream()
                        .map(entry -> ((Map<?, ?>) entry.get("content")).get("status"))
                        .toList());
    }

    @Test
    void what_cannot_have_happened_is_refused() {
        addPartner("steady").statusCode(201);

        become("steady", "PROSPECT", "2020-01-01").statusCode(409);
        become("steady", "ACTIVE", "2020-01-01").statusCode(409);
        become("steady", "ENDED", "2190-01-01").statusCode(422).body("errors[0].field", equalTo("since"));
        become("steady", "ENDED", "1066-10-14").statusCode(422).body("errors[0].field", equalTo("since"));
        become("steady", "ENDED", "2020-05-01").statusCode(200);
        become("steady", "ACTIVE", "2020-04-30").statusCode(422).body("errors[0].field", equalTo("since"));
        post("/api/partners/steady/status", Map.of("status", "ACTIVE", "since", "2020-06-01"))
                .statusCode(422)
                .body("errors[0].field", equalTo("reason"));
        become("unheard-of", "ENDED", "2020-05-01").statusCode(404);
    }

    @Test
    void only_the_csr_manager_says_so() {
        addPartner("not-mine-to-end").statusCode(201);

        as(Tokens.partnerManager("not-mine-to-end"))
                .contentType(ContentType.JSON)
                .body(Map.of("status", "ENDED", "since", "2020-05-01", "reason", "No"))
                .post("/api/partners/not-mine-to-end/status")
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse addAs(String slug, String status) {
        return post("/api/partners", Map.of("slug", slug, "name", "Partner " + slug, "status", status));
    }

    private static ValidatableResponse become(String slug, String status, String since) {
        return post(
                "/api/partners/" + slug + "/status",
                Map.of("status", status, "since", since, "reason", "Because of " + since));
    }
}
