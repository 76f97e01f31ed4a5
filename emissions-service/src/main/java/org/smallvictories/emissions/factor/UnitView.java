package org.smallvictories.emissions.factor;

import java.util.List;

/**
 * A unit that quantities and factors may be given in.
 *
 * @param converts the units of factors that a quantity in this one fits as well
 */
public record UnitView(String symbol, String meaning, List<String> converts) {

    static UnitView of(MeasuringUnit unit) {
        return new UnitView(unit.toString(), unit.meaning(), unit.fitting());
    }
}
