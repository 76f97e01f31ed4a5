package org.smallvictories.emissions;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** partners-service in tests: knows two projects, tells them to whoever brings a token, and can be sent away. */
public class PartnersStandIn implements QuarkusTestResourceLifecycleManager {

    private static final Map<String, String> PARTNER_OF = Map.of(
            "goodplanet-compensation", "goodplanet",
            "goodplanet-biogas", "goodplanet",
            "panda-phone", "wwf");

    private static final AtomicBoolean AWAY = new AtomicBoolean();

    private HttpServer server;

    /** Runs something while every request is answered with 503. */
    public static void whileAway(Runnable work) {
        AWAY.set(true);
        try {
            work.run();
        } finally {
            AWAY.set(false);
        }
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/api/projects/", exchange -> {
            String slug = exchange.getRequestURI().getPath().substring("/api/projects/".length());
            String partner = PARTNER_OF.get(slug);
            boolean signedIn = exchange.getRequestHeaders().getFirst("Authorization") != null
                    && exchange.getRequestHeaders().getFirst("traceparent") != null;
            int status = AWAY.get() ? 503 : !signedIn ? 401 : partner == null ? 404 : 200;
            byte[] body = ("{\"slug\":\"" + slug + "\",\"partner\":\"" + partner + "\",\"name\":\"A project\"}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return Map.of("PARTNERS_URL", "http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
