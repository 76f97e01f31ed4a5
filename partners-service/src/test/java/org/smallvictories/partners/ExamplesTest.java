package org.smallvictories.partners;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.smallvictories.partners.Requests.addPartner;
import static org.smallvictories.partners.Requests.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The examples of the OpenAPI document, executed as they stand. */
@PartnersTest
class ExamplesTest {

    @Test
    void the_example_of_every_request_is_accepted() throws Exception {
        addPartner("break-poverty");
        execute("/api/partners", "").statusCode(201);
        execute("/api/partners/{slug}/contacts", "emmaus-connect").statusCode(201);
        execute("/api/partners/{slug}/status", "emmaus-connect").statusCode(200);
        execute("/api/projects", "").statusCode(201);
        String agreement =
                execute("/api/agreements", "").statusCode(201).extract().path("id");
        execute("/api/agreements/{id}/documents", agreement).statusCode(201);
        execute("/api/agreements/{id}/void", agreement).statusCode(200);
        execute("/api/commitments", "").statusCode(201);
        execute("/api/commitments/{slug}/verdicts", "repair-before-replace").statusCode(201);
        execute("/api/communities", "").statusCode(201);
        execute("/api/communities/{slug}/counts", "parents-guild").statusCode(201);
        execute("/api/milestones", "").statusCode(201);
    }

    private static ValidatableResponse execute(String path, String id) throws Exception {
        JsonNode schema = document().get("paths").get(path).at("/post/requestBody/content/application~1json/schema");
        assertFalse(schema.isMissingNode(), path);
        return post(path.replaceAll("\\{.*}", id), example(schema));
    }

    /** What the OpenAPI UI fills in: each field's example. */
    private static Map<String, Object> example(JsonNode schema) throws Exception {
        JsonNode resolved =
                schema.has("$ref") ? document().at(schema.get("$ref").asText().substring(1)) : schema;
        Map<String, Object> example = new HashMap<>();
        for (Map.Entry<String, JsonNode> field : resolved.get("properties").properties()) {
            assertEquals(1, field.getValue().path("examples").size(), field.getKey());
            example.put(field.getKey(), field.getValue().get("examples").get(0));
        }
        return example;
    }

    private static JsonNode document() throws Exception {
        return new ObjectMapper()
                .readTree(given().get("/q/openapi?format=json")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());
    }
}
