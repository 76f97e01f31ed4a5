package org.smallvictories.emissions.compensation;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.smallvictories.kit.request.Slug;

/**
 * A quote to compensate so much CO2e at a price.
 *
 * @param footprint what is compensated, if one footprint is
 * @param date the day it is for, today when left out; places it in a period when no footprint does
 * @param partner slug of a partner, known to the partners service
 * @param project slug of one of that partner's projects
 * @param kg mass of CO2e to compensate; whole tonnes for {@code CREDITS}
 * @param pricePerTonne left out where a provider makes the quote, and so are currency and validity
 * @param currency ISO 4217
 * @param validUntil the last day (UTC) on which it can be ordered; always when left out
 * @param provider name of a configured provider that makes the quote and carries the order out; nobody but you when left out
 * @param beneficiary in whose name credits are to be retired; a provider needs it for {@code CREDITS}
 */
public record NewCompensation(
        @NotNull CompensationKind kind,
        UUID footprint,
        LocalDate date,
        @NotNull @Slug String partner,
        @NotNull @Slug String project,
        @NotNull @Positive @Digits(integer = 15, fraction = 9) BigDecimal kg,
        @Positive @Digits(integer = 12, fraction = 6) BigDecimal pricePerTonne,
        @Size(min = 1) String currency,
        LocalDate validUntil,
        @Size(min = 1, max = 63) String provider,
        @Size(min = 1, max = 200) String beneficiary,
        boolean illustrative) {

    static final String CREDITS =
            """
            {"kind": "CREDITS", "partner": "goodplanet", "project": "goodplanet-compensation",
             "kg": 12000, "pricePerTonne": 22, "currency": "EUR", "illustrative": true}""";

    static final String A_CONTRIBUTION =
            """
            {"kind": "CONTRIBUTION", "partner": "goodplanet", "project": "goodplanet-compensation",
             "kg": 12500, "pricePerTonne": 22, "currency": "EUR", "illustrative": true}""";
}
