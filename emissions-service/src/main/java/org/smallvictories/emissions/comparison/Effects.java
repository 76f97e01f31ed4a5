package org.smallvictories.emissions.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.smallvictories.emissions.Decimals;

/**
 * Where a change comes from; the four parts add up to the change, to the last digit. What is on both sides is split at the
 * midpoint (Shapley's value of two causes): the activity effect is the change of the quantity times the mean of both
 * factors, the factor effect that of the factor times the mean of both quantities.
 *
 * @param activityKgCO2e more or less was done
 * @param factorKgCO2e the same was done with other emissions
 * @param newKgCO2e what is only in {@code to}
 * @param droppedKgCO2e what is only in {@code from}: negative, or zero
 */
public record Effects(
        BigDecimal activityKgCO2e,
        BigDecimal factorKgCO2e,
        BigDecimal newKgCO2e,
        BigDecimal droppedKgCO2e,
        BigDecimal changeKgCO2e) {

    static final Effects NONE =
            new Effects(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    // A factor has up to 15 decimals and its half one more: with one factor a side the effects are exact.
    private static final int DECIMALS_OF_MEAN_FACTOR = 16;

    static Effects of(BigDecimal fromQuantity, BigDecimal fromKg, BigDecimal toQuantity, BigDecimal toKg) {
        BigDecimal change = toKg.subtract(fromKg);
        // (A1 − A0) × (K0/A0 + K1/A1) / 2 with one division, so that it is rounded once where factors are mixed.
        BigDecimal activity = toQuantity
                .subtract(fromQuantity)
                .multiply(fromKg.multiply(toQuantity).add(toKg.multiply(fromQuantity)))
                .divide(
                        TWO.multiply(fromQuantity).multiply(toQuantity),
                        Math.max(fromQuantity.scale(), toQuantity.scale()) + DECIMALS_OF_MEAN_FACTOR,
                        RoundingMode.HALF_EVEN);
        return plain(activity, change.subtract(activity), BigDecimal.ZERO, BigDecimal.ZERO, change);
    }

    static Effects ofNew(BigDecimal kg) {
        return plain(BigDecimal.ZERO, BigDecimal.ZERO, kg, BigDecimal.ZERO, kg);
    }

    static Effects ofDropped(BigDecimal kg) {
        return plain(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, kg.negate(), kg.negate());
    }

    Effects plus(Effects other) {
        return plain(
                activityKgCO2e.add(other.activityKgCO2e),
                factorKgCO2e.add(other.factorKgCO2e),
                newKgCO2e.add(other.newKgCO2e),
                droppedKgCO2e.add(other.droppedKgCO2e),
                changeKgCO2e.add(other.changeKgCO2e));
    }

    private static Effects plain(
            BigDecimal activity, BigDecimal factor, BigDecimal added, BigDecimal dropped, BigDecimal change) {
        return new Effects(
                Decimals.plain(activity),
                Decimals.plain(factor),
                Decimals.plain(added),
                Decimals.plain(dropped),
                Decimals.plain(change));
    }
}
