package org.smallvictories.donations.b4si;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.smallvictories.donations.Horizon;
import org.smallvictories.kit.journal.Personal;

/** A management cost as it is read; amounts in EUR. */
public record ManagementCostView(
        UUID id,
        LocalDate date,
        BigDecimal amount,
        String explanation,
        Instant recordedAt,
        Personal recordedBy,
        Instant voidedAt,
        String voidReason) {

    static ManagementCostView of(ManagementCost cost, Horizon asOf) {
        boolean voided = asOf.sees(cost.voidedAt);
        return new ManagementCostView(
                cost.id,
                cost.incurredOn,
                cost.amount,
                cost.explanation,
                cost.recordedAt,
                Personal.of(cost.recordedBy),
                voided ? cost.voidedAt : null,
                voided ? cost.voidReason : null);
    }
}
