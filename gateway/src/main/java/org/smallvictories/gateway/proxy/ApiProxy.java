package org.smallvictories.gateway.proxy;

import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.ProxyRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.smallvictories.gateway.limits.BodyLimit;
import org.smallvictories.gateway.problem.ProblemAnswer;
import org.smallvictories.gateway.token.BearerToken;
import org.smallvictories.gateway.token.Session;
import org.smallvictories.gateway.token.Sessions;

/** Passes calls of the API on to the service that answers them, with the access token swapped for an internal one. */
@ApplicationScoped
class ApiProxy {

    private static final int BEFORE_THE_FRAMEWORK_LIMITS_BODIES = -1_000;

    /**
     * What is passed on without a sign-in: checkpoints, their keys and proofs, which anybody may read, the messages of
     * providers of compensation, which have no account and are known by their signature, and what partners without an
     * account say by a link, which are known by its token.
     */
    private static final Pattern OPEN = Pattern.compile("/api/(?:[a-z]+/(?:checkpoint(?:/[a-z]+)?|journal/[0-9]+/proof)"
            + "|compensations/webhooks/[A-Za-z0-9._-]+|gift-links/current(?:/[a-z]+)?)");

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
        context.request().pause();
        session(context)
                .compose(session -> forward(context, service, session))
                .onFailure(failure -> answer.to(context, failure));
    }

    private Future<Optional<Session>> session(RoutingContext context) {
        Optional<String> token = BearerToken.of(context.request());
        if (token.isEmpty()) {
            return OPEN.matcher(context.normalizedPath()).matches()
                    ? Future.succeededFuture(Optional.empty())
                    : Future.failedFuture(new AuthenticationFailedException());
        }
        return Future.fromCompletionStage(sessions.of(token.get()), Vertx.currentContext())
                .map(Optional::of);
    }

    private Future<Void> forward(RoutingContext context, Service service, Optional<Session> session) {
        String query = context.request().query();
        ProxyRequest request =
                Forwarder.copy(context.request()).setURI(context.normalizedPath() + (query == null ? "" : '?' + query));
        session.ifPresent(known -> request.putHeader(HttpHeaders.AUTHORIZATION, known.authorization()));
        return bodies.enforce(request, () -> forwarder.forward(request, service));
    }
}
