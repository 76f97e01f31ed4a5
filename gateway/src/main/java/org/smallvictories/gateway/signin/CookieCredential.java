package org.smallvictories.gateway.signin;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;
import org.smallvictories.gateway.problem.ProblemAnswer;
import org.smallvictories.gateway.token.Session;
import org.smallvictories.gateway.token.Sessions;

/**
 * Makes a session's cookie a bearer token, where a request brings none of its own: whatever comes after knows only bearer
 * tokens. A session that has ended is none at all, so that what is open to all stays open.
 */
@ApplicationScoped
class CookieCredential {

    private static final int BEFORE_CALLERS_ARE_COUNTED = 3_000;
    private static final int AFTER_CALLERS_ARE_COUNTED = 1_500;
    private static final String SECRET = "secret of the session";

    /** Here people come in; a session of before neither helps nor hinders, and no other site may send it. */
    private static final Pattern COMING_IN = Pattern.compile("/sign-in(?:/.*)?|/api/(?:token|password)");

    /** What is done here is done by a link, whoever is signed in beside: again a session neither helps nor hinders. */
    private static final Pattern BY_LINK = Pattern.compile("/receipt/.*|/api/gift-links/.*");

    private final Sessions sessions;
    private final ProblemAnswer answer;

    CookieCredential(Sessions sessions, ProblemAnswer answer) {
        this.sessions = sessions;
        this.answer = answer;
    }

    void register(@Observes Filters filters) {
        filters.register(this::use, BEFORE_CALLERS_ARE_COUNTED);
        filters.register(this::check, AFTER_CALLERS_ARE_COUNTED);
    }

    private void use(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (isComingIn(context)) {
            if (!CrossSite.isSafe(request) && CrossSite.sent(request)) {
                answer.to(context, CsrfToken.refusal());
                return;
            }
        } else if (!request.headers().contains(HttpHeaders.AUTHORIZATION)
                && !BY_LINK.matcher(context.normalizedPath()).matches()) {
            SessionCookie.of(request).ifPresent(secret -> {
                request.headers().set(HttpHeaders.AUTHORIZATION, "Bearer " + secret.value());
                context.put(SECRET, secret);
            });
        }
        context.next();
    }

    private static boolean isComingIn(RoutingContext context) {
        return COMING_IN.matcher(context.normalizedPath()).matches();
    }

    private void check(RoutingContext context) {
        Secret secret = context.get(SECRET);
        if (secret == null) {
            context.next();
            return;
        }
        HttpServerRequest request = context.request().pause();
        Future.fromCompletionStage(sessions.of(secret.value()), Vertx.currentContext())
                .onComplete(session -> {
                    request.resume();
                    if (hasEnded(session)) {
                        request.headers().remove(HttpHeaders.AUTHORIZATION);
                        context.next();
                    } else if (CsrfToken.isMissing(secret, context)) {
                        answer.to(context, CsrfToken.refusal());
                    } else {
                        context.next();
                    }
                });
    }

    private static boolean hasEnded(AsyncResult<Session> session) {
        Throwable failure = session.cause();
        return (failure instanceof CompletionException ? failure.getCause() : failure)
                instanceof AuthenticationFailedException;
    }
}
