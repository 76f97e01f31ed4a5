package org.smallvictories.kit.lifecycle;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Lets callers go before a service stops: in the time that {@code quarkus.shutdown.delay} leaves, everything is still
 * answered, and each answer ends its connection, so that no caller sends the next request where nobody listens any more.
 */
@ApplicationScoped
public class Draining {

    private static final int BEFORE_EVERYTHING_ELSE = 9_000;

    private volatile boolean begun;

    void begin(@Observes ShutdownDelayInitiatedEvent stopping) {
        begun = true;
    }

    void register(@Observes Filters filters) {
        filters.register(this::endConnections, BEFORE_EVERYTHING_ELSE);
    }

    void endConnections(RoutingContext context) {
        if (begun) {
            context.addHeadersEndHandler(
                    headers -> context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE));
        }
        context.next();
    }
}
