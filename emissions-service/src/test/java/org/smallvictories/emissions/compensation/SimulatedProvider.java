package org.smallvictories.emissions.compensation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * A provider of compensation that is really spoken to by HTTP, and on which every fault that there is in networks and among
 * providers can be called down. It takes money for each order that it has not seen, or has forgotten the key of.
 */
public class SimulatedProvider implements QuarkusTestResourceLifecycleManager {

    static final String NAME = "simulated";
    static final String SECRET = "whsec_c2ltdWxhdGVkLXByb3ZpZGVyLXNlY3JldA==";
    static final String FORMER_SECRET = "whsec_Zm9ybWVyLXNpbXVsYXRlZC1zZWNyZXQtIQ==";
    private static final String TOKEN = "simulated-token";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What goes wrong with one call. */
    enum Fault {
        NONE,
        /** Before anything is done. */
        ANSWERS_503,
        ANSWERS_429,
        REFUSES,
        HANGS_UP_AT_ONCE,
        /** When all is done, and paid. */
        HANGS_UP_AFTERWARDS,
        ANSWERS_500_AFTERWARDS,
        NEVER_ANSWERS,
        ANSWERS_GARBAGE
    }

    private static final Map<UUID, SimulatedOrder> ORDERS = new ConcurrentHashMap<>();
    private static final AtomicReference<Supplier<Fault>> FAULTS = new AtomicReference<>(() -> Fault.NONE);
    private static final AtomicReference<String> PRICE = new AtomicReference<>("22");
    private static volatile LocalDate validUntil = LocalDate.now(ZoneOffset.UTC).plusDays(1);

    private final CountDownLatch stopped = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    static void during(Supplier<Fault> faults, Runnable work) {
        FAULTS.set(faults);
        try {
            work.run();
        } finally {
            FAULTS.set(() -> Fault.NONE);
        }
    }

    static void during(Fault fault, Runnable work) {
        during(() -> fault, work);
    }

    static void quotingUntil(LocalDate lastDay, Runnable work) {
        LocalDate before = validUntil;
        validUntil = lastDay;
        try {
            work.run();
        } finally {
            validUntil = before;
        }
    }

    /** What the provider will make of an order; to be said before it is placed. */
    static SimulatedOrder expect(String id, SimulatedOrder.Plan plan) {
        SimulatedOrder order = new SimulatedOrder(UUID.fromString(id), plan);
        ORDERS.put(order.id, order);
        return order;
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(threads);
        server.createContext("/api/", this::handle);
        server.start();
        return Map.of(
                "compensation.providers.simulated.url",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/api",
                "compensation.providers.simulated.token",
                TOKEN,
                "compensation.providers.simulated.timeout",
                "300ms",
                "compensation.providers.simulated.webhook-secrets",
                SECRET + "," + FORMER_SECRET,
                "compensation.providers.mute.url",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/api",
                // Tests drive orders themselves, at times of their choice.
                "compensation.orders.every",
                "off");
    }

    private void handle(HttpExchange exchange) throws IOException {
        Fault fault = FAULTS.get().get();
        switch (fault) {
            case HANGS_UP_AT_ONCE -> exchange.close();
            case ANSWERS_503 -> answer(exchange, 503, "{}");
            case ANSWERS_429 -> answer(exchange, 429, "{}");
            case REFUSES -> answer(exchange, 422, "{}");
            default -> {
                Answer answer = serve(exchange);
                switch (fault) {
                    case HANGS_UP_AFTERWARDS -> exchange.close();
                    case ANSWERS_500_AFTERWARDS -> answer(exchange, 500, "{}");
                    case ANSWERS_GARBAGE -> answer(exchange, 200, "<html>{");
                    case NEVER_ANSWERS -> hang(exchange);
                    default -> answer(exchange, answer.status, answer.body);
                }
            }
        }
    }

    private record Answer(int status, String body) {}

    private Answer serve(HttpExchange exchange) throws IOException {
        if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return new Answer(401, "{}");
        }
        String path = exchange.getRequestURI().getPath();
        JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
        if (path.equals("/api/quotes")) {
            return new Answer(200, quote(body));
        }
        if (path.equals("/api/orders")) {
            String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
            return place(UUID.fromString(body.get("id").asText()), key, body);
        }
        SimulatedOrder order = ORDERS.get(UUID.fromString(path.substring("/api/orders/".length())));
        return order == null || !order.isPlaced() ? new Answer(404, "{}") : new Answer(200, order.report());
    }

    private static String quote(JsonNode body) throws IOException {
        Map<String, Object> quote = new LinkedHashMap<>();
        quote.put("reference", "Q-" + body.get("kg").asText());
        quote.put("kg", body.get("kg").decimalValue());
        quote.put("pricePerTonne", new BigDecimal(PRICE.get()));
        quote.put("currency", "EUR");
        quote.put("validUntil", validUntil.toString());
        quote.put("somethingMore", true);
        return JSON.writeValueAsString(quote);
    }

    private static Answer place(UUID id, String key, JsonNode body) {
        SimulatedOrder order = ORDERS.get(id);
        if (order == null || key == null || !key.equals(id.toString())) {
            return new Answer(422, "{}");
        }
        order.place(body);
        return new Answer(200, order.report());
    }

    private void hang(HttpExchange exchange) {
        try {
            stopped.await();
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void stop() {
        if (server != null) {
            stopped.countDown();
            server.stop(0);
            threads.shutdownNow();
        }
    }
}
