package org.smallvictories.emissions.factor;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What another source says of the same thing.
 *
 * @param kgCO2ePerUnitCompared its value in the unit of the factor that it is compared with
 * @param differencePercent how much it is more than that one's value, two decimals; {@code null} when that one's is zero
 */
public record Alternative(
        @JsonUnwrapped FactorView factor, BigDecimal kgCO2ePerUnitCompared, BigDecimal differencePercent) {

    static Alternative of(Factor other, Factor to) {
        BigDecimal value = other.kgCO2ePer(to.unit());
        return new Alternative(FactorView.of(other), value, difference(value, to.kgCO2ePerUnit));
    }

    private static BigDecimal difference(BigDecimal value, BigDecimal from) {
        return from.signum() == 0
                ? null
                : value.subtract(from).movePointRight(2).divide(from, 2, RoundingMode.HALF_EVEN);
    }
}
