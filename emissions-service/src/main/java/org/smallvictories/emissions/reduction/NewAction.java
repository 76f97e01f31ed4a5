package org.smallvictories.emissions.reduction;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that is to be done so that less is emitted.
 *
 * @param footprint the one that shows why, if any
 * @param category of scope 3 that it acts on, 1 to 15; none for the other scopes
 * @param startsOn the day planned for the start
 * @param expectedKgPerYear kg CO2e that it is expected to save in a year
 */
@Schema(
        examples =
                """
                {"name": "Pick-up points that are reached on foot", "scope": 3, "category": 4, "startsOn": "2021-03-01",
                 "expectedKgPerYear": 8000, "illustrative": true}""")
public record NewAction(
        @NotBlank @Size(max = 200) String name,
        @Size(max = 2000) String description,
        UUID footprint,
        @NotNull @Min(1) @Max(3) Integer scope,
        @Min(1) @Max(15) Integer category,
        @NotNull LocalDate startsOn,
        @NotNull @Positive @Digits(integer = 15, fraction = 9) BigDecimal expectedKgPerYear,
        boolean illustrative) {}
