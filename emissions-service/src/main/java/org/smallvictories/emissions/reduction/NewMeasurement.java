package org.smallvictories.emissions.reduction;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an action saved in a year.
 *
 * @param kg CO2e saved; below zero when the emissions grew
 * @param evidence how it is known
 */
@Schema(
        examples =
                """
                {"year": 2021, "kg": 6200.5, "evidence": "Carrier's report of deliveries by mode, 2021",
                 "illustrative": true}""")
public record NewMeasurement(
        @NotNull @Min(1990) @Max(2160) Integer year,
        @NotNull @Digits(integer = 15, fraction = 9) BigDecimal kg,
        @NotBlank @Size(max = 1000) String evidence,
        boolean illustrative) {}
