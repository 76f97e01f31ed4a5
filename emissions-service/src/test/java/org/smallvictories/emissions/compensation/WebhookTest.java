package org.smallvictories.emissions.compensation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.smallvictories.emissions.Api.aQuote;
import static org.smallvictories.emissions.Api.created;
import static org.smallvictories.emissions.Api.get;
import static org.smallvictories.emissions.Api.post;
import static org.smallvictories.emissions.compensation.Orders.placed;
import static org.smallvictories.emissions.compensation.SimulatedOrder.deliver;
import static org.smallvictories.emissions.compensation.SimulatedOrder.message;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.smallvictories.emissions.compensation.SimulatedOrder.Message;
import org.smallvictories.emissions.compensation.SimulatedOrder.Plan;
import org.smallvictories.emissions.compensation.provider.WebhookKey;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class WebhookTest {

    private static final String PATH = "/api/compensations/webhooks/";

    @Inject
    OrderDriver driver;

    @Test
    void messages_alone_settle_an_order_in_whatever_order_they_come() {
        SimulatedOrder order = done(Plan.of(9).inSteps(3), 9);
        List<Message> lastFirst = new ArrayList<>(order.messages);
        Collections.reverse(lastFirst);

        lastFirst.forEach(message -> deliver(message).statusCode(200).body("outcome", equalTo("TAKEN")));

        get("/api/compensations/" + order.id)
                .body("state", equalTo("RETIRED"))
                .body("retiredKg", equalTo(9000))
                .body("retirement.blocks.size()", equalTo(3));
        lastFirst.forEach(message -> deliver(message).statusCode(200).body("outcome", equalTo("DUPLICATE")));
        get("/api/compensations/" + order.id + "/order").body("nextAttemptAt", nullValue());
    }

    @Test
    void one_message_delivered_many_times_at_once_counts_once() throws Exception {
        SimulatedOrder order = done(Plan.of(4), 4);
        Message last = order.messages.get(order.messages.size() - 1);
        int times = 6;
        CyclicBarrier start = new CyclicBarrier(times);
        ExecutorService threads = Executors.newFixedThreadPool(times);
        List<String> outcomes = new ArrayList<>();
        try {
            List<Callable<String>> deliveries = Collections.nCopies(times, () -> {
                start.await(30, TimeUnit.SECONDS);
                return deliver(last).statusCode(200).extract().path("outcome");
            });
            for (Future<String> outcome : threads.invokeAll(deliveries)) {
                outcomes.add(outcome.get());
            }
        } finally {
            threads.shutdownNow();
        }

        Collections.sort(outcomes);
        List<String> expected = new ArrayList<>(Collections.nCopies(times - 1, "DUPLICATE"));
        expected.add("TAKEN");
        assertEquals(expected, outcomes);
        get("/api/compensations/" + order.id).body("retiredKg", equalTo(4000));
    }

    @Test
    void a_message_that_is_not_the_providers_is_refused_and_changes_nothing() {
        SimulatedOrder order = done(Plan.of(4), 4);
        Message message = order.messages.get(0);
        Instant now = Instant.now();

        deliver(message, "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", now)
                .statusCode(401)
                .contentType("application/problem+json");
        deliver(message, SimulatedProvider.SECRET, now.minusSeconds(310)).statusCode(401);
        deliver(message, SimulatedProvider.SECRET, now.plusSeconds(310)).statusCode(401);
        String timestamp = Long.toString(now.getEpochSecond());
        String signature = WebhookKey.of(SimulatedProvider.SECRET).sign(message.id(), timestamp, message.body());
        send("simulated", message.id(), timestamp, null, message.body(), 401);
        send("simulated", message.id(), null, signature, message.body(), 401);
        send("simulated", null, timestamp, signature, message.body(), 401);
        send("simulated", "other", timestamp, signature, message.body(), 401);
        send("simulated", message.id(), "yesterday", signature, message.body(), 401);
        send("simulated", message.id(), timestamp, signature, "{}".getBytes(StandardCharsets.UTF_8), 401);
        send("simulated", message.id(), timestamp, signature, new byte[0], 401);
        send("mute", message.id(), timestamp, signature, message.body(), 401);
        send("nobody", message.id(), timestamp, signature, message.body(), 401);

        get("/api/compensations/" + order.id).body("state", equalTo("PLACED"));
        deliver(message, SimulatedProvider.FORMER_SECRET, now.minusSeconds(240))
                .statusCode(200)
                .body("outcome", equalTo("TAKEN"));
        order.messages.forEach(SimulatedOrder::deliver);
    }

    @Test
    void a_message_that_makes_no_sense_is_refused_and_may_be_sent_again() {
        deliver(new Message(anId(), "{".getBytes(StandardCharsets.UTF_8))).statusCode(400);
        deliver(new Message(anId(), "{\"type\": \"order.updated\"}".getBytes(StandardCharsets.UTF_8)))
                .statusCode(422)
                .body("errors.field", contains("data"));
        deliver(new Message(anId(), "{\"type\": \"price.changed\"}".getBytes(StandardCharsets.UTF_8)))
                .statusCode(200)
                .body("outcome", equalTo("IGNORED"));
        deliver(message(anId(), report(UUID.randomUUID().toString(), ""))).statusCode(404);
        String manual = created("/api/compensations", aQuote());
        post("/api/compensations/" + manual + "/order").statusCode(200);
        deliver(message(anId(), report(manual, ""))).statusCode(404);

        SimulatedOrder order = done(Plan.of(2), 2);
        String id = order.id.toString();
        String tooMany = "{\"registry\": \"r\", \"creditProject\": \"too-many\", \"vintage\": 2020, \"serialFrom\": 1,"
                + " \"serialTo\": 3}";
        String again = anId();
        deliver(message(again, report(id, tooMany))).statusCode(422).body("errors.field", contains("blocks"));
        deliver(message(anId(), report(id, "{\"registry\": \"\"}"))).statusCode(422);
        deliver(message(anId(), report(id, "").replace("\"COMPLETED\"", "\"LOST\"")))
                .statusCode(400);
        get("/api/compensations/" + id).body("state", equalTo("PLACED")).body("paidAt", nullValue());
        deliver(message(again, report(id, tooMany.replace("3}", "2}"))))
                .statusCode(200)
                .body("outcome", equalTo("TAKEN"));
        get("/api/compensations/" + id).body("state", equalTo("RETIRED"));
    }

    private static String report(String order, String block) {
        return "{\"orderId\": \"" + order + "\", \"progress\": \"COMPLETED\", \"paid\": true, \"certificate\": \"C\","
                + " \"blocks\": [" + block + "]}";
    }

    /** What the provider has done without an answer that arrived, or a message. */
    private SimulatedOrder done(Plan plan, int tonnes) {
        SimulatedOrder order = placed(plan, "kg", tonnes * 1000);
        SimulatedProvider.during(
                SimulatedProvider.Fault.HANGS_UP_AFTERWARDS, () -> assertTrue(driver.driveNext(Instant.now())));
        while (!order.isDone()) {
            order.advance();
        }
        return order;
    }

    private static String anId() {
        return "msg_" + UUID.randomUUID();
    }

    private static void send(String provider, String id, String timestamp, String signature, byte[] body, int status) {
        var request = given().contentType(ContentType.JSON).body(body);
        if (id != null) {
            request.header("webhook-id", id);
        }
        if (timestamp != null) {
            request.header("webhook-timestamp", timestamp);
        }
        if (signature != null) {
            request.header("webhook-signature", signature);
        }
        request.post(PATH + provider).then().statusCode(status);
    }
}
