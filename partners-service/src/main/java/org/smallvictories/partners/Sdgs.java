package org.smallvictories.partners;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.hibernate.validator.constraints.UniqueElements;

/**
 * Which of the 17 Sustainable Development Goals of the United Nations are served, by number (UN General Assembly, resolution
 * 70/1 of 2015); each once.
 */
@UniqueElements
@Size(max = Sdgs.GOALS)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface Sdgs {

    int GOALS = 17;

    String message() default "must name each goal once";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** As they are kept: in order, and none where none were given. */
    final class Kept {

        private Kept() {}

        public static List<Integer> of(List<Integer> given) {
            return given == null ? List.of() : given.stream().sorted().toList();
        }
    }
}
