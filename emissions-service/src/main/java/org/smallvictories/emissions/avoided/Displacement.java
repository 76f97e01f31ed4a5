package org.smallvictories.emissions.avoided;

import java.math.BigDecimal;

/**
 * The share of a new device's emissions that one given device avoids, and the range that it lies in.
 *
 * @param source who says so
 */
public record Displacement(BigDecimal rate, BigDecimal low, BigDecimal high, String source, String sourceUrl) {

    /**
     * One less the rebound effect of smartphone reuse, 29 % on average and 27 to 46 % by model (Makov and Font Vivanco, 2018,
     * CC BY 4.0).
     */
    private static final Displacement USUAL = new Displacement(
            new BigDecimal("0.71"),
            new BigDecimal("0.54"),
            new BigDecimal("0.73"),
            "One less the rebound effect of smartphone reuse in the United States: Makov and Font Vivanco, Does the Circular"
                    + " Economy Grow the Pie?, Frontiers in Energy Research 6:39, 2018. Elsewhere it may be above 100 %,"
                    + " and nothing avoided.",
            "https://doi.org/10.3389/fenrg.2018.00039");

    static Displacement of(BigDecimal given) {
        return given == null ? USUAL : new Displacement(given, given, given, "As asked for", null);
    }
}
