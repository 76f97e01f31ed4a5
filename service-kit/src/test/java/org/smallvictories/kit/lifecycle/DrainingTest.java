package org.smallvictories.kit.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DrainingTest {

    @Test
    void a_service_that_is_about_to_stop_answers_and_ends_the_connection() throws Exception {
        Vertx vertx = Vertx.vertx();
        try {
            Draining draining = new Draining();
            Router router = Router.router(vertx);
            router.route().handler(draining::endConnections);
            router.route().handler(context -> context.end("answered"));
            HttpServer server = vertx.createHttpServer()
                    .requestHandler(router)
                    .listen(0, "127.0.0.1")
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get();

            assertEquals(Optional.empty(), connectionOfAnAnswer(server));
            draining.begin(new ShutdownDelayInitiatedEvent());
            assertEquals(Optional.of("close"), connectionOfAnAnswer(server));
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().get();
        }
    }

    private static Optional<String> connectionOfAnAnswer(HttpServer server) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + server.actualPort());
        var answer = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
        assertEquals("answered", answer.body());
        return answer.headers().firstValue("connection");
    }
}
