package org.smallvictories.emissions.compensation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A compensation as it is read.
 *
 * @param cost kg / 1000 times the price per tonne, rounded half up to the currency's digits
 * @param retirement for credits, once they are retired
 */
public record CompensationView(
        UUID id,
        CompensationKind kind,
        CompensationState state,
        UUID footprint,
        LocalDate date,
        String partner,
        String project,
        BigDecimal kg,
        BigDecimal pricePerTonne,
        String currency,
        BigDecimal cost,
        LocalDate validUntil,
        boolean illustrative,
        Instant recordedAt,
        String recordedBy,
        Instant orderedAt,
        Instant paidAt,
        Retirement retirement,
        Instant contributedAt,
        String certificate,
        Instant cancelledAt,
        String cancelReason,
        Instant voidedAt,
        String voidReason) {

    /** As things stood at a moment. */
    static CompensationView of(Compensation c, Instant asOf) {
        CompensationState state = c.stateAt(asOf);
        boolean retired = c.retirement != null && Compensation.by(c.retirement.retiredAt(), asOf);
        boolean cancelled = Compensation.by(c.cancelledAt, asOf);
        boolean voided = state == CompensationState.VOIDED;
        return new CompensationView(
                c.id,
                c.kind,
                state,
                c.footprint == null ? null : c.footprint.id(),
                c.date,
                c.partner,
                c.project,
                c.kg,
                c.pricePerTonne,
                c.currency,
                c.cost,
                c.validUntil,
                c.illustrative,
                c.recordedAt,
                c.recordedBy,
                knownBy(c.orderedAt, asOf),
                knownBy(c.paidAt, asOf),
                retired ? c.retirement : null,
                knownBy(c.contributedAt, asOf),
                retired || Compensation.by(c.contributedAt, asOf) ? c.certificate : null,
                knownBy(c.cancelledAt, asOf),
                cancelled ? c.cancelReason : null,
                voided ? c.voiding.voidedAt() : null,
                voided ? c.voiding.voidReason() : null);
    }

    private static Instant knownBy(Instant mark, Instant asOf) {
        return Compensation.by(mark, asOf) ? mark : null;
    }
}
