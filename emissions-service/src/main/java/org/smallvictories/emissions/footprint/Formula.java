package org.smallvictories.emissions.footprint;

import java.math.BigDecimal;
import org.smallvictories.emissions.factor.FactorView;

/** How a line was computed, to be read and checked by hand: {@code 2 MWh = 2000 kWh; 2000 kWh × 0.052 kg/kWh = 104 kg}. */
final class Formula {

    private Formula() {}

    static String of(Activity activity) {
        FactorView factor = FactorView.of(activity.factor);
        BigDecimal units = activity.factorQuantity();
        boolean exact = units.multiply(factor.kgCO2ePerUnit()).compareTo(activity.kgCO2e) == 0;
        String equals = exact ? " = " : " ≈ "; // MJ in kWh, say, have no end.
        String given = amount(activity.quantity, activity.unit);
        String converted = amount(units, factor.unit());
        return (given.equals(converted) ? "" : given + equals + converted + "; ")
                + converted + " × " + factor.kgCO2ePerUnit().toPlainString() + " kg/" + factor.unit() + equals
                + amount(activity.kgCO2e, "kg CO2e");
    }

    private static String amount(BigDecimal quantity, String unit) {
        return quantity.toPlainString() + " " + unit;
    }
}
