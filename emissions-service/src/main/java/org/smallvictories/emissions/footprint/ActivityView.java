package org.smallvictories.emissions.footprint;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.smallvictories.emissions.factor.FactorView;
import org.smallvictories.emissions.uncertainty.QualityScores;
import org.smallvictories.emissions.uncertainty.Uncertainty;
import org.smallvictories.kit.journal.Personal;

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
 * @param factorQuantity the quantity in the factor's unit
 * @param formula how the kg CO2e follow from the quantity and the factor, to be read
 * @param derivation how the quantity follows from what was given, where the server worked it out
 * @param part of which calculation, the same in every one, such as {@code traffic/network/operation}
 * @param calculation the one that made the line, if any
 * @param visitorDevices by what the line counts the devices of a site's visitors, if it does
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
        BigDecimal factorQuantity,
        BigDecimal kgCO2e,
        QualityScores quality,
        Uncertainty uncertainty,
        FactorView marketFactor,
        BigDecimal marketKgCO2e,
        String reference,
        UUID importId,
        String formula,
        String derivation,
        String part,
        UUID calculation,
        VisitorDevices visitorDevices,
        boolean illustrative,
        Instant recordedAt,
        Personal recordedBy,
        Instant voidedAt,
        Personal voidedBy,
        String voidReason) {

    public static ActivityView of(Activity activity) {
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
                activity.factorQuantity(),
                activity.kgCO2e,
                activity.quality(),
                activity.spread().around(activity.kgCO2e),
                activity.marketFactor == null ? null : FactorView.of(activity.marketFactor),
                activity.marketBased(),
                activity.reference,
                activity.importId,
                Formula.of(activity),
                activity.derivation,
                activity.part,
                activity.calculation,
                activity.visitorDevices,
                activity.illustrative,
                activity.recordedAt,
                Personal.of(activity.recordedBy),
                activity.voiding == null ? null : activity.voiding.voidedAt(),
                activity.voiding == null ? null : Personal.of(activity.voiding.voidedBy()),
                activity.voiding == null ? null : activity.voiding.voidReason());
    }
}
