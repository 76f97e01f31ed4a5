package org.smallvictories.emissions.reduction;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;
import org.smallvictories.emissions.Decimals;

/**
 * A year of a target's path.
 *
 * @param pathKgCO2e what the path allows; {@code null} while the base year is not known
 * @param actualKgCO2e by the completed assessment; {@code null} when there is none: not zero
 * @param deviationKgCO2e actual less path, above zero when too much was emitted; {@code null} unless both are known
 * @param deviationPercent the same in percent of the path, two decimals; {@code null} also where the path is zero
 * @param unknownBecause why the actual is not known
 */
public record TargetYear(
        int year,
        BigDecimal pathKgCO2e,
        BigDecimal actualKgCO2e,
        BigDecimal deviationKgCO2e,
        BigDecimal deviationPercent,
        Standing standing,
        UUID footprint,
        boolean illustrative,
        String unknownBecause) {

    private static final int PERCENT_DECIMALS = 2;

    /** How a year went. */
    public enum Standing {
        ON_PATH,
        ABOVE_PATH,
        UNKNOWN
    }

    static TargetYear of(int year, BigDecimal path, Actual actual) {
        BigDecimal deviation = path == null || actual.kgCO2e() == null
                ? null
                : Decimals.plain(actual.kgCO2e().subtract(path));
        return new TargetYear(
                year,
                path,
                actual.kgCO2e(),
                deviation,
                percent(deviation, path),
                standing(deviation),
                actual.footprint(),
                actual.illustrative(),
                actual.unknownBecause());
    }

    private static Standing standing(BigDecimal deviation) {
        if (deviation == null) {
            return Standing.UNKNOWN;
        }
        return deviation.signum() > 0 ? Standing.ABOVE_PATH : Standing.ON_PATH;
    }

    private static BigDecimal percent(BigDecimal deviation, BigDecimal path) {
        return deviation == null || path.signum() == 0
                ? null
                : deviation.movePointRight(2).divide(path, PERCENT_DECIMALS, RoundingMode.HALF_UP);
    }
}
