package org.smallvictories.donations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.LocalDate;

/** A day that has come, from 1900 on. */
@Constraint(validatedBy = PastDay.Validator.class)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface PastDay {

    String message() default "must lie between 1900-01-01 and today";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    @ApplicationScoped
    class Validator implements ConstraintValidator<PastDay, LocalDate> {

        private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

        private final Clock clock;

        Validator(Clock clock) {
            this.clock = clock;
        }

        @Override
        public boolean isValid(LocalDate day, ConstraintValidatorContext context) {
            return day == null || !day.isBefore(FIRST_DAY) && !day.isAfter(LocalDate.now(clock));
        }
    }
}
