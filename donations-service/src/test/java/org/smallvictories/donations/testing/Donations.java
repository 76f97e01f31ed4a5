package org.smallvictories.donations.testing;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.smallvictories.kit.testing.Tokens;

/** The requests that tests make of the ledger. */
public final class Donations {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .setNodeFactory(JsonNodeFactory.withExactBigDecimals(true));
    private static final AtomicInteger PARTNERS = new AtomicInteger();

    private Donations() {}

    /** A partner that no other test gives to; its project is {@code <partner>-project}. */
    public static String newPartner() {
        String partner = "partner-" + PARTNERS.incrementAndGet();
        PartnersStandIn.knows(partner, partner + "-project");
        return partner;
    }

    public static DonationRequest aDonation() {
        return new DonationRequest();
    }

    public static ValidatableResponse get(String token, String path, Object... parameters) {
        return given().auth().oauth2(token).get(path, parameters).then();
    }

    public static ValidatableResponse read(String id) {
        return get(Tokens.csrManager(), "/api/donations/{id}", id);
    }

    public static ValidatableResponse deliver(String id, String date) {
        return mark(id, "delivery", Map.of("date", date));
    }

    public static ValidatableResponse accept(String id, String date) {
        return mark(id, "acceptance", Map.of("date", date));
    }

    public static ValidatableResponse voidBecause(String id, String reason) {
        return mark(id, "void", Map.of("reason", reason));
    }

    public static ValidatableResponse mark(String id, String mark, Map<String, ?> body) {
        return given().auth()
                .oauth2(Tokens.csrManager())
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/donations/{id}/{mark}", id, mark)
                .then();
    }

    /** The summary's whole body. */
    public static JsonNode summary(String query) {
        return json(get(Tokens.leadership(), "/api/donations/summary?" + query)
                .statusCode(200)
                .extract()
                .asString());
    }

    /** Decimals are compared with their scale: 250.0 is not 250.00. */
    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new AssertionError(text, broken);
        }
    }

    public static String newKey() {
        return UUID.randomUUID().toString();
    }
}
