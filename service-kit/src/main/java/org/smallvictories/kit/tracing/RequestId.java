package org.smallvictories.kit.tracing;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * Gives each request the id under which every service logs it: the trace id of its W3C {@code traceparent}, taken over
 * from the caller or made here, answered as {@code X-Request-Id}.
 */
@ApplicationScoped
public class RequestId {

    public static final String TRACEPARENT = "traceparent";
    public static final String RESPONSE_HEADER = "X-Request-Id";

    private static final String MDC_KEY = "requestId";
    private static final int BEFORE_EVERYTHING = 10_000;
    private static final Pattern VALID =
            Pattern.compile("00-((?!0{32})[0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    void register(@Observes Filters filters) {
        filters.register(RequestId::assign, BEFORE_EVERYTHING);
    }

    /** The id of the request that is being handled, or null outside of one. */
    public static String current() {
        return (String) MDC.get(MDC_KEY);
    }

    private static void assign(RoutingContext context) {
        HttpServerRequest request = context.request();
        String given = request.getHeader(TRACEPARENT);
        Matcher valid = VALID.matcher(given == null ? "" : given);
        String id;
        if (valid.matches()) {
            id = valid.group(1);
        } else {
            id = hex() + hex();
            request.headers().set(TRACEPARENT, "00-" + id + "-" + hex() + "-00");
        }
        MDC.put(MDC_KEY, id);
        context.response().putHeader(RESPONSE_HEADER, id);
        context.next();
    }

    private static String hex() {
        // Not a secret; never zero, as W3C asks.
        return String.format("%016x", ThreadLocalRandom.current().nextLong() | 1);
    }
}
