package org.smallvictories.emissions.factor;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.smallvictories.emissions.Api.as;
import static org.smallvictories.emissions.Api.get;

import io.restassured.response.ValidatableResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.smallvictories.kit.testing.Tokens;

/** A file of factors as a test sends it, and what becomes of it. */
final class FactorFile {

    private static final Set<String> ENDED = Set.of("COMPLETED", "REJECTED", "CANCELLED", "FAILED");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private FactorFile() {}

    static ValidatableResponse send(String token, String path, byte[] content) {
        return as(token)
                .header("Idempotency-Key", UUID.randomUUID())
                .multiPart("file", "factors.csv", content)
                .post(path)
                .then();
    }

    static ValidatableResponse imported(String path, String text) {
        return imported(path, text, StandardCharsets.UTF_8);
    }

    /** The import when it has ended. */
    static ValidatableResponse imported(String path, String text, Charset encoding) {
        String location = send(Tokens.csrManager(), path, text.getBytes(encoding))
                .statusCode(202)
                .extract()
                .header("Location");
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            ValidatableResponse response = get(location).statusCode(200);
            if (ENDED.contains(response.extract().<String>path("state"))) {
                return response;
            }
            assertTrue(System.nanoTime() < until, () -> location + " does not end");
            sleep();
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
