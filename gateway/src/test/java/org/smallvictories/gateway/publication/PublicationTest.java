package org.smallvictories.gateway.publication;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.smallvictories.gateway.SignIn.as;
import static org.smallvictories.gateway.publication.Drafts.draft;
import static org.smallvictories.gateway.publication.Drafts.drafted;
import static org.smallvictories.gateway.publication.Drafts.plain;
import static org.smallvictories.gateway.publication.Drafts.publish;
import static org.smallvictories.gateway.publication.Drafts.published;
import static org.smallvictories.gateway.publication.Drafts.telling;

import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smallvictories.gateway.GatewayTest;
import org.smallvictories.gateway.Neighbours;

@GatewayTest
class PublicationTest {

    private final SealedBooks books = new SealedBooks();

    @Inject
    CircuitBreakerMaintenance breakers;

    @Inject
    DataSource database;

    @BeforeEach
    void all_services_answer() {
        breakers.resetAll();
        books.open();
    }

    @Test
    void a_draft_tells_the_victories_of_the_year_in_every_language() {
        String wwf = "content.victories.find { it.id == 'gift-wwf' }.";

        draft(2020, plain())
                .statusCode(201)
                .header("ETag", not(nullValue()))
                .body("state", equalTo("DRAFT"))
                .body("version", nullValue())
                .body("warnings", empty())
                .body(
                        "content.victories.id",
                        hasItems(
                                "gift-wwf",
                                "commitment-no-black-friday",
                                "community-anne-bonny",
                                "milestone-csr-position"))
                .body(wwf + "pillar", equalTo("US"))
                .body(wwf + "words.en.title", containsString("WWF: €50,000.00"))
                .body(wwf + "words.de.title", containsString("50.000,00\u00a0€"))
                .body(wwf + "words.en.text", equalTo("For Panda Phone, \"2020\"."))
                .body(
                        "content.victories.find { it.kind == 'FOOTPRINT' }.words.en.text",
                        equalTo("These are gross emissions: nothing is subtracted. Largest part: deliveries, 60%."
                                + " Its purpose: x"))
                .body("content.victories.find { it.kind == 'ASSESSMENT' }.figures.said", equalTo(List.of("2021-01-31")))
                .body(
                        "content.victories.find { it.kind == 'CONTRIBUTION' }.words.en.title",
                        equalTo("€484.01 for climate projects through goodplanet"))
                .body(
                        "content.victories.find { it.id == 'commitment-no-black-friday' }.words.fr.title",
                        equalTo("Tenu\u00a0: No discounts on Black Friday"));
    }

    @Test
    void texts_and_pillars_are_edited_until_it_is_published() {
        String id = drafted(2020);

        as("csr")
                .contentType("application/json")
                .header("If-Match", "*")
                .body(
                        """
                        {"languages": ["de", "en"], "victories": [{"victory": "gift-wwf", "pillar": "PLANET",
                          "words": {"de": {"title": "Für den WWF", "text": "Vom Panda Phone."}}}]}""")
                .put("/api/publications/{id}", id)
                .then()
                .statusCode(200)
                .body("languages", equalTo(List.of("de", "en")))
                .body("content.victories.find { it.id == 'gift-wwf' }.pillar", equalTo("PLANET"))
                .body("content.victories.find { it.id == 'gift-wwf' }.words.de.text", equalTo("Vom Panda Phone."))
                .body("content.victories.find { it.id == 'gift-wwf' }.words.en.title", containsString("WWF"))
                .body("content.victories.find { it.id == 'gift-wwf' }.words.fr", nullValue());
    }

    @Test
    void an_edit_names_the_version_that_it_is_of() {
        String id = drafted(2020);
        String etag = as("csr").get("/api/publications/{id}", id).header("ETag");

        as("csr")
                .contentType("application/json")
                .body(plain())
                .put("/api/publications/{id}", id)
                .then()
                .statusCode(428);
        as("csr")
                .contentType("application/json")
                .header("If-Match", etag)
                .body(plain())
                .put("/api/publications/{id}", id)
                .then()
                .statusCode(200);
        as("csr")
                .contentType("application/json")
                .header("If-Match", etag)
                .body(plain())
                .put("/api/publications/{id}", id)
                .then()
                .statusCode(412);
    }

    @Test
    void what_is_no_victory_of_the_year_cannot_be_told() {
        draft(2020, telling("gift-nobody", "en", "Nobody", ""))
                .statusCode(422)
                .body("errors[0].field", equalTo("victories[0].victory"));
        draft(2020, Map.of("languages", List.of("pt")))
                .statusCode(422)
                .body("errors[0].field", containsString("languages[0]"));
        draft(2020, Map.of("languages", List.of("en"), "reason", Map.of("de", "Nur deutsch")))
                .statusCode(422)
                .body("errors[0].field", equalTo("reason"));
        draft(2020, telling("gift-wwf", "en", " ", ""))
                .statusCode(422)
                .body("errors[0].field", containsString("title"));
    }

    @Test
    void a_year_is_not_drafted_while_a_service_is_away() {
        Neighbours.EMISSIONS.stop();
        try {
            draft(2020, plain())
                    .statusCode(503)
                    .header("Retry-After", "5")
                    .body("detail", containsString("emissions (emissions-service cannot be reached.)"));
        } finally {
            Neighbours.EMISSIONS.start();
        }
    }

    @Test
    void a_year_is_not_published_while_a_service_is_away() {
        String id = drafted(1950);
        Neighbours.PARTNERS.stop();
        try {
            publish(id, Map.of()).statusCode(503).body("detail", containsString("promises (partners-service"));
        } finally {
            Neighbours.PARTNERS.start();
        }
        as("csr").get("/api/publications/{id}", id).then().body("state", equalTo("DRAFT"));
    }

    @Test
    void a_year_is_not_published_before_its_entries_are_sealed() {
        String id = drafted(1951);
        books.leaveUnsealed();

        publish(id, Map.of())
                .statusCode(503)
                .header("Retry-After", "2")
                .body("detail", containsString("not sealed up to these figures yet"));
    }

    @Test
    void figures_that_changed_in_the_meantime_are_taken_anew_first() {
        String id =
                draft(1952, telling("gift-wwf", "en", "For WWF", "")).extract().path("id");
        books.giveWwf("50001.00");

        publish(id, Map.of()).statusCode(409).body("detail", containsString("gift-wwf-eur"));
        as("csr")
                .header("If-Match", "*")
                .post("/api/publications/{id}/snapshot", id)
                .then()
                .statusCode(200)
                .body("content.victories.find { it.id == 'gift-wwf' }.words.en.title", equalTo("For WWF"))
                .body(
                        "content.victories.find { it.id == 'gift-wwf' }.words.de.title",
                        containsString("50.001,00\u00a0€"));
        publish(id, Map.of()).statusCode(200).body("version", equalTo(1));
    }

    @Test
    void a_claim_that_the_figures_do_not_bear_out_is_acknowledged_with_a_reason_or_not_published() throws SQLException {
        String id = draft(1953, telling("gift-wwf", "de", "Klimaneutral geschenkt", "Und steuerlich absetzbar."))
                .body("warnings.id", equalTo(List.of("gift-wwf/de/title/NEUTRALITY", "gift-wwf/de/text/TAX")))
                .extract()
                .path("id");
        as("leadership")
                .get("/api/publications/{id}/claims", id)
                .then()
                .statusCode(200)
                .body("[0].found", equalTo(List.of("Klimaneutral")))
                .body("[0].claim", equalTo("NEUTRALITY"))
                .body("[0].source", containsString("2024/825"));

        publish(id, Map.of())
                .statusCode(409)
                .body("errors.field", equalTo(List.of("gift-wwf/de/title/NEUTRALITY", "gift-wwf/de/text/TAX")))
                .body("errors[0].reason", containsString("Klimaneutral says that nothing was emitted"));
        publish(id, acknowledging("gift-wwf/de/title/NEUTRALITY")).statusCode(409);
        publish(id, acknowledging("gift-wwf/de/title/NEUTRALITY", "gift-wwf/de/text/TAX", "gift-wwf/en/text/TAX"))
                .statusCode(422);
        publish(id, acknowledging("gift-wwf/de/title/NEUTRALITY", "gift-wwf/de/text/TAX"))
                .statusCode(200);
        assertTrue(journalled("publication/" + id).contains("It is a quotation."));
    }

    private String journalled(String subject) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT content FROM journal WHERE action = 'publication.published' AND subject = ?")) {
            select.setString(1, subject);
            ResultSet row = select.executeQuery();
            assertTrue(row.next());
            return row.getString(1);
        }
    }

    private static Map<String, Object> acknowledging(String... warnings) {
        return Map.of(
                "acknowledgements",
                Arrays.stream(warnings)
                        .map(warning -> Map.of("warning", warning, "reason", "It is a quotation."))
                        .toList());
    }

    @Test
    void a_published_year_is_not_edited_or_published_again() {
        String id = published(1954);

        as("csr")
                .contentType("application/json")
                .header("If-Match", "*")
                .body(plain())
                .put("/api/publications/{id}", id)
                .then()
                .statusCode(409);
        publish(id, Map.of()).statusCode(409);
        as("csr")
                .header("If-Match", "*")
                .post("/api/publications/{id}/snapshot", id)
                .then()
                .statusCode(409);
    }

    @Test
    void the_database_itself_keeps_what_was_published() throws SQLException {
        published(1955);

        for (String meddling : List.of(
                "UPDATE publication SET document = 'x', sha256 = encode(sha256('x'), 'hex') WHERE of_year = 1955",
                "UPDATE publication SET proof = '{}' WHERE of_year = 1955",
                "UPDATE publication SET published_at = now() WHERE of_year = 1955",
                "DELETE FROM publication WHERE of_year = 1955")) {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                assertThrows(SQLException.class, () -> statement.execute(meddling), meddling);
            }
        }
    }

    @Test
    void what_changed_since_is_compared_and_corrected_by_a_later_version() {
        String first = published(1956);
        as("leadership")
                .get("/api/publications/{id}/changes", first)
                .then()
                .statusCode(200)
                .body("", empty());
        books.giveWwf("49000.00");
        as("leadership")
                .get("/api/publications/{id}/changes", first)
                .then()
                .body("before.value", equalTo(List.of(50000.00f)))
                .body("after.value", equalTo(List.of(49000.00f)))
                .body("after.id", equalTo(List.of("gift-wwf-eur")));

        String second =
                draft(1956, Map.of("languages", List.of("en", "de"))).extract().path("id");
        publish(second, Map.of()).statusCode(422).body("errors[0].field", equalTo("reason"));
        publish(drafted(1956), Map.of()).statusCode(200).body("version", equalTo(2));

        as("csr")
                .queryParam("year", 1956)
                .get("/api/publications")
                .then()
                .body("state", equalTo(List.of("PUBLISHED", "DRAFT", "PUBLISHED")))
                .body("content", hasItem(nullValue()));
    }

    @Test
    void a_repeated_request_publishes_once() {
        String id = drafted(1957);

        for (String replayed : new String[] {null, "true"}) {
            as("csr")
                    .contentType("application/json")
                    .header("Idempotency-Key", "publish-1957")
                    .body(Map.of())
                    .post("/api/publications/{id}/publishing", id)
                    .then()
                    .statusCode(200)
                    .body("version", equalTo(1))
                    .header("Idempotency-Replayed", equalTo(replayed));
        }
        as("csr").queryParam("year", 1957).get("/api/publications").then().body("", hasSize(1));
    }

    @Test
    void only_the_CSR_manager_publishes_and_partner_managers_see_nothing_of_it() {
        String id = drafted(1958);

        as("leadership").get("/api/publications/{id}", id).then().statusCode(200);
        as("auditor").get("/api/publications").then().statusCode(200);
        as("wwf").get("/api/publications").then().statusCode(403);
        for (String reader : List.of("leadership", "auditor", "wwf")) {
            as(reader)
                    .contentType("application/json")
                    .header("Idempotency-Key", "no")
                    .body(Map.of())
                    .post("/api/publications/{id}/publishing", id)
                    .then()
                    .statusCode(403);
        }
    }
}
