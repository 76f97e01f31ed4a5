package org.smallvictories.emissions.event;

import org.smallvictories.emissions.Decimals;
import org.smallvictories.emissions.footprint.DerivedActivity;
import org.smallvictories.emissions.footprint.NewActivity;
import org.smallvictories.emissions.footprint.VisitorDevices;
import org.smallvictories.emissions.uncertainty.QualityScores;

/**
 * One quantity that a model works out of its inputs: what becomes a line.
 *
 * @param name the same in every calculation
 * @param quantity in {@code unit}
 * @param method whose constants the quantity follows from, with source and licence; {@code null} where there are none
 * @param factor which is multiplied with it
 * @param visitorDevices {@code null} unless the devices of a site's visitors are counted here
 */
record Part(
        String name,
        Reported reported,
        String description,
        Derivation quantity,
        String unit,
        String method,
        FactorChoice factor,
        VisitorDevices visitorDevices) {

    /** Where it belongs. All of it lies in scope 3. */
    enum Reported {
        SITE("site", 1),
        E_MAILS("e-mails", 1),
        ADVERTISING("advertising", 1),
        DELIVERIES("deliveries", 4);

        private final String group;
        private final int category;

        Reported(String group, int category) {
            this.group = group;
            this.category = category;
        }
    }

    /** Neither nothing nor less becomes a line: where all hosting is green, its operation is none. */
    boolean isThere() {
        return quantity.value().signum() > 0;
    }

    DerivedActivity derive(boolean illustrative, QualityScores quality) {
        NewActivity activity = NewActivity.ofScope3(
                reported.group,
                reported.category,
                description,
                Decimals.plain(quantity.value()),
                unit,
                factor.slug(),
                illustrative,
                quality);
        String told = quantity.in(unit) + (method == null ? "" : " (" + method + ")");
        return new DerivedActivity(name, activity, factor.fitting(activity.quantity(), unit), told, visitorDevices);
    }
}
