package org.smallvictories.emissions.event;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A part of a whole: 0 to 1, with up to six decimals. */
@DecimalMin("0")
@DecimalMax("1")
@Digits(integer = 1, fraction = 6)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface Share {

    String message() default "must be a share: 0 to 1 with up to six decimals";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
