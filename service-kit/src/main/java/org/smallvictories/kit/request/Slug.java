package org.smallvictories.kit.request;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A natural key that people type and read: {@code la-cloche}. Names of resources beside the records cannot be taken. */
// Its length comes first: the rest takes a stack as deep as there are words.
@Pattern(regexp = "(?=.{1,60}$)(?!(?:summary|journal|checkpoint|reconciliation)$)[a-z0-9]+(?:-[a-z0-9]+)*")
@Size(max = 60)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Slug {

    String message() default
            "must be at most 60 lower-case letters and digits, in words joined by hyphens, and not a reserved word";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
