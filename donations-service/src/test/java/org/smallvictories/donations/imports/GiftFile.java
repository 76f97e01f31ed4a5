package org.smallvictories.donations.imports;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.smallvictories.donations.testing.Donations;
import org.smallvictories.kit.testing.Tokens;

/** A file of gifts as a test sends it, and what becomes of it. */
final class GiftFile {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RequestSpecification request;

    private GiftFile(byte[] content, String token) {
        request = given().auth()
                .oauth2(token)
                .header("Idempotency-Key", Donations.newKey())
                .multiPart("file", "gifts", content);
    }

    static GiftFile of(String csv) {
        return of(csv.getBytes(StandardCharsets.UTF_8));
    }

    static GiftFile of(byte[] content) {
        return new GiftFile(content, Tokens.csrManager());
    }

    static GiftFile by(String token, String csv) {
        return new GiftFile(csv.getBytes(StandardCharsets.UTF_8), token);
    }

    GiftFile with(String parameter, Object value) {
        request.queryParam(parameter, value);
        return this;
    }

    GiftFile mappedBy(String json) {
        request.multiPart("mapping", json, "application/json");
        return this;
    }

    ValidatableResponse send() {
        return request.post("/api/imports").then();
    }

    ValidatableResponse ended() {
        return ended(send().statusCode(202).extract().header("Location"));
    }

    static ValidatableResponse ended(String location) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        ValidatableResponse response = read(location);
        while (response.extract().path("endedAt") == null) {
            assertTrue(System.nanoTime() < until, response.extract().asString());
            pause();
            response = read(location);
        }
        return response;
    }

    static ValidatableResponse read(String path) {
        return Donations.get(Tokens.csrManager(), path).statusCode(200);
    }

    static ValidatableResponse voidImport(String location, String reason) {
        return given().auth()
                .oauth2(Tokens.csrManager())
                .contentType(ContentType.JSON)
                .body(Map.of("reason", reason))
                .post(location + "/void")
                .then();
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
