package org.smallvictories.emissions.compensation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.smallvictories.kit.journal.Personal;

/**
 * A compensation as it is read.
 *
 * @param cost kg / 1000 times the price per tonne, rounded half up to the currency's digits
 * @param provider who carries the order out, if a provider does
 * @param beneficiary in whose name credits are to be retired, where the quote says so
 * @param retiredKg credits retired and not invalidated since
 * @param invalidatedKg credits retired, and taken back by their registry since
 * @param failedKg ordered, and not carried out
 * @param spent the part of the cost that is not for what failed
 * @param refundDue paid for what failed or was cancelled, and not come back yet
 * @param retirement for credits, once any are retired
 * @param certificateSha256 of the certificate's file
 * @param failure of the order or of what was left of it
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
        String provider,
        String quoteReference,
        String beneficiary,
        boolean illustrative,
        Instant recordedAt,
        Personal recordedBy,
        Instant orderedAt,
        Instant paidAt,
        BigDecimal openKg,
        BigDecimal retiredKg,
        BigDecimal invalidatedKg,
        BigDecimal contributedKg,
        BigDecimal failedKg,
        BigDecimal spent,
        BigDecimal refundDue,
        RetirementView retirement,
        Instant contributedAt,
        String certificate,
        String certificateSha256,
        Failed failure,
        Instant refundedAt,
        String refundReference,
        Instant cancelledAt,
        String cancelReason,
        Instant voidedAt,
        String voidReason) {

    /**
     * @param remedy what is to be done now
     * @param isFinal {@code false} where the order was given up: if the provider carried it out, its late word counts
     */
    public record Failed(Instant failedAt, String reason, String remedy, boolean isFinal) {}

    /** As things stood at a moment. */
    static CompensationView of(Compensation c, Instant asOf) {
        CompensationState state = c.stateAt(asOf);
        Tally tally = Tally.of(c, asOf);
        boolean done = (c.retirement != null && Compensation.by(c.retirement.retiredAt(), asOf))
                || Compensation.by(c.contributedAt, asOf);
        boolean refunded = c.refund != null && Compensation.by(c.refund.refundedAt(), asOf);
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
                c.provider,
                c.quoteReference,
                c.retireFor,
                c.illustrative,
                c.recordedAt,
                Personal.of(c.recordedBy),
                knownBy(c.orderedAt, asOf),
                knownBy(c.paidAt, asOf),
                tally.openKg(),
                tally.retiredKg(),
                tally.invalidatedKg(),
                tally.contributedKg(),
                tally.failedKg(),
                tally.spent(),
                tally.refundDue(),
                RetirementView.of(c, asOf),
                knownBy(c.contributedAt, asOf),
                done ? c.certificate : null,
                done ? c.certificateSha256 : null,
                failed(c, asOf),
                refunded ? c.refund.refundedAt() : null,
                refunded ? c.refund.refundReference() : null,
                knownBy(c.cancelledAt, asOf),
                cancelled ? c.cancelReason : null,
                voided ? c.voiding.voidedAt() : null,
                voided ? c.voiding.voidReason() : null);
    }

    private static Failed failed(Compensation c, Instant asOf) {
        Failure failure = c.failure;
        return failure == null || !Compensation.by(failure.failedAt(), asOf)
                ? null
                : new Failed(
                        failure.failedAt(), failure.failureReason(), failure.failureRemedy(), failure.failureIsFinal());
    }

    private static Instant knownBy(Instant mark, Instant asOf) {
        return Compensation.by(mark, asOf) ? mark : null;
    }
}
