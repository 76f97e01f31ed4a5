package org.smallvictories.gateway.token;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.smallvictories.kit.problem.ProblemDocument;
import org.smallvictories.kit.problem.ProblemType;
import org.smallvictories.kit.tracing.RequestId;

/** A sign-in that is refused: a problem document, and at the same time the error of RFC 6749, section 5.2. */
class RefusedSignIn extends RuntimeException {

    private final String error;

    private RefusedSignIn(String error, String description) {
        super(description, null, false, false);
        this.error = error;
    }

    static RefusedSignIn wrong() {
        return new RefusedSignIn("invalid_grant", "The user name or the password is wrong.");
    }

    static RefusedSignIn mustChangePassword() {
        return new RefusedSignIn(
                "invalid_grant", "Somebody else has set this password; replace it first (POST /api/password).");
    }

    static RefusedSignIn incomplete() {
        return new RefusedSignIn("invalid_request", "Send username and password.");
    }

    static RefusedSignIn unsupportedGrant() {
        return new RefusedSignIn("unsupported_grant_type", "Send grant_type=password.");
    }

    static RefusedSignIn elsewhere(String provider) {
        return new RefusedSignIn(
                "unsupported_grant_type", "There are no local accounts; get a token at " + provider + '.');
    }

    record Body(
            @JsonUnwrapped ProblemDocument problem,
            String error,
            @JsonProperty("error_description") String description) {}

    static class Mapper {

        @ServerExceptionMapper
        public Response refused(RefusedSignIn refused, UriInfo uri) {
            ProblemDocument problem = ProblemDocument.of(
                    ProblemType.SIGN_IN_REFUSED, refused.getMessage(), uri.getPath(), RequestId.current(), List.of());
            return Response.status(problem.status())
                    .type(ProblemDocument.MEDIA_TYPE)
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .entity(new Body(problem, refused.error, refused.getMessage()))
                    .build();
        }
    }
}
