package org.smallvictories.gateway.carbon;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.smallvictories.gateway.impact.TolerantReader;

/** A compensation as emissions-service tells it. */
@TolerantReader
record Compensation(
        @NotNull String id,
        @NotNull String kind,
        @NotNull String state,
        String footprint,
        @NotNull LocalDate date,
        @NotNull String partner,
        String project,
        BigDecimal kg,
        BigDecimal pricePerTonne,
        String currency,
        BigDecimal cost,
        String provider,
        String quoteReference,
        String beneficiary,
        boolean illustrative,
        Instant recordedAt,
        String recordedBy,
        Instant orderedAt,
        Instant paidAt,
        BigDecimal openKg,
        BigDecimal retiredKg,
        BigDecimal invalidatedKg,
        BigDecimal contributedKg,
        BigDecimal failedKg,
        BigDecimal refundDue,
        Retirement retirement,
        Instant contributedAt,
        String certificate,
        String certificateSha256,
        Failure failure,
        Instant voidedAt,
        String voidReason) {

    @TolerantReader
    record Retirement(Instant retiredAt, String beneficiary, @NotNull List<Block> blocks) {}

    /** @param serialPrefix null where serials are bare numbers */
    @TolerantReader
    record Block(
            String id,
            String registry,
            String creditProject,
            int vintage,
            String serialPrefix,
            long serialFrom,
            long serialTo,
            Instant retiredAt,
            Invalidated invalidation) {}

    @TolerantReader
    record Invalidated(LocalDate date, String reason, String notice) {}

    @TolerantReader
    record Failure(Instant failedAt, String reason, String remedy) {}

    boolean isContribution() {
        return "CONTRIBUTION".equals(kind);
    }
}
