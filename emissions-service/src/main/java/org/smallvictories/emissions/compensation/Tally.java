package org.smallvictories.emissions.compensation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.smallvictories.emissions.Decimals;

/**
 * What a compensation came to by a moment. The masses are apart from each other: none of its CO2e is in two of them.
 *
 * @param openKg ordered, and neither retired, contributed nor failed
 * @param retiredKg credits retired and not invalidated since: the only mass that counts as compensated
 * @param invalidatedKg credits that were retired and then taken back by their registry
 * @param contributedKg contributed
 * @param failedKg ordered, and not carried out
 * @param spent cost of all but what failed; with what failed it makes the whole cost, to the cent
 * @param refundDue paid for what failed or was cancelled, and not come back yet
 */
record Tally(
        BigDecimal openKg,
        BigDecimal retiredKg,
        BigDecimal invalidatedKg,
        BigDecimal contributedKg,
        BigDecimal failedKg,
        BigDecimal spent,
        BigDecimal refundDue) {

    private static final BigDecimal NONE = BigDecimal.ZERO;

    static Tally of(Compensation c, Instant asOf) {
        CompensationState state = c.stateAt(asOf);
        boolean counts = state != CompensationState.VOIDED && state != CompensationState.CANCELLED;
        BigDecimal filled = counts ? c.filledKg(asOf) : NONE;
        BigDecimal invalid = counts ? invalidKg(c, asOf) : NONE;
        boolean open = state == CompensationState.PLACED || state == CompensationState.PAID;
        boolean ended = state == CompensationState.RETIRED || state == CompensationState.FAILED;
        boolean contributed = state == CompensationState.CONTRIBUTED;
        BigDecimal rest = c.kg.subtract(filled);
        return new Tally(
                open ? Decimals.plain(rest) : NONE,
                Decimals.plain(filled.subtract(invalid)),
                Decimals.plain(invalid),
                contributed ? c.kg : NONE,
                ended ? Decimals.plain(rest) : NONE,
                spent(c, state, filled),
                refundDue(c, state, filled, asOf));
    }

    private static BigDecimal invalidKg(Compensation c, Instant asOf) {
        List<SerialBlock> invalid = c.blocks.stream()
                .filter(block -> block.standsAt(asOf) && block.isInvalidAt(asOf))
                .toList();
        return Compensation.kg(invalid);
    }

    private static BigDecimal spent(Compensation c, CompensationState state, BigDecimal filled) {
        return switch (state) {
            case PLACED, PAID, CONTRIBUTED -> c.cost;
            case RETIRED, FAILED -> Price.of(c.pricePerTonne, c.currency).costOf(filled);
            default -> NONE.setScale(c.cost.scale());
        };
    }

    private static BigDecimal refundDue(Compensation c, CompensationState state, BigDecimal filled, Instant asOf) {
        boolean paid = Compensation.by(c.paidAt, asOf);
        boolean refunded = c.refund != null && Compensation.by(c.refund.refundedAt(), asOf);
        return switch (state) {
            case RETIRED, FAILED, CANCELLED ->
                paid && !refunded ? c.cost.subtract(spent(c, state, filled)) : NONE.setScale(c.cost.scale());
            default -> NONE.setScale(c.cost.scale());
        };
    }
}
