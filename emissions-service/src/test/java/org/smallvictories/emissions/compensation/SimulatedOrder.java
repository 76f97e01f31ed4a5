package org.smallvictories.emissions.compensation;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.smallvictories.emissions.compensation.provider.WebhookKey;

/** An order as the simulated provider sees it. Each change of it is told by a message. */
final class SimulatedOrder {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicLong NEXT_SERIAL = new AtomicLong(1);

    /**
     * What the provider makes of an order.
     *
     * @param pays whether it takes the money
     * @param tonnes how many it retires
     * @param steps in how many steps
     * @param remembersKeys whether asking twice with one key is told from asking for two things
     */
    record Plan(boolean pays, int tonnes, int steps, boolean remembersKeys) {

        static Plan of(int tonnes) {
            return new Plan(true, tonnes, 1, true);
        }

        static Plan failing(boolean pays) {
            return new Plan(pays, 0, 1, true);
        }

        Plan inSteps(int number) {
            return new Plan(pays, tonnes, number, remembersKeys);
        }

        Plan forgettingKeys() {
            return new Plan(pays, tonnes, steps, false);
        }
    }

    /** A message with a name of its own, however often it is sent. */
    record Message(String id, byte[] body) {}

    final UUID id;
    final Plan plan;
    final List<Map<String, Object>> blocks = new ArrayList<>();
    final List<Message> messages = new ArrayList<>();
    private String kind;
    private int ordered;
    private int charges;
    private int step;
    private String progress;

    SimulatedOrder(UUID id, Plan plan) {
        this.id = id;
        this.plan = plan;
    }

    synchronized boolean isPlaced() {
        return progress != null;
    }

    synchronized int charges() {
        return charges;
    }

    synchronized boolean isDone() {
        return "COMPLETED".equals(progress) || "FAILED".equals(progress);
    }

    synchronized void place(JsonNode request) {
        boolean known = isPlaced() && plan.remembersKeys();
        if (plan.pays() && !known) {
            charges++;
        }
        if (!isPlaced()) {
            kind = request.get("kind").asText();
            ordered = request.get("kg").decimalValue().movePointLeft(3).intValue();
            progress = "ACCEPTED";
            tell();
        }
    }

    /** Goes one step on; nothing before it is placed or after it is done. */
    synchronized void advance() {
        if (!isPlaced() || isDone()) {
            return;
        }
        step++;
        int due = plan.tonnes() * Math.min(step, plan.steps()) / plan.steps();
        int tonnes = due - retired();
        if (kind.equals("CREDITS") && tonnes > 0) {
            block(tonnes);
        }
        if (step >= plan.steps()) {
            progress = plan.tonnes() > 0 ? "COMPLETED" : "FAILED";
        }
        tell();
    }

    private void block(int tonnes) {
        long from = NEXT_SERIAL.getAndAdd(tonnes);
        Map<String, Object> block = new LinkedHashMap<>();
        block.put("registry", "Simulated registry");
        block.put("creditProject", "SIM-1");
        block.put("vintage", 2020);
        block.put("serialPrefix", "SIM");
        block.put("serialFrom", from);
        block.put("serialTo", from + tonnes - 1);
        blocks.add(block);
    }

    private int retired() {
        return blocks.stream()
                .mapToInt(block -> (int) ((Long) block.get("serialTo") - (Long) block.get("serialFrom") + 1))
                .sum();
    }

    private void tell() {
        messages.add(message("msg_" + id + "_" + messages.size(), report()));
    }

    static Message message(String id, String report) {
        String body =
                "{\"type\": \"order.updated\", \"timestamp\": \"2021-01-15T08:30:00Z\", \"data\": " + report + "}";
        return new Message(id, body.getBytes(StandardCharsets.UTF_8));
    }

    synchronized String report() {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("orderId", id.toString());
        report.put("reference", "SIM-" + id);
        report.put("progress", progress);
        report.put("paid", charges > 0);
        report.put("blocks", blocks);
        report.put("certificate", progress.equals("COMPLETED") ? "https://provider.example/" + id : null);
        report.put("reason", isDone() && plan.tonnes() < ordered ? "Sold out" : null);
        report.put("somethingMore", new BigDecimal("1.5"));
        try {
            return JSON.writeValueAsString(report);
        } catch (JsonProcessingException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static ValidatableResponse deliver(Message message) {
        return deliver(message, SimulatedProvider.SECRET, Instant.now());
    }

    static ValidatableResponse deliver(Message message, String secret, Instant sentAt) {
        String timestamp = Long.toString(sentAt.getEpochSecond());
        return given().header("webhook-id", message.id)
                .header("webhook-timestamp", timestamp)
                .header("webhook-signature", WebhookKey.of(secret).sign(message.id, timestamp, message.body))
                .contentType(ContentType.JSON)
                .body(message.body)
                .post("/api/compensations/webhooks/" + SimulatedProvider.NAME)
                .then();
    }
}
