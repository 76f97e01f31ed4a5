package org.smallvictories.gateway.publication;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.smallvictories.gateway.impact.Question;
import org.smallvictories.gateway.token.Sessions;
import org.smallvictories.kit.request.Period;
import org.smallvictories.kit.tracing.RequestId;

/** Asks services in the caller's name. */
@RequestScoped
class OnBehalf {

    private final Sessions sessions;
    private final JsonWebToken token;
    private final HttpServerRequest request;

    OnBehalf(Sessions sessions, JsonWebToken token, HttpServerRequest request) {
        this.sessions = sessions;
        this.token = token;
        this.request = request;
    }

    /** The value of the header {@code Authorization} for services. */
    String authorization() {
        return sessions.of(token.getRawToken()).join().authorization();
    }

    Question about(Period period) {
        return new Question(period, null, authorization(), request.getHeader(RequestId.TRACEPARENT));
    }
}
