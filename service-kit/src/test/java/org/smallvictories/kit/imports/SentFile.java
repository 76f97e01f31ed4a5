package org.smallvictories.kit.imports;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.smallvictories.kit.testing.Tokens;

/** A file as a test sends it, and what becomes of it. */
final class SentFile {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final byte[] content;
    private final RequestSpecification request;
    private String path = "/probe-imports";

    private SentFile(byte[] content, String token) {
        this.content = content;
        this.request = given().auth().oauth2(token);
    }

    static SentFile csv(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    static SentFile of(byte[] content) {
        return new SentFile(content, Tokens.csrManager());
    }

    static SentFile by(String token, String text) {
        return new SentFile(text.getBytes(StandardCharsets.UTF_8), token);
    }

    SentFile to(String path) {
        this.path = path;
        return this;
    }

    SentFile with(String parameter, Object value) {
        request.queryParam(parameter, value);
        return this;
    }

    SentFile mappedBy(String json) {
        request.multiPart("mapping", json, "application/json");
        return this;
    }

    ValidatableResponse send() {
        return send(UUID.randomUUID().toString());
    }

    ValidatableResponse send(String key) {
        return request.header("Idempotency-Key", key)
                .multiPart("file", "gifts.csv", content)
                .post(path)
                .then();
    }

    /** The location of the import. */
    String received() {
        return send().statusCode(202).extract().header("Location");
    }

    ValidatableResponse ended() {
        return ended(received());
    }

    static ValidatableResponse ended(String location) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            ValidatableResponse response = get(location).statusCode(200);
            ImportState state = ImportState.valueOf(response.extract().path("state"));
            if (state.compareTo(ImportState.COMPLETED) >= 0) {
                return response;
            }
            assertTrue(System.nanoTime() < until, () -> location + " is still " + state);
            sleep();
        }
    }

    static ValidatableResponse get(String path) {
        return given().auth().oauth2(Tokens.csrManager()).get(path).then();
    }

    private static void sleep() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
