package org.smallvictories.emissions.comparison;

import java.math.BigDecimal;
import java.util.List;
import org.smallvictories.emissions.Decimals;
import org.smallvictories.emissions.factor.Factor;
import org.smallvictories.emissions.factor.FactorView;
import org.smallvictories.emissions.footprint.ActivityView;
import org.smallvictories.emissions.footprint.CountedLine;
import org.smallvictories.emissions.uncertainty.Uncertainty;

/**
 * A line for whose factor there are other sources.
 *
 * @param line as it is, with the factor that it keeps
 * @param under the others, by slug
 */
public record ContestedLine(ActivityView line, List<Under> under) {

    /**
     * @param footprintKgCO2e the whole footprint, were this line alone computed by this source
     */
    public record Under(
            FactorView factor,
            BigDecimal kgCO2e,
            Uncertainty uncertainty,
            BigDecimal changeKgCO2e,
            BigDecimal footprintKgCO2e) {}

    static ContestedLine of(CountedLine counted, List<Factor> others, BigDecimal whole) {
        ActivityView line = counted.activity();
        return new ContestedLine(
                line, others.stream().map(other -> under(other, line, whole)).toList());
    }

    private static Under under(Factor other, ActivityView line, BigDecimal whole) {
        BigDecimal kg = other.kgCO2e(line.quantity(), line.unit());
        BigDecimal change = kg.subtract(line.kgCO2e());
        return new Under(
                FactorView.of(other),
                kg,
                line.quality().spread().times(other.spread()).around(kg),
                Decimals.plain(change),
                Decimals.plain(whole.add(change)));
    }

    /** The change to the source that says least; zero when that is the line's own. */
    BigDecimal least() {
        return under.stream().map(Under::changeKgCO2e).reduce(BigDecimal.ZERO, BigDecimal::min);
    }

    BigDecimal most() {
        return under.stream().map(Under::changeKgCO2e).reduce(BigDecimal.ZERO, BigDecimal::max);
    }
}
