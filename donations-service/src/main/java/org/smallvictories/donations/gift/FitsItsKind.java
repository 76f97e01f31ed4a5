package org.smallvictories.donations.gift;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A gift has the fields of its kind, of that kind only, and a date that its state allows. */
@Constraint(validatedBy = KindRules.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface FitsItsKind {

    String message() default "does not fit the kind";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
