package org.smallvictories.emissions;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/**
 * partners-service in tests. It tells whose a project is to whoever brings a token: those that begin with
 * {@code goodplanet-} are GoodPlanet's, {@code panda-phone} is WWF's, others there are none.
 */
public class PartnersStandIn implements QuarkusTestResourceLifecycleManager {

    public enum Trouble {
        NONE,
        ANSWERS_503,
        HANGS_UP
    }

    private static final AtomicReference<Trouble> TROUBLE = new AtomicReference<>(Trouble.NONE);

    private HttpServer server;

    public static void during(Trouble trouble, Runnable work) {
        TROUBLE.set(trouble);
        try {
            work.run();
        } finally {
            TROUBLE.set(Trouble.NONE);
        }
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/api/projects/", PartnersStandIn::answer);
        server.start();
        return Map.of("PARTNERS_URL", "http://127.0.0.1:" + server.getAddress().getPort());
    }

    private static void answer(HttpExchange exchange) throws IOException {
        if (TROUBLE.get() == Trouble.HANGS_UP) {
            exchange.close();
            return;
        }
        String slug = exchange.getRequestURI().getPath().substring("/api/projects/".length());
        String partner = slug.startsWith("goodplanet-") ? "goodplanet" : slug.equals("panda-phone") ? "wwf" : null;
        boolean signedIn = exchange.getRequestHeaders().containsKey("Authorization")
                && exchange.getRequestHeaders().containsKey("traceparent");
        int status = TROUBLE.get() == Trouble.ANSWERS_503 ? 503 : !signedIn ? 401 : partner == null ? 404 : 200;
        byte[] body = ("{\"slug\":\"" + slug + "\",\"partner\":\"" + partner + "\",\"name\":\"A project\"}")
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
