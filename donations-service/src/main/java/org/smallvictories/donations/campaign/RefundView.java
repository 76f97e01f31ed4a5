package org.smallvictories.donations.campaign;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A refund as it is read. */
public record RefundView(
        UUID id,
        String campaign,
        UUID accrual,
        @Schema(description = "The shop's own id of the sale") String sale,
        @Schema(description = "The shop's own id of the refund; null when the sale was cancelled") String refund,
        int units,
        @Schema(description = "What is no longer owed") BigDecimal amount,
        String currency,
        LocalDate date,
        String reason,
        Instant recordedAt) {

    static RefundView of(Refund refund, Accrual accrual, String currency) {
        return new RefundView(
                refund.id,
                refund.campaign,
                refund.accrual,
                accrual.sale,
                refund.refund,
                refund.units,
                accrual.of(refund.units),
                currency,
                refund.refundedOn,
                refund.reason,
                refund.recordedAt);
    }
}
