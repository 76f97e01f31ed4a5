package org.smallvictories.gateway.receipt;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.smallvictories.gateway.limits.Buckets;
import org.smallvictories.gateway.limits.LimitsConfig;
import org.smallvictories.gateway.problem.ProblemAnswer;
import org.smallvictories.kit.problem.Problem;

/**
 * Stands before all that is open to whoever has a link: lets one address in only so often, and keeps the token that is in
 * the path of the page from caches, other sites and the log.
 */
@ApplicationScoped
class LinkDoor {

    private static final Logger LOG = Logger.getLogger(LinkDoor.class);
    private static final int BEFORE_BODIES_ARE_REFUSED = 1_900;
    private static final Pattern BY_LINK = Pattern.compile("/receipt(?:/.*)?|/api/gift-links(?:/.*)?");
    private static final String PAGES = "/receipt/";
    private static final String UPLOADS = "/receipts";

    private final Buckets calls;
    private final LimitsConfig limits;
    private final ProblemAnswer answer;

    LinkDoor(LimitsConfig limits, ProblemAnswer answer) {
        this.calls = new Buckets(limits.linkCallsPerMinute(), Duration.ofMinutes(1));
        this.limits = limits;
        this.answer = answer;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, BEFORE_BODIES_ARE_REFUSED);
    }

    void register(@Observes Router router) {
        router.route(PAGES + "*").failureHandler(this::tell);
    }

    /** Not the framework, which would log the path. */
    private void tell(RoutingContext context) {
        if (context.failure() == null) {
            context.next();
        } else {
            LOG.error("A request to the page of a link failed", context.failure());
            answer.to(context, context.failure());
        }
    }

    private void handle(RoutingContext context) {
        String path = context.normalizedPath();
        if (!BY_LINK.matcher(path).matches()) {
            context.next();
            return;
        }
        context.addHeadersEndHandler(sent -> context.response()
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("Referrer-Policy", "no-referrer"));
        calls.take(context.request().remoteAddress().hostAddress())
                .ifPresentOrElse(wait -> answer.to(context, tooOften(wait)), () -> letIn(context, path));
    }

    private void letIn(RoutingContext context, String path) {
        if (path.startsWith(PAGES) && path.endsWith(UPLOADS) && isTooLarge(context.request())) {
            Back.to(context, "problem=file");
        } else {
            context.next();
        }
    }

    private boolean isTooLarge(HttpServerRequest request) {
        String announced = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        // The HTTP server has refused a length that is not a number.
        return announced != null
                && Long.parseLong(announced) > limits.evidenceBody().asLongValue();
    }

    private static Problem tooOften(Duration wait) {
        return Problem.tooManyRequests("You call more often than is allowed; slow down.", wait);
    }
}
