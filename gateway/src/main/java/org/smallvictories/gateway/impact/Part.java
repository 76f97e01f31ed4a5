package org.smallvictories.gateway.impact;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.smallrye.mutiny.Uni;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.WebApplicationException;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.jboss.logging.Logger;

/**
 * A service's part of the report, or why it is missing.
 *
 * @param summary null when the part is missing
 */
record Part<T>(T summary, String missingBecause) {

    private static final Logger LOG = Logger.getLogger(Part.class);

    /** Never fails. An answer that lacks what is needed is no answer: what is missing must not look like zero. */
    static <T> Uni<Part<T>> of(String service, Uni<T> asked, Validator validator) {
        return asked.invoke(summary -> require(summary, validator))
                .map(summary -> new Part<>(summary, null))
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.warnf("No summary of %s: %s", service, failure);
                    return new Part<>(null, service + ' ' + reason(failure) + '.');
                });
    }

    <R> R map(Function<T, R> section) {
        return summary == null ? null : section.apply(summary);
    }

    private static <T> void require(T summary, Validator validator) {
        var lacking = validator.validate(summary);
        if (!lacking.isEmpty()) {
            throw new ConstraintViolationException(Set.copyOf(lacking));
        }
    }

    private static String reason(Throwable failure) {
        if (failure instanceof TimeoutException) {
            return "did not answer in time";
        }
        if (failure instanceof CircuitBreakerOpenException) {
            return "has not been answering and is left alone for a moment";
        }
        if (failure instanceof ConstraintViolationException || isUnreadable(failure)) {
            return "gave an answer that could not be understood";
        }
        if (failure instanceof WebApplicationException refused) {
            return "answered with an error (status " + refused.getResponse().getStatus() + ")";
        }
        return "cannot be reached";
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
