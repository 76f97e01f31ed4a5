package org.smallvictories.emissions.footprint;

import java.math.BigDecimal;
import org.smallvictories.emissions.factor.FactorView;

/** How a line was computed, to be read and checked by hand: {@code 2 MWh = 2000 kWh; 2000 kWh × 0.052 kg/kWh = 104 kg}. */
final class Formula {

    private Formula() {}

    static String of(Activity activity) {
        FactorView factor = FactorView.of(activity.factor);
        String given = amount(activity.quantity, activity.unit);
        String converted = amount(activity.factorQuantity(), factor.unit());
        return (given.equals(converted) ? "" : given + " = " + converted + "; ")
                + converted + " × " + factor.kgCO2ePerUnit().toPlainString() + " kg/" + factor.unit() + " = "
                + amount(activity.kgCO2e, "kg CO2e");
    }

    private static String amount(BigDecimal quantity, String unit) {
        return quantity.toPlainString() + " " + unit;
    }
}
