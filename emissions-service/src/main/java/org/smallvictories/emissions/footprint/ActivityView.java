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
 * @param categoryName as the GHG Protocol calls it
 * @param kgCO2e the quantity in the factor's unit times the factor, exactly; for scope 2 location-based
 * @param marketFactor of the contract or supplier, for scope 2; {@code null} where {@code factor} stands in for it
 * @param marketKgCO2e for scope 2 market-based, an account of its own beside {@code kgCO2e}; {@code null} for other scopes
 * @param importId the import that brought it
 * @param quality how good the quantity is; the factor has its own scores
 * @param uncertainty of the line, by both
 */
public record ActivityView(
        UUID id,
        String group,
        int scope,
        Integer category,
        String categoryName,
        String site,
        String description,
        BigDecimal quantity,
        String unit,
        FactorView factor,
        BigDecimal kgCO2e,
        QualityScores quality,
        Uncertainty uncertainty,
        FactorView marketFactor,
        BigDecimal marketKgCO2e,
        String reference,
        UUID importId,
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
                activity.ghgCategory().title(),
                activity.site,
                activity.description,
                activity.quantity,
                activity.unit,
                FactorView.of(activity.factor),
                activity.kgCO2e,
                activity.quality(),
                activity.spread().around(activity.kgCO2e),
                activity.marketFactor == null ? null : FactorView.of(activity.marketFactor),
                activity.marketBased(),
                activity.reference,
                activity.importId,
                activity.illustrative,
                activity.recordedAt,
                activity.recordedBy,
                activity.voiding == null ? null : activity.voiding.voidedAt(),
                activity.voiding == null ? null : activity.voiding.voidedBy(),
                activity.voiding == null ? null : activity.voiding.voidReason());
    }
}
