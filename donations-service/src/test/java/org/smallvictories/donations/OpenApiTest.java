package org.smallvictories.donations;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.smallvictories.donations.testing.Donations.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.http.ContentType;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.smallvictories.donations.testing.Campaigns;
import org.smallvictories.donations.testing.Donations;
import org.smallvictories.donations.testing.DonationsTest;
import org.smallvictories.kit.testing.Tokens;

@DonationsTest
class OpenApiTest {

    @Test
    void the_examples_can_be_executed_as_they_stand() {
        JsonNode examples =
                document().at("/paths/~1api~1donations/post/requestBody/content/application~1json/examples");
        Campaigns.makeSureOf("panda-phone", "wwf", "panda-phone");
        List<String> kinds = new ArrayList<>();
        for (JsonNode example : examples) {
            JsonNode gift = example.get("value");
            given().auth()
                    .oauth2(Tokens.partnerManager(gift.get("partner").asText()))
                    .contentType(ContentType.JSON)
                    .header("Idempotency-Key", Donations.newKey())
                    .body(gift.toString())
                    .post("/api/donations")
                    .then()
                    .statusCode(201)
                    .body("kind", equalTo(gift.get("kind").asText()));
            kinds.add(gift.get("kind").asText());
        }
        assertEquals(List.of("MONEY", "MONEY", "DEVICES", "GOODS", "TIME"), kinds);
    }

    @Test
    void every_operation_says_what_it_does_and_to_which_task_it_belongs() {
        JsonNode document = document();
        assertEquals("Donations", document.at("/info/title").asText());
        document.get("paths")
                .forEach(path -> path.forEach(operation -> {
                    assertFalse(operation.path("summary").asText().isBlank(), operation::toString);
                    assertFalse(operation.path("tags").isEmpty(), operation::toString);
                    assertFalse(operation.at("/responses").isEmpty(), operation::toString);
                }));
    }

    @Test
    void tasks_come_in_the_order_of_the_work() {
        assertEquals(
                List.of("Log a gift", "Evidence", "Correct", "Look up", "Check"),
                document().get("tags").findValuesAsText("name").subList(0, 5));
    }

    @Test
    void a_mark_needs_no_body_and_says_what_refuses_it() {
        JsonNode delivery = document().at("/paths/~1api~1donations~1{id}~1delivery/post");

        assertFalse(delivery.at("/requestBody/required").asBoolean());
        assertEquals(
                "#/components/schemas/Problem",
                delivery.at("/responses/409/content/application~1problem+json/schema/$ref")
                        .asText());
    }

    @Test
    void evidence_is_a_file_or_a_link() {
        JsonNode content = document().at("/paths/~1api~1donations~1{id}~1evidence/post/requestBody/content");

        assertEquals(
                "#/components/schemas/NewLink",
                content.at("/application~1json/schema/$ref").asText());
        assertEquals(
                List.of("file", "about", "description"),
                fieldsOf(content.at("/multipart~1form-data/schema/properties")));
    }

    private static List<String> fieldsOf(JsonNode node) {
        List<String> fields = new ArrayList<>();
        node.fieldNames().forEachRemaining(fields::add);
        return fields;
    }

    private static JsonNode document() {
        return json(given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
