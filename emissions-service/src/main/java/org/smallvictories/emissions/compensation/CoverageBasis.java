package org.smallvictories.emissions.compensation;

import java.math.BigDecimal;
import org.smallvictories.emissions.uncertainty.Uncertainty;
import org.smallvictories.kit.problem.Problem;

/** Which figure of what was emitted is to be compensated. */
public enum CoverageBasis {
    /** What it comes to. */
    CENTRAL,
    /** The upper end of its 95 % interval: what it hardly exceeds. */
    UPPER;

    /**
     * How much is to be compensated, in kg CO2e; {@code null} where it is not known.
     *
     * @throws Problem 422 on {@code basis} when it asks for an interval that is not known
     */
    public BigDecimal of(BigDecimal grossKgCO2e, Uncertainty uncertainty) {
        if (this == CENTRAL) {
            return grossKgCO2e;
        }
        if (uncertainty == null) {
            throw Problem.invalid("basis", "no interval known; use CENTRAL");
        }
        return uncertainty.highKgCO2e();
    }
}
