package org.smallvictories.gateway.proxy;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.ProxyRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.smallvictories.gateway.limits.BodyLimit;
import org.smallvictories.gateway.problem.ProblemAnswer;
import org.smallvictories.gateway.token.Session;
import org.smallvictories.gateway.token.Sessions;

/** Passes calls of the API on to the service that answers them, with the access token swapped for an internal one. */
@ApplicationScoped
class ApiProxy {

    private static final int AFTER_THE_LIMITS = 1_000;

    private final Sessions sessions;
    private final Forwarder forwarder;
    private final BodyLimit bodies;
    private final ProblemAnswer answer;

    ApiProxy(Sessions sessions, Forwarder forwarder, BodyLimit bodies, ProblemAnswer answer) {
        this.sessions = sessions;
        this.forwarder = forwarder;
        this.bodies = bodies;
        this.answer = answer;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, AFTER_THE_LIMITS);
    }

    private void handle(RoutingContext context) {
        Optional<Service> service = Service.answering(context.normalizedPath());
        if (service.isEmpty()) {
            context.next();
            return;
        }
        HttpServerRequest request = context.request().pause();
        session(request)
                .compose(session -> forward(context, service.get(), session))
                .onFailure(failure -> answer.to(context, failure));
    }

    private Future<Session> session(HttpServerRequest request) {
        return BearerToken.of(request)
                .map(token -> Future.fromCompletionStage(sessions.of(token), Vertx.currentContext()))
                .orElseGet(() -> Future.failedFuture(new AuthenticationFailedException()));
    }

    private Future<Void> forward(RoutingContext context, Service service, Session session) {
        String query = context.request().query();
        ProxyRequest request = Forwarder.copy(context.request())
                .setURI(context.normalizedPath() + (query == null ? "" : '?' + query))
                .putHeader(HttpHeaders.AUTHORIZATION, session.authorization());
        return bodies.enforce(request, () -> forwarder.forward(request, service));
    }
}
