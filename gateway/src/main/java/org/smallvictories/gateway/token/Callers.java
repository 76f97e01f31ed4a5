package org.smallvictories.gateway.token;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.smallvictories.kit.tracing.RequestId;

/** What services are to be told when they are asked in the name of whoever makes the present request. */
@RequestScoped
public class Callers {

    private final Sessions sessions;
    private final JsonWebToken token;
    private final HttpServerRequest request;

    Callers(Sessions sessions, JsonWebToken token, HttpServerRequest request) {
        this.sessions = sessions;
        this.token = token;
        this.request = request;
    }

    /** The value of the header {@code Authorization}. */
    public Uni<String> authorization() {
        return Uni.createFrom()
                .completionStage(sessions.of(token.getRawToken()))
                .map(Session::authorization);
    }

    /** All that services are to be told of it. */
    public Uni<OnBehalf> onBehalf() {
        String traceparent = traceparent();
        return authorization().map(authorization -> new OnBehalf(authorization, traceparent));
    }

    /** The value of the header {@code traceparent}. */
    public String traceparent() {
        return request.getHeader(RequestId.TRACEPARENT);
    }
}
