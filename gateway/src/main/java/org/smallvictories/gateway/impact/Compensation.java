package org.smallvictories.gateway.impact;

import com.fasterxml.jackson.annotation.JsonInclude;
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
 * @param contributedKg contributions made, which close no gap
 * @param invalidatedKg credits that were retired, and invalidated afterwards
 * @param failedKg ordered, and never retired
 * @param gapKg what is not covered by retired credits; null when the gross is not known
 * @param cost by currency (ISO 4217), of all three
 */
@TolerantReader
public record Compensation(
        Instant asOf,
        @NotNull BigDecimal orderedKg,
        @NotNull BigDecimal retiredKg,
        @NotNull BigDecimal contributedKg,
        @JsonInclude(JsonInclude.Include.NON_NULL) BigDecimal invalidatedKg,
        @JsonInclude(JsonInclude.Include.NON_NULL) BigDecimal failedKg,
        @JsonInclude(JsonInclude.Include.NON_NULL) BigDecimal gapKg,
        @JsonInclude(JsonInclude.Include.NON_NULL) BigDecimal gapAfterContributionsKg,
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
        return new Compensation(
                moment,
                orderedKg,
                retiredKg,
                contributedKg,
                invalidatedKg,
                failedKg,
                gapKg,
                gapAfterContributionsKg,
                illustrative,
                cost,
                compensations);
    }
}
