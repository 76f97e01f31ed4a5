package org.smallvictories.kit.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.smallvictories.kit.problem.ProblemDocument;
import org.smallvictories.kit.problem.ProblemType;
import org.smallvictories.kit.tracing.RequestId;

/**
 * Lets only the paths of uploads take large bodies. The server itself knows one limit for all paths
 * ({@code quarkus.http.limits.max-body-size}), which a service with uploads raises.
 */
@ApplicationScoped
class BodyLimits {

    private static final int AFTER_THE_REQUEST_ID = 9_000;
    private static final int AFTER_THE_SERVERS_OWN_LIMIT = 1;

    private final Map<Pattern, Long> limits = new LinkedHashMap<>();
    private final long otherwise;
    private final ObjectMapper json;

    BodyLimits(BodyLimitsConfig config, ObjectMapper json) {
        config.uploads()
                .ifPresent(paths -> paths.forEach(
                        path -> limits.put(pattern(path), config.largestUpload().asLongValue())));
        config.limits().forEach((path, limit) -> limits.put(pattern(path), limit.asLongValue()));
        this.otherwise = config.largestBody().asLongValue();
        this.json = json;
    }

    private static Pattern pattern(String path) {
        return Pattern.compile(
                Arrays.stream(path.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining("[^/]+")));
    }

    void register(@Observes Filters filters) {
        if (limits.isEmpty()) {
            return;
        }
        filters.register(this::refuseTooLarge, AFTER_THE_REQUEST_ID);
        filters.register(this::limitTheUnannounced, AFTER_THE_SERVERS_OWN_LIMIT);
    }

    private void refuseTooLarge(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        long limit = limitOf(context);
        if (length == null || length.length() < 19 && Long.parseLong(length) <= limit) {
            context.next();
            return;
        }
        ProblemDocument problem = ProblemDocument.of(
                ProblemType.TOO_LARGE,
                "At most " + (limit >> 10) + " kB are taken here.",
                context.normalizedPath(),
                RequestId.current(),
                List.of());
        context.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemDocument.MEDIA_TYPE)
                .putHeader("Connection", "close")
                .end(write(problem));
    }

    /** A body of unknown length is counted while it is read. */
    private void limitTheUnannounced(RoutingContext context) {
        context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, limitOf(context));
        context.next();
    }

    private long limitOf(RoutingContext context) {
        String path = context.normalizedPath();
        return limits.entrySet().stream()
                .filter(limit -> limit.getKey().matcher(path).matches())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(otherwise);
    }

    private String write(ProblemDocument problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
