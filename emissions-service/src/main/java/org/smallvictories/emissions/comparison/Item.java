package org.smallvictories.emissions.comparison;

import java.math.BigDecimal;
import java.util.UUID;
import org.smallvictories.emissions.factor.Factor;
import org.smallvictories.emissions.factor.FactorView;
import org.smallvictories.emissions.footprint.ActivityView;
import org.smallvictories.emissions.footprint.CountedLine;
import org.smallvictories.emissions.uncertainty.Spread;

/**
 * A line on one side of a comparison.
 *
 * @param key what it is compared with has the same; both then have the same unit
 * @param activity {@code null} for one that is not recorded
 * @param spread of its mass, by the quality of the quantity and of the factor
 */
record Item(
        Object key,
        UUID activity,
        String group,
        String description,
        BigDecimal quantity,
        String unit,
        FactorView factor,
        BigDecimal kgCO2e,
        Spread spread) {

    /** What makes lines of two footprints the same, whatever they are called and however often they occur. */
    private record Meaning(String group, int scope, Integer category, String what, String unit) {}

    /**
     * To be compared with lines of another footprint: by the part of its calculation, or else by what its factor is of.
     *
     * @param newest version of the line's factor, which tells what older ones did not, in a unit that is the same for all
     */
    static Item byMeaning(CountedLine counted, Factor newest) {
        ActivityView line = counted.activity();
        FactorView latest = FactorView.of(newest);
        String subject = latest.subject() == null ? latest.slug() : latest.subject();
        String what = line.part() == null ? subject : line.part();
        return new Item(
                new Meaning(line.group(), line.scope(), line.category(), what, latest.unit()),
                line.id(),
                line.group(),
                line.description(),
                newest.units(line.quantity(), line.unit(), "unit"),
                latest.unit(),
                line.factor(),
                line.kgCO2e(),
                line.uncertainty().spread());
    }

    /** The line with another factor, its quantity as sure as it is. */
    static Item under(Factor other, ActivityView line, BigDecimal kgCO2e) {
        return new Item(
                line.id(),
                line.id(),
                line.group(),
                line.description(),
                line.quantity(),
                line.unit(),
                FactorView.of(other),
                kgCO2e,
                line.quality().spread().times(other.spread()));
    }

    /** To be compared with itself. */
    static Item byId(ActivityView line) {
        return new Item(
                line.id(),
                line.id(),
                line.group(),
                line.description(),
                line.quantity(),
                line.unit(),
                line.factor(),
                line.kgCO2e(),
                line.uncertainty().spread());
    }
}
