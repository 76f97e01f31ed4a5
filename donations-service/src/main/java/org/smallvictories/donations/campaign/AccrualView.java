package org.smallvictories.donations.campaign;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An accrual as it is read. What does not apply, or has not happened, is null. */
@Schema(description = "What a sale accrued. What does not apply, or has not happened, is null.")
public record AccrualView(
        UUID id,
        String campaign,
        @Schema(description = "The shop's own id") String sale,
        LocalDate date,
        int units,
        @Schema(description = "What held on the day of the sale") BigDecimal amountPerUnit,
        String currency,
        @Schema(description = "Of the units, those that were refunded") long unitsRefunded,
        @Schema(description = "For the units that were not refunded; 0 when it is voided") BigDecimal owed,
        Instant recordedAt,
        @Schema(description = "The batch that brought it") UUID batch,
        @Schema(description = "The import that brought it") UUID importId,
        Instant voidedAt,
        String voidReason) {

    static AccrualView of(Accrual accrual, long refunded, String currency) {
        return new AccrualView(
                accrual.id,
                accrual.campaign,
                accrual.sale,
                accrual.soldOn,
                accrual.units,
                accrual.amountPerUnit,
                currency,
                refunded,
                accrual.of(accrual.voidedAt == null ? accrual.units - refunded : 0),
                accrual.recordedAt,
                accrual.batch,
                accrual.importId,
                accrual.voidedAt,
                accrual.voidReason);
    }
}
