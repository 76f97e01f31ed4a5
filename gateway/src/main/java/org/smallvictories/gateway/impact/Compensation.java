package org.smallvictories.gateway.impact;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What was compensated, an account of its own.
 *
 * @param orderedKg ordered, perhaps paid, and not yet retired or contributed
 * @param retiredKg credits retired
 * @param contributedKg contributions made
 * @param cost by currency (ISO 4217), of all three
 */
@TolerantReader
public record Compensation(
        Instant asOf,
        @NotNull BigDecimal orderedKg,
        @NotNull BigDecimal retiredKg,
        @NotNull BigDecimal contributedKg,
        boolean illustrative,
        @NotNull List<@Valid Cost> cost,
        @NotNull List<@Valid Entry> compensations) {

    @TolerantReader
    public record Cost(@NotNull String currency, @NotNull BigDecimal amount) {}

    /** One compensation, a quote or a cancelled one as well. */
    @TolerantReader
    public record Entry(
            @NotNull String id,
            String kind,
            String state,
            String footprint,
            LocalDate date,
            String partner,
            String project,
            BigDecimal kg,
            BigDecimal pricePerTonne,
            String currency,
            BigDecimal cost,
            boolean illustrative) {}

    Compensation at(Instant moment) {
        return new Compensation(moment, orderedKg, retiredKg, contributedKg, illustrative, cost, compensations);
    }
}
