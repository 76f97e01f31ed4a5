package org.smallvictories.emissions.factor;

import java.math.BigDecimal;
import java.time.Instant;
import org.smallvictories.emissions.uncertainty.QualityScores;

/**
 * A version of a factor as it is read.
 *
 * @param gsdSquared how sure the value is, by {@code uncertaintyPercent} or else by {@code quality}
 */
public record FactorView(
        String slug,
        int version,
        String name,
        String category,
        String unit,
        BigDecimal kgCO2ePerUnit,
        String region,
        int year,
        String source,
        String sourceUrl,
        String licence,
        boolean derived,
        String note,
        QualityScores quality,
        BigDecimal uncertaintyPercent,
        BigDecimal gsdSquared,
        Instant recordedAt) {

    public static FactorView of(Factor factor) {
        return new FactorView(
                factor.slug,
                factor.version,
                factor.name,
                factor.category,
                factor.unit,
                factor.kgCO2ePerUnit,
                factor.region,
                factor.year,
                factor.source,
                factor.sourceUrl,
                factor.licence,
                factor.derived,
                factor.note,
                factor.quality(),
                factor.uncertaintyPercent,
                factor.spread().gsdSquared(),
                factor.recordedAt);
    }
}
