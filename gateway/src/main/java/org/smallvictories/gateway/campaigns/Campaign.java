package org.smallvictories.gateway.campaigns;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.smallvictories.gateway.impact.TolerantReader;

/** A campaign as donations-service tells it. */
@TolerantReader
record Campaign(
        @NotNull String slug,
        @NotNull String name,
        String description,
        @NotNull String partner,
        @NotNull String project,
        @NotNull LocalDate from,
        LocalDate to,
        BigDecimal amountPerUnit,
        @NotNull String currency,
        @NotNull Balance balance,
        @NotNull List<Publication> published,
        boolean illustrative,
        Instant recordedAt) {

    @TolerantReader
    record Balance(
            long unitsSold,
            long unitsRefunded,
            @NotNull BigDecimal owed,
            @NotNull BigDecimal pledged,
            @NotNull BigDecimal paid,
            @NotNull BigDecimal open,
            @NotNull String settlement,
            boolean illustrative) {}

    @TolerantReader
    record Publication(
            @NotNull LocalDate date,
            @NotNull String text,
            BigDecimal amount,
            String source,
            Instant voidedAt,
            String voidReason) {}

    /** @param month such as {@code 2020-11} */
    @TolerantReader
    record Month(
            @NotNull String month,
            long unitsSold,
            @NotNull BigDecimal owed,
            @NotNull BigDecimal paid,
            @NotNull BigDecimal open) {}
}
