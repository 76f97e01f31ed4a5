package org.smallvictories.gateway.impact;

import io.smallrye.mutiny.Uni;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.Set;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * A service's part of the report, or why it is missing.
 *
 * @param summary null when the part is missing
 */
public record Part<T>(T summary, Absence missingBecause) {

    private static final Logger LOG = Logger.getLogger(Part.class);

    /** Never fails. An answer that lacks what is needed is no answer: what is missing must not look like zero. */
    public static <T> Uni<Part<T>> of(String service, Uni<T> asked, Validator validator) {
        return asked.invoke(summary -> require(summary, validator))
                .map(summary -> new Part<>(summary, null))
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.warnf("No summary of %s: %s", service, failure);
                    return new Part<>(null, Absence.of(service, failure));
                });
    }

    public <R> R map(Function<T, R> section) {
        return summary == null ? null : section.apply(summary);
    }

    private static <T> void require(T summary, Validator validator) {
        var lacking = validator.validate(summary);
        if (!lacking.isEmpty()) {
            throw new ConstraintViolationException(Set.copyOf(lacking));
        }
    }
}
