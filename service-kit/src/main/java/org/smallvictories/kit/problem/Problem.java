package org.smallvictories.kit.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** An expected error, thrown where a rule is broken and shown to the caller as it is. */
public class Problem extends WebApplicationException {

    private final ProblemType type;
    private final transient List<FieldError> errors;
    private final Duration retryAfter;

    private Problem(ProblemType type, String detail, List<FieldError> errors, Duration retryAfter) {
        super(detail, Response.status(type.status()).build());
        this.type = type;
        this.errors = errors;
        this.retryAfter = retryAfter;
    }

    public static Problem of(ProblemType type, String detail) {
        return new Problem(type, detail, List.of(), null);
    }

    /** 422 about one value. */
    public static Problem invalid(String field, String reason) {
        return invalid(List.of(new FieldError(field, reason)));
    }

    /** 422 about several values at once. */
    public static Problem invalid(List<FieldError> errors) {
        return new Problem(ProblemType.INVALID, describe(errors), errors, null);
    }

    /** 400 about one value that could not even be read. */
    public static Problem malformed(String field, String reason) {
        List<FieldError> errors = List.of(new FieldError(field, reason));
        return new Problem(ProblemType.MALFORMED_REQUEST, describe(errors), errors, null);
    }

    public static Problem notFound(String what, Object id) {
        return of(ProblemType.NOT_FOUND, "There is no " + what + " '" + id + "'.");
    }

    public static Problem forbidden(String detail) {
        return of(ProblemType.FORBIDDEN, detail);
    }

    public static Problem conflict(String detail) {
        return of(ProblemType.CONFLICT, detail);
    }

    /** 409 about values that conflict with what is there. */
    public static Problem conflict(List<FieldError> errors) {
        return new Problem(ProblemType.CONFLICT, describe(errors), errors, null);
    }

    /** 503 with {@code Retry-After}. */
    public static Problem unavailable(String detail, Duration retryAfter) {
        return new Problem(ProblemType.UNAVAILABLE, detail, List.of(), retryAfter);
    }

    /** 429 with {@code Retry-After}. */
    public static Problem tooManyRequests(String detail, Duration retryAfter) {
        return new Problem(ProblemType.TOO_MANY_REQUESTS, detail, List.of(), retryAfter);
    }

    public ProblemType type() {
        return type;
    }

    public List<FieldError> errors() {
        return errors;
    }

    /** The value of {@code Retry-After} in whole seconds, at least 1, where trying again makes sense. */
    public Optional<Long> retryAfterSeconds() {
        return Optional.ofNullable(retryAfter)
                .map(wait -> Math.max(1, wait.plusMillis(999).toSeconds()));
    }

    private static String describe(List<FieldError> errors) {
        FieldError first = errors.get(0);
        String more = errors.size() == 1 ? "" : " (and " + (errors.size() - 1) + " more)";
        return first.field() + ": " + first.reason() + more;
    }
}
