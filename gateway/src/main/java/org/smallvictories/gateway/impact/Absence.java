package org.smallvictories.gateway.impact;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/**
 * That a service's part could not be had.
 *
 * @param service such as {@code emissions-service}
 * @param status of its answer, where it answered with an error; else 0
 */
public record Absence(String service, Why why, int status) {

    public enum Why {
        LATE,
        RESTING,
        UNREADABLE,
        REFUSED,
        UNREACHABLE
    }

    static Absence of(String service, Throwable failure) {
        return new Absence(
                service,
                why(failure),
                failure instanceof WebApplicationException refused
                        ? refused.getResponse().getStatus()
                        : 0);
    }

    /** In English. */
    public String reason() {
        return service
                + ' '
                + switch (why) {
                    case LATE -> "did not answer in time";
                    case RESTING -> "has not been answering and is left alone for a moment";
                    case UNREADABLE -> "gave an answer that could not be understood";
                    case REFUSED -> "answered with an error (status " + status + ")";
                    case UNREACHABLE -> "cannot be reached";
                }
                + '.';
    }

    private static Why why(Throwable failure) {
        if (failure instanceof TimeoutException) {
            return Why.LATE;
        }
        if (failure instanceof CircuitBreakerOpenException) {
            return Why.RESTING;
        }
        if (failure instanceof ConstraintViolationException || isUnreadable(failure)) {
            return Why.UNREADABLE;
        }
        return failure instanceof WebApplicationException ? Why.REFUSED : Why.UNREACHABLE;
    }

    private static boolean isUnreadable(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonProcessingException) {
                return true;
            }
        }
        return false;
    }
}
