package org.smallvictories.donations.testing;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.smallvictories.kit.testing.Tokens;

/** Requests of the CSR manager that tests make of what is kept beside the ledger. */
public final class Posts {

    private Posts() {}

    public static ValidatableResponse post(String path, Map<String, ?> body) {
        return post(Tokens.csrManager(), path, body);
    }

    public static ValidatableResponse post(String token, String path, Map<String, ?> body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", Donations.newKey())
                .body(body)
                .post(path)
                .then();
    }

    public static ValidatableResponse storeRates(String csv) {
        return storeRates(Tokens.csrManager(), csv);
    }

    public static ValidatableResponse storeRates(String token, String csv) {
        return given().auth()
                .oauth2(token)
                .contentType("text/csv")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post("/api/exchange-rates")
                .then();
    }

    public static ValidatableResponse value(String gift, String basis, String amount, String currency) {
        return post(
                "/api/donations/" + gift + "/valuations",
                Map.of(
                        "basis",
                        basis,
                        "amount",
                        new BigDecimal(amount),
                        "currency",
                        currency,
                        "date",
                        "2020-12-01",
                        "explanation",
                        "Asset register"));
    }

    /** What the journal says was done to a subject, in order. */
    public static List<String> actionsOn(String subject) {
        List<String> actions = new ArrayList<>();
        JsonNode page;
        long after = 0;
        do {
            page = Donations.json(Donations.get(Tokens.auditor(), "/api/donations/journal?limit=200&after=" + after)
                    .statusCode(200)
                    .extract()
                    .asString());
            for (JsonNode entry : page) {
                after = entry.get("sequence").asLong();
                if (entry.get("subject").asText().equals(subject)) {
                    actions.add(entry.get("action").asText());
                }
            }
        } while (page.size() == 200);
        return actions;
    }

    /** An id that nothing has. */
    public static String newId() {
        return UUID.randomUUID().toString();
    }

    /** A moment after everything that was answered so far, and before what is asked next. */
    public static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
