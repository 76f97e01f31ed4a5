package org.smallvictories.emissions.reduction;

import java.math.BigDecimal;
import org.smallvictories.emissions.Decimals;

/**
 * Emissions that fall by the same share of the base year's every year, as in the Science Based Targets initiative's
 * Absolute Contraction Approach.
 *
 * @param annualPercent of the base year's emissions
 */
record TargetPath(BigDecimal baseKgCO2e, int baseYear, BigDecimal annualPercent) {

    /**
     * The least that the approach takes for 1.5 °C: 42 % in ten years, 46.2 % from 2019 to 2030 ("Pathways to Net-Zero: SBTi
     * Technical Summary", version 1.0, October 2021).
     */
    static final BigDecimal FOR_1_5_DEGREES = new BigDecimal("4.2");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Never below zero. */
    BigDecimal in(int year) {
        BigDecimal reduced = annualPercent.multiply(BigDecimal.valueOf(year - baseYear));
        BigDecimal left = HUNDRED.subtract(reduced).max(BigDecimal.ZERO);
        return Decimals.plain(baseKgCO2e.multiply(left).movePointLeft(2));
    }
}
