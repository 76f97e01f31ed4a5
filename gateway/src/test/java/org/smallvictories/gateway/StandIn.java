package org.smallvictories.gateway;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A small HTTP server in a service's place, which can be stopped and comes back on the same port. */
public final class StandIn {

    /** What it does with a request. */
    @FunctionalInterface
    public interface Behaviour {
        void handle(HttpExchange exchange) throws IOException;
    }

    private final String name;
    private int port;
    private HttpServer server;
    private ExecutorService threads;
    private volatile Behaviour behaviour;
    private volatile Headers lastHeaders;
    private volatile String lastUri;
    private final Map<String, String> lastUris = new ConcurrentHashMap<>();

    StandIn(String name) {
        this.name = name;
        start();
    }

    public void start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        port = server.getAddress().getPort();
        threads = Executors.newCachedThreadPool();
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            lastHeaders = exchange.getRequestHeaders();
            lastUri = exchange.getRequestURI().toString();
            lastUris.put(exchange.getRequestURI().getPath(), lastUri);
            try (exchange) {
                behaviour.handle(exchange);
            }
        });
        behaveAsUsual();
        server.start();
    }

    public void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    public void answer(Behaviour other) {
        behaviour = other;
    }

    public void answerJson(String body) {
        behaviour = exchange -> reply(exchange, 200, "application/json", body);
    }

    /** Tells its name, whatever it is asked. */
    public void behaveAsUsual() {
        answerJson("{\"service\":\"" + name + "\"}");
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** The last request's headers; the first value of each is in {@code getFirst}. */
    public Headers lastHeaders() {
        return lastHeaders;
    }

    public String lastUri() {
        return lastUri;
    }

    /** The last one of that path. */
    public String lastUri(String path) {
        return lastUris.get(path);
    }

    public static void reply(HttpExchange exchange, int status, String type, String body) throws IOException {
        exchange.getRequestBody().readAllBytes();
        byte[] bytes = body.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
