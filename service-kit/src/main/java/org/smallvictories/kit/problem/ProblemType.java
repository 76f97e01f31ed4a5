package org.smallvictories.kit.problem;

/**
 * The one catalogue of problems. Every error of every service is an RFC 9457 problem document of one of these types, so
 * that a client can act on {@link #uri()} without reading prose.
 */
public enum ProblemType {
    MALFORMED_REQUEST(400, "The request cannot be read"),
    SIGN_IN_REFUSED(400, "You could not be signed in"),
    UNAUTHENTICATED(401, "Sign in first"),
    FORBIDDEN(403, "You may not do this"),
    NOT_FOUND(404, "There is nothing here"),
    METHOD_NOT_ALLOWED(405, "This method is not offered here"),
    NOT_ACCEPTABLE(406, "No such representation is offered"),
    CONFLICT(409, "The request conflicts with what is there"),
    STALE(412, "It was changed in the meantime"),
    TOO_LARGE(413, "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "This media type is not read here"),
    INVALID(422, "Some values are not acceptable"),
    PRECONDITION_REQUIRED(428, "Say which version you change"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    INTERNAL(500, "Something went wrong on our side"),
    UNAVAILABLE(503, "A part of the suite cannot be reached");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** A stable name such as {@code urn:small-victories:problem:not-found}. */
    public String uri() {
        return "urn:small-victories:problem:" + name().toLowerCase().replace('_', '-');
    }

    /** The type for an HTTP error status; the nearest general one where the catalogue has no own. */
    public static ProblemType ofStatus(int status) {
        for (ProblemType type : values()) {
            if (type.status == status) {
                return type;
            }
        }
        return status < 500 ? MALFORMED_REQUEST : INTERNAL;
    }
}
