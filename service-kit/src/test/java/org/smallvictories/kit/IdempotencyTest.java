package org.smallvictories.kit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.smallvictories.kit.journal.Journal;
import org.smallvictories.kit.testing.Tokens;

@KitTest
class IdempotencyTest {

    @Inject
    Journal journal;

    @Test
    void a_repeated_request_is_answered_but_not_done_again() {
        String key = UUID.randomUUID().toString();
        String first = work(key, "{\"amount\": 1.50}").statusCode(201).extract().asString();
        long done = timesWorked();

        work(key, "{\"amount\": 1.50}")
                .statusCode(201)
                .header("Location", "/probe/1")
                .header("Idempotency-Replayed", "true")
                .body(equalTo(first));
        assertEquals(done, timesWorked());
    }

    @Test
    void the_same_key_with_another_payload_is_refused() {
        String key = UUID.randomUUID().toString();
        work(key, "{\"amount\": 1}").statusCode(201);

        work(key, "{\"amount\": 2}").statusCode(422).body("errors[0].field", equalTo("Idempotency-Key"));
    }

    @Test
    void a_failed_request_leaves_nothing_behind_and_may_be_repeated() {
        String key = UUID.randomUUID().toString();
        long before = timesWorked();

        work(key, "{\"amount\": 1, \"fail\": true}").statusCode(409);
        assertEquals(before, timesWorked());
        work(key, "{\"amount\": 1}").statusCode(201).header("Idempotency-Replayed", nullValue());
        assertEquals(before + 1, timesWorked());
    }

    @Test
    void a_key_still_at_work_is_a_conflict() throws Exception {
        String key = UUID.randomUUID().toString();
        Probe.started = new CountDownLatch(1);
        Probe.mayEnd = new CountDownLatch(1);
        CompletableFuture<Integer> first = CompletableFuture.supplyAsync(
                () -> work(key, "{\"amount\": 1, \"slow\": true}").extract().statusCode());
        Probe.started.await(10, TimeUnit.SECONDS);

        work(key, "{\"amount\": 1, \"slow\": true}").statusCode(409);
        Probe.mayEnd.countDown();
        assertEquals(201, first.get(10, TimeUnit.SECONDS));
        work(key, "{\"amount\": 1, \"slow\": true}").statusCode(201).header("Idempotency-Replayed", "true");
    }

    @Test
    void a_key_is_needed_and_has_an_end() {
        work(" ", "{\"amount\": 1}").statusCode(400).body("errors[0].field", equalTo("Idempotency-Key"));
        work("x".repeat(256), "{\"amount\": 1}").statusCode(400);
    }

    private long timesWorked() {
        return journal.entriesAfter(0, 10_000).size();
    }

    private static ValidatableResponse work(String key, String body) {
        return given().auth()
                .oauth2(Tokens.csrManager())
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/probe")
                .then();
    }
}
