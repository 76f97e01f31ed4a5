package org.smallvictories.emissions.assessment;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A scope or category that is left out.
 *
 * @param category of scope 3, 1 to 15; none for the other scopes
 * @param estimatedKgCO2e what it may come to, roughly; counts in no total
 * @param illustrative whether reason or estimate are invented
 */
@Schema(
        examples =
                """
                {"scope": 3, "category": 14, "reason": "There are no franchises.", "estimatedKgCO2e": 0,
                 "illustrative": true}""")
public record NewExclusion(
        @NotNull @Min(1) @Max(3) Integer scope,
        @Min(1) @Max(15) Integer category,
        @NotBlank @Size(max = 1000) String reason,
        @PositiveOrZero @Digits(integer = 15, fraction = 9) BigDecimal estimatedKgCO2e,
        boolean illustrative) {}
