package org.smallvictories.emissions.reduction;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A linear reduction of all emissions of a company year.
 *
 * @param annualReductionPercent of the base year's emissions, every year; 4.2 when left out, for 1.5 °C
 */
@Schema(
        examples =
                """
                {"name": "In line with 1.5 °C", "baseYear": 2020, "targetYear": 2030, "annualReductionPercent": 4.2}""")
public record NewTarget(
        @NotBlank @Size(max = 200) String name,
        @NotNull @Min(1990) @Max(2100) Integer baseYear,
        @NotNull @Min(1990) @Max(2160) Integer targetYear,
        @Positive @DecimalMax("100") @Digits(integer = 3, fraction = 4) BigDecimal annualReductionPercent) {}
