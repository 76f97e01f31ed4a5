package org.smallvictories.gateway.receipt;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.smallvictories.gateway.limits.BodyLimit;
import org.smallvictories.gateway.proxy.Forwarder;
import org.smallvictories.gateway.proxy.Service;
import org.smallvictories.kit.problem.Problem;
import org.smallvictories.kit.problem.ProblemType;

/** Streams the file that the page of a link sends on to donations-service, and leads back to the page with what came of it. */
@ApplicationScoped
class ReceiptUpload {

    private static final int BEFORE_THE_FRAMEWORK_LIMITS_BODIES = -1_000;

    private final Forwarder forwarder;
    private final BodyLimit bodies;

    ReceiptUpload(Forwarder forwarder, BodyLimit bodies) {
        this.forwarder = forwarder;
        this.bodies = bodies;
    }

    void register(@Observes Router router) {
        router.route(HttpMethod.POST, "/receipt/:token/receipts")
                .order(BEFORE_THE_FRAMEWORK_LIMITS_BODIES)
                .handler(this::pass);
    }

    private void pass(RoutingContext context) {
        LinkToken token = new LinkToken(context.pathParam("token"));
        if (!token.isOne()) {
            context.next();
            return;
        }
        context.request().pause();
        ProxyRequest request = Forwarder.copy(context.request())
                .setURI("/api/gift-links/current/receipts")
                .putHeader(HttpHeaders.ACCEPT, "application/json")
                .putHeader(LinkToken.HEADER, token.value());
        bodies.enforce(request, () -> send(request, context))
                .onFailure(failure -> Back.to(context, problemOf(failure)));
    }

    private Future<Void> send(ProxyRequest request, RoutingContext context) {
        return forwarder.ask(request, Service.DONATIONS).map(response -> {
            response.release();
            Back.to(context, outcome(response));
            return null;
        });
    }

    private static String outcome(ProxyResponse response) {
        return switch (response.getStatusCode()) {
            case 200 -> "done=" + Step.RECEIPTS.path();
            case 404, 409 -> "problem=state";
            case 400, 413, 415, 422 -> "problem=file";
            default -> "problem=away";
        };
    }

    private static String problemOf(Throwable failure) {
        boolean tooLarge = failure instanceof Problem problem && problem.type() == ProblemType.TOO_LARGE;
        return tooLarge ? "problem=file" : "problem=away";
    }
}
