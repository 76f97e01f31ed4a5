package org.smallvictories.kit.request;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;

/** A day from 1900 on that may lie in the future, and is no slip of the keyboard. */
@Constraint(validatedBy = PlausibleDay.Validator.class)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface PlausibleDay {

    String message() default "must lie between 1900-01-01 and 2199-12-31";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Validator implements ConstraintValidator<PlausibleDay, LocalDate> {

        private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
        private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

        @Override
        public boolean isValid(LocalDate day, ConstraintValidatorContext context) {
            return day == null || !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
        }
    }
}
