package org.smallvictories.emissions.footprint;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.smallvictories.emissions.factor.FactorView;
import org.smallvictories.emissions.uncertainty.QualityScores;
import org.smallvictories.emissions.uncertainty.Uncertainty;

/**
 * An activity as it is read.
 *
 * @param factor the version that the line was computed with, for good
 * @param kgCO2e the quantity in the factor's unit times the factor, exactly
 * @param quality how good the quantity is; the factor has its own scores
 * @param uncertainty of the line, by both
 */
public record ActivityView(
        UUID id,
        String group,
        int scope,
        Integer category,
        String description,
        BigDecimal quantity,
        String unit,
        FactorView factor,
        BigDecimal kgCO2e,
        QualityScores quality,
        Uncertainty uncertainty,
        boolean illustrative,
        Instant recordedAt,
        String recordedBy,
        Instant voidedAt,
        String voidedBy,
        String voidReason) {

    static ActivityView of(Activity activity) {
        return new ActivityView(
                activity.id,
                activity.group,
                activity.scope,
                activity.category,
                activity.description,
                activity.quantity,
                activity.unit,
                FactorView.of(activity.factor),
                activity.kgCO2e,
                activity.quality(),
                activity.spread().around(activity.kgCO2e),
                activity.illustrative,
                activity.recordedAt,
                activity.recordedBy,
                activity.voiding == null ? null : activity.voiding.voidedAt(),
                activity.voiding == null ? null : activity.voiding.voidedBy(),
                activity.voiding == null ? null : activity.voiding.voidReason());
    }
}
