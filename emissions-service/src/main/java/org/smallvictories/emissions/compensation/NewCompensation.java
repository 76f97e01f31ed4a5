package org.smallvictories.emissions.compensation;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.smallvictories.kit.request.Slug;

/**
 * A quote to compensate so much CO2e at a price.
 *
 * @param footprint what is compensated, if one footprint is
 * @param date the day it is for, today when left out; places it in a period when no footprint does
 * @param partner slug of a partner, known to the partners service
 * @param project slug of one of that partner's projects
 * @param kg mass of CO2e to compensate; whole tonnes for {@code CREDITS}
 * @param currency ISO 4217
 * @param validUntil the last day on which it can be ordered; always when left out
 */
@Schema(
        examples =
                """
                {"kind": "CONTRIBUTION", "partner": "goodplanet", "project": "goodplanet-compensation",
                 "kg": 12500, "pricePerTonne": 22, "currency": "EUR", "illustrative": true}""")
public record NewCompensation(
        @NotNull CompensationKind kind,
        UUID footprint,
        LocalDate date,
        @NotNull @Slug String partner,
        @NotNull @Slug String project,
        @NotNull @Positive @Digits(integer = 15, fraction = 9) BigDecimal kg,
        @NotNull @Positive @Digits(integer = 12, fraction = 6) BigDecimal pricePerTonne,
        @NotBlank String currency,
        LocalDate validUntil,
        boolean illustrative) {}
