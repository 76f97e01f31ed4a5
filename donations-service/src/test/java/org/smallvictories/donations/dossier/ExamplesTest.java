package org.smallvictories.donations.dossier;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.smallvictories.donations.testing.Donations.aDonation;
import static org.smallvictories.donations.testing.Donations.json;
import static org.smallvictories.donations.testing.Posts.post;
import static org.smallvictories.donations.testing.Posts.storeRates;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smallvictories.donations.Kind;
import org.smallvictories.donations.Unit;
import org.smallvictories.donations.testing.Campaigns;
import org.smallvictories.donations.testing.DonationsTest;
import org.smallvictories.donations.testing.Posts;

/** The OpenAPI document's examples of what is kept beside a gift, executed as they stand. */
@DonationsTest
class ExamplesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/donations/{id}/valuations",
                "/api/donations/{id}/evidence",
                "/api/donations/{id}/classification",
                "/api/donations/{id}/qualification",
                "/api/donations/b4si/management-costs",
                "/api/donations/mecenat/{fiscalYear}/inputs",
                "/api/campaigns",
                "/api/campaigns/{slug}/terms",
                "/api/campaigns/{slug}/publications",
                "/api/campaigns/{slug}/accruals"
            })
    void an_example_is_accepted(String path) {
        Campaigns.makeSureOf("panda-phone", "wwf", "panda-phone");
        String gift = aDonation().of(Kind.DEVICES, "12", Unit.PIECE).logged();
        JsonNode schema = document().get("paths").get(path).at("/post/requestBody/content/application~1json/schema");

        post(
                        path.replace("{id}", gift)
                                .replace("{fiscalYear}", "2020")
                                .replace("{slug}", "panda-phone"),
                        example(schema))
                .statusCode(oneOf(201, 200)); // 200 for a sale that another example has recorded
    }

    @Test
    void the_examples_of_a_batch_of_sales_and_of_a_refund_are_accepted() {
        Campaigns.makeSureOf("panda-phone", "wwf", "panda-phone");
        JsonNode paths = document().get("paths");
        JsonNode batch = paths.get("/api/campaigns/{slug}/accruals/batch").at("/post/requestBody/content");
        Campaigns.batch(
                        "panda-phone",
                        Posts.newId(),
                        "application/json",
                        batch.at("/application~1json/examples/array/value").toString())
                .statusCode(200)
                .body("received", equalTo(2));
        Campaigns.sellLines(
                        "panda-phone",
                        batch.at("/application~1x-ndjson/examples/lines/value").toPrettyString())
                .statusCode(200)
                .body("alreadyThere", equalTo(1));

        JsonNode sale =
                paths.get("/api/campaigns/{slug}/accruals").at("/post/requestBody/content/application~1json/schema");
        JsonNode refund =
                paths.get("/api/campaigns/{slug}/refunds").at("/post/requestBody/content/application~1json/schema");
        post("/api/campaigns/panda-phone/accruals", example(sale)).statusCode(oneOf(200, 201));
        post("/api/campaigns/panda-phone/refunds", example(refund)).statusCode(oneOf(200, 201));
    }

    @Test
    void the_example_of_a_file_of_rates_is_accepted() {
        JsonNode example = document().at("/paths/~1api~1exchange-rates/post/requestBody/content/text~1csv/examples");

        assertFalse(example.isEmpty());
        storeRates(example.iterator().next().get("value").asText()).statusCode(200);
    }

    /** What the OpenAPI UI fills in: each field's example. */
    private static Map<String, Object> example(JsonNode schema) {
        JsonNode resolved =
                schema.has("$ref") ? document().at(schema.get("$ref").asText().substring(1)) : schema;
        Map<String, Object> example = new HashMap<>();
        resolved.get("properties").fields().forEachRemaining(field -> {
            JsonNode examples = field.getValue().get("examples");
            if (examples != null) {
                assertEquals(1, examples.size(), field.getKey());
                example.put(field.getKey(), examples.get(0));
            }
        });
        return example;
    }

    private static JsonNode document() {
        return json(given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
