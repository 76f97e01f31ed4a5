package org.smallvictories.emissions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.smallvictories.emissions.Api.aFootprint;
import static org.smallvictories.emissions.Api.orderedCredits;
import static org.smallvictories.emissions.Api.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenApiTest {

    @Inject
    ObjectMapper json;

    JsonNode document;

    @BeforeEach
    void read() throws Exception {
        document = json.readTree(RestAssured.get("/q/openapi?format=json").asString());
    }

    @Test
    void the_document_is_titled_and_every_operation_says_what_it_does() {
        assertEquals("Emissions", document.at("/info/title").asText());
        List<String> silent = new ArrayList<>();
        document.get("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(operation -> {
                    JsonNode described = operation.getValue();
                    boolean complete = described.hasNonNull("summary")
                            && described.path("tags").size() == 1;
                    if (!complete) {
                        silent.add(operation.getKey() + " " + path.getKey());
                    }
                }));
        assertFalse(document.get("paths").isEmpty());
        assertEquals(List.of(), silent);
    }

    @Test
    void the_examples_can_be_executed_as_they_stand() {
        post("/api/factors", example("NewFactor").toString()).statusCode(201);
        post("/api/footprints", example("NewFootprint").toString()).statusCode(201);
        post(
                        "/api/footprints/" + aFootprint() + "/activities",
                        example("NewActivity").toString())
                .statusCode(201);
        String event = aFootprint();
        post(
                        "/api/footprints/" + event + "/calculations",
                        example("NewCalculation").toString())
                .statusCode(201);
        post("/api/footprints/" + event + "/what-if", example("WhatIf").toString())
                .statusCode(200);
        post("/api/sites", example("NewSite").toString()).statusCode(201);
        post(
                        "/api/footprints/" + aFootprint() + "/exclusions",
                        example("NewExclusion").toString())
                .statusCode(201);
        post("/api/reduction-targets", example("NewTarget").toString()).statusCode(201);
        String action = post("/api/reduction-actions", example("NewAction").toString())
                .statusCode(201)
                .extract()
                .path("id");
        post("/api/reduction-actions/" + action + "/start", example("Day").toString())
                .statusCode(200);
        post(
                        "/api/reduction-actions/" + action + "/measurements",
                        example("NewMeasurement").toString())
                .statusCode(201);
        post("/api/avoided-emissions/calculation", example("DeviceCounts").toString())
                .statusCode(200);
        JsonNode quotes =
                document.at("/paths/~1api~1compensations/post/requestBody/content/application~1json/examples");
        post("/api/compensations", quotes.at("/credits/value").toString()).statusCode(201);
        String compensation = post(
                        "/api/compensations", quotes.at("/contribution/value").toString())
                .statusCode(201)
                .extract()
                .path("id");
        post("/api/compensations/" + compensation + "/order").statusCode(200);
        post(
                        "/api/compensations/" + compensation + "/contribution",
                        example("NewContribution").toString())
                .statusCode(200);
        post("/api/compensations/" + compensation + "/void", example("Reason").toString())
                .statusCode(200);
        String credits = orderedCredits(12);
        post("/api/compensations/" + credits + "/payment").statusCode(200);
        String block = post(
                        "/api/compensations/" + credits + "/retirement",
                        example("NewRetirement").toString())
                .statusCode(200)
                .extract()
                .path("retirement.blocks[0].id");
        String part = post(
                        "/api/compensations/" + credits + "/blocks/" + block + "/split",
                        example("NewSplit").toString())
                .statusCode(200)
                .extract()
                .path("retirement.blocks[0].id");
        post(
                        "/api/compensations/" + credits + "/blocks/" + part + "/invalidation",
                        example("NewInvalidation").toString())
                .statusCode(200);
        String failed = orderedCredits(1);
        post("/api/compensations/" + failed + "/payment").statusCode(200);
        post("/api/compensations/" + failed + "/failure", example("Reason").toString())
                .statusCode(200);
        post("/api/compensations/" + failed + "/refund", example("NewRefund").toString())
                .statusCode(200);
    }

    private JsonNode example(String schema) {
        JsonNode described = document.at("/components/schemas/" + schema);
        if (described.has("examples")) {
            return described.at("/examples/0");
        }
        ObjectNode body = json.createObjectNode();
        described.get("properties").fields().forEachRemaining(property -> {
            body.set(property.getKey(), property.getValue().at("/examples/0"));
        });
        return body;
    }
}
