package org.smallvictories.emissions.imports;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.smallvictories.emissions.footprint.ActivityFor;
import org.smallvictories.emissions.footprint.NewActivity;
import org.smallvictories.emissions.uncertainty.QualityScores;
import org.smallvictories.kit.tabular.Values;

/**
 * What a row says.
 *
 * @param footprint empty when what stands there is no id
 */
record ActivityRow(Optional<UUID> footprint, NewActivity activity) {

    static ActivityRow of(Values values) {
        return new ActivityRow(
                id(values.get(ActivityColumns.FOOTPRINT)),
                new NewActivity(
                        values.get(ActivityColumns.GROUP),
                        whole(values.get(ActivityColumns.SCOPE)),
                        whole(values.get(ActivityColumns.CATEGORY)),
                        values.get(ActivityColumns.DESCRIPTION),
                        values.get(ActivityColumns.QUANTITY),
                        values.get(ActivityColumns.UNIT),
                        values.get(ActivityColumns.FACTOR),
                        whole(values.get(ActivityColumns.FACTOR_VERSION)),
                        values.get(ActivityColumns.MARKET_FACTOR),
                        whole(values.get(ActivityColumns.MARKET_FACTOR_VERSION)),
                        values.get(ActivityColumns.SITE),
                        values.get(ActivityColumns.REFERENCE),
                        Boolean.TRUE.equals(values.get(ActivityColumns.ILLUSTRATIVE)),
                        new QualityScores(
                                whole(values.get(ActivityColumns.RELIABILITY)),
                                whole(values.get(ActivityColumns.COMPLETENESS)),
                                whole(values.get(ActivityColumns.TEMPORAL)),
                                whole(values.get(ActivityColumns.GEOGRAPHICAL)),
                                whole(values.get(ActivityColumns.TECHNICAL)))));
    }

    ActivityFor target() {
        return new ActivityFor(footprint.orElseThrow(), activity);
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.ofNullable(text).map(UUID::fromString);
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** What is no whole number of few digits breaks every constraint, as zero does. */
    private static Integer whole(BigDecimal number) {
        if (number == null) {
            return null;
        }
        try {
            return number.intValueExact();
        } catch (ArithmeticException notWhole) {
            return 0;
        }
    }
}
