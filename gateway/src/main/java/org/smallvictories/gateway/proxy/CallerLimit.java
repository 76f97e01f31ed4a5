package org.smallvictories.gateway.proxy;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.regex.Pattern;
import org.smallvictories.gateway.limits.Buckets;
import org.smallvictories.gateway.limits.LimitsConfig;
import org.smallvictories.gateway.problem.ProblemAnswer;
import org.smallvictories.gateway.token.BearerToken;
import org.smallvictories.gateway.token.Sessions;
import org.smallvictories.kit.problem.Problem;

/** Keeps one caller from taking the room of all others: by account, or by address before the token is known. */
@ApplicationScoped
class CallerLimit {

    private static final int BEFORE_ANYTHING_COSTLY = 2_000;

    /** The API, and where passwords are compared, which costs. */
    private static final Pattern LIMITED = Pattern.compile("/(?:api|sign-in)(?:/.*)?");

    private final Buckets calls;
    private final Sessions sessions;
    private final ProblemAnswer answer;

    CallerLimit(LimitsConfig config, Sessions sessions, ProblemAnswer answer) {
        this.calls = new Buckets(config.callsPerSecond(), Duration.ofSeconds(1));
        this.sessions = sessions;
        this.answer = answer;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, BEFORE_ANYTHING_COSTLY);
    }

    private void handle(RoutingContext context) {
        if (!LIMITED.matcher(context.normalizedPath()).matches()) {
            context.next();
            return;
        }
        calls.take(callerOf(context.request()))
                .ifPresentOrElse(
                        wait -> answer.to(
                                context,
                                Problem.tooManyRequests("You call more often than is allowed; slow down.", wait)),
                        context::next);
    }

    private String callerOf(HttpServerRequest request) {
        return BearerToken.of(request).flatMap(sessions::knownName).orElseGet(() -> request.remoteAddress()
                .hostAddress());
    }
}
