package org.smallvictories.donations.testing;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An HTTP server that answers as partners-service does, and can go away. */
public class PartnersStandIn implements QuarkusTestResourceLifecycleManager {

    private static final Map<String, String> PARTNER_OF_PROJECT = new ConcurrentHashMap<>();
    private static final List<Headers> ASKED = new CopyOnWriteArrayList<>();
    private static volatile Duration delay = Duration.ZERO;
    private static HttpServer server;
    private static ExecutorService threads;
    private static int port;

    public static void knows(String partner, String project) {
        PARTNER_OF_PROJECT.put(project, partner);
    }

    /** The headers of every request so far. */
    public static List<Headers> asked() {
        return ASKED;
    }

    /** Away while the action runs: nobody listens. */
    public static void awayDuring(Runnable action) {
        close();
        try {
            action.run();
        } finally {
            open();
        }
    }

    public static void slowBy(Duration time, Runnable action) {
        delay = time;
        try {
            action.run();
        } finally {
            delay = Duration.ZERO;
        }
    }

    @Override
    public Map<String, String> start() {
        knows("wwf", "panda-phone");
        knows("break-poverty", "play-joue");
        knows("la-cloche", "outreach");
        open();
        return Map.of("PARTNERS_URL", "http://127.0.0.1:" + port, "small-victories.partner-directory.pause", "0S");
    }

    @Override
    public void stop() {
        close();
    }

    private static void open() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
            port = server.getAddress().getPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        threads = Executors.newFixedThreadPool(8);
        server.setExecutor(threads);
        server.createContext("/api/partners/", exchange -> answer(exchange, partner(lastOf(exchange))));
        server.createContext("/api/projects/", exchange -> answer(exchange, project(lastOf(exchange))));
        server.start();
    }

    private static void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static String partner(String slug) {
        return PARTNER_OF_PROJECT.containsValue(slug)
                ? "{\"slug\":\"%s\",\"name\":\"Partner %s\",\"website\":null}".formatted(slug, slug)
                : null;
    }

    private static String project(String slug) {
        String partner = PARTNER_OF_PROJECT.get(slug);
        return partner == null
                ? null
                : "{\"slug\":\"%s\",\"partner\":\"%s\",\"name\":\"Project %s\"}".formatted(slug, partner, slug);
    }

    private static String lastOf(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        ASKED.add(exchange.getRequestHeaders());
        pause();
        byte[] body = (json == null ? "{\"status\":404}" : json).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .set("Content-Type", json == null ? "application/problem+json" : "application/json");
        exchange.sendResponseHeaders(json == null ? 404 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static void pause() {
        try {
            Thread.sleep(delay.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
