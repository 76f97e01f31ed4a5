package org.smallvictories.gateway.limits;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.smallvictories.gateway.problem.ProblemAnswer;
import org.smallvictories.kit.problem.Problem;
import org.smallvictories.kit.problem.ProblemType;

/** Refuses bodies that are too large: at once where their length is announced, else when they have grown too large. */
@ApplicationScoped
public class BodyLimit {

    private static final int BEFORE_THE_BODY_IS_READ = 1_500;
    private static final List<String> UPLOADS = List.of("/api/imports", "/api/exchange-rates", "/api/activity-imports");

    private static final Pattern EVIDENCE =
            Pattern.compile("/api/donations/[^/]+/evidence|/api/gift-links/current/receipts|/receipt/[^/]+/receipts");

    private final LimitsConfig config;
    private final ProblemAnswer answer;

    BodyLimit(LimitsConfig config, ProblemAnswer answer) {
        this.config = config;
        this.answer = answer;
    }

    void register(@Observes Filters filters) {
        filters.register(this::checkAnnounced, BEFORE_THE_BODY_IS_READ);
    }

    private void checkAnnounced(RoutingContext context) {
        HttpServerRequest request = context.request();
        String announced = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        long limit = limitOf(request);
        // The HTTP server has refused a length that is not a number.
        if (announced != null && Long.parseLong(announced) > limit) {
            answer.to(context, tooLarge(limit));
        } else {
            context.next();
        }
    }

    /** Passes a request on, watching how large its body grows where its length was not announced. */
    public Future<Void> enforce(ProxyRequest request, Supplier<Future<Void>> forward) {
        HttpServerRequest incoming = request.proxiedRequest();
        if (!incoming.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            return forward.get();
        }
        long limit = limitOf(incoming);
        BoundedBody body = new BoundedBody(request.getBody().stream(), limit);
        request.setBody(Body.body(body));
        return forward.get().recover(failure -> Future.failedFuture(body.isExceeded() ? tooLarge(limit) : failure));
    }

    private long limitOf(HttpServerRequest request) {
        String path = request.path();
        if (EVIDENCE.matcher(path).matches()) {
            return config.evidenceBody().asLongValue();
        }
        boolean upload = UPLOADS.stream().anyMatch(path::startsWith);
        return (upload ? config.importBody() : config.body()).asLongValue();
    }

    private static Problem tooLarge(long limit) {
        return Problem.of(ProblemType.TOO_LARGE, "The largest body that is read here has " + limit + " bytes.");
    }
}
