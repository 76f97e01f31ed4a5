package org.smallvictories.gateway.proxy;

import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.ProxyRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.smallvictories.gateway.limits.BodyLimit;
import org.smallvictories.gateway.problem.ProblemAnswer;
import org.smallvictories.gateway.token.Session;
import org.smallvictories.gateway.token.Sessions;

/** Passes calls of the API on to the service that answers them, with the access token swapped for an internal one. */
@ApplicationScoped
class ApiProxy {

    private static final int BEFORE_THE_FRAMEWORK_LIMITS_BODIES = -1_000;

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

    /** Routes of their own for collections and what is in them: metrics are kept by route, not by every path asked for. */
    void register(@Observes Router router) {
        for (Service service : Service.values()) {
            for (String collection : service.collections()) {
                for (String path : List.of("/api/" + collection, "/api/" + collection + "/:id*")) {
                    router.route(path)
                            .order(BEFORE_THE_FRAMEWORK_LIMITS_BODIES)
                            .handler(context -> handle(context, service));
                }
            }
        }
    }

    private void handle(RoutingContext context, Service service) {
        HttpServerRequest request = context.request().pause();
        session(request)
                .compose(session -> forward(context, service, session))
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
