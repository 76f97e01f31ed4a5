package org.smallvictories.emissions.imports;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.smallvictories.emissions.Api;
import org.smallvictories.kit.testing.Tokens;

/** A file of activities as a test sends it, and what becomes of it. */
final class ActivityFile {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RequestSpecification request;

    private ActivityFile(String token, byte[] content) {
        request = Api.as(token).header("Idempotency-Key", UUID.randomUUID()).multiPart("file", "activities", content);
    }

    static ActivityFile of(String csv) {
        return of(csv.getBytes(StandardCharsets.UTF_8));
    }

    static ActivityFile of(byte[] content) {
        return new ActivityFile(Tokens.csrManager(), content);
    }

    static ActivityFile by(String token, String csv) {
        return new ActivityFile(token, csv.getBytes(StandardCharsets.UTF_8));
    }

    ActivityFile with(String parameter, Object value) {
        request.queryParam(parameter, value);
        return this;
    }

    /** All rows go into this footprint. */
    ActivityFile into(String footprint) {
        request.multiPart("mapping", "{\"constants\": {\"footprint\": \"" + footprint + "\"}}", "application/json");
        return this;
    }

    ValidatableResponse send() {
        return request.post("/api/activity-imports").then();
    }

    /** Sends it and answers where the import is, once that has ended. */
    String location() {
        String location = send().statusCode(202).extract().header("Location");
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (Api.get(location).extract().path("endedAt") == null) {
            assertTrue(System.nanoTime() < until, location);
            pause();
        }
        return location;
    }

    ValidatableResponse ended() {
        return Api.get(location());
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
