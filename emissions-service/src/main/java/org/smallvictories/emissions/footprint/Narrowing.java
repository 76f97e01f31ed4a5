package org.smallvictories.emissions.footprint;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.smallvictories.emissions.uncertainty.Spread;
import org.smallvictories.emissions.uncertainty.Uncertainty;

/**
 * What a better measurement of a line would bring: the total if this line alone were known exactly.
 *
 * @param measure which of the two makes the line less sure, and is to be bettered first
 * @param total the total's uncertainty then
 * @param narrowerPercent by how much the total's interval would be narrower, two decimals
 */
public record Narrowing(
        UUID activity, String group, String description, What measure, Uncertainty total, BigDecimal narrowerPercent) {

    public enum What {
        ACTIVITY,
        FACTOR
    }

    private static final int MOST = 10;

    /** The lines that bring most, the one that brings most first; those that bring nothing are left out. */
    static List<Narrowing> most(List<Activity> lines) {
        BigDecimal sum = lines.stream().map(line -> line.kgCO2e).reduce(BigDecimal.ZERO, BigDecimal::add);
        double squares = lines.stream().mapToDouble(Narrowing::square).sum();
        Uncertainty now = Spread.ofSum(sum, squares).around(sum);
        if (now.width().signum() == 0) {
            return List.of();
        }
        return lines.stream()
                .filter(line -> square(line) > 0)
                .sorted(Comparator.comparingDouble(Narrowing::square).reversed())
                .limit(MOST)
                .map(line ->
                        of(line, now, Spread.ofSum(sum, squares - square(line)).around(sum)))
                .toList();
    }

    private static Narrowing of(Activity line, Uncertainty now, Uncertainty then) {
        boolean byActivity = line.quality().spread().isWiderThan(line.factor.spread());
        return new Narrowing(
                line.id,
                line.group,
                line.description,
                byActivity ? What.ACTIVITY : What.FACTOR,
                then,
                now.width().subtract(then.width()).movePointRight(2).divide(now.width(), 2, RoundingMode.HALF_UP));
    }

    private static double square(Activity line) {
        return Spread.square(new Spread.Part(line.kgCO2e, line.spread()));
    }
}
