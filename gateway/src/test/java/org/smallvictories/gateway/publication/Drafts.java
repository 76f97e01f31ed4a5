package org.smallvictories.gateway.publication;

import static org.smallvictories.gateway.SignIn.as;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Requests of the CSR manager, as in the API's documentation. */
final class Drafts {

    static final Map<String, String> REASON =
            Map.of("en", "A gift was recorded late.", "fr", "Un don tardif.", "de", "Eine späte Gabe.");

    private Drafts() {}

    static ValidatableResponse draft(int year, Map<String, Object> draft) {
        return as("csr")
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("year", year, "draft", draft))
                .post("/api/publications")
                .then();
    }

    /** Told plainly in every language, so that the check has nothing to warn of. */
    static String drafted(int year) {
        return draft(year, plain()).statusCode(201).extract().path("id");
    }

    static Map<String, Object> plain() {
        return Map.of("languages", List.of("en", "fr", "de"), "reason", REASON);
    }

    static Map<String, Object> telling(String victory, String language, String title, String text) {
        return Map.of(
                "languages",
                List.of("en", "fr", "de"),
                "reason",
                REASON,
                "victories",
                List.of(Map.of("victory", victory, "words", Map.of(language, Map.of("title", title, "text", text)))));
    }

    static ValidatableResponse publish(String id, Object body) {
        return as("csr")
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post("/api/publications/{id}/publishing", id)
                .then();
    }

    static String published(int year) {
        String id = drafted(year);
        publish(id, Map.of()).statusCode(200);
        return id;
    }
}
