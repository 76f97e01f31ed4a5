package org.smallvictories.emissions.factor;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.smallvictories.emissions.Decimals;
import org.smallvictories.emissions.Voiding;
import org.smallvictories.emissions.uncertainty.QualityScores;
import org.smallvictories.kit.journal.Personal;

/**
 * A version of a factor as it is read.
 *
 * @param gsdSquared how sure the value is, by {@code uncertaintyPercent} or else by {@code quality}
 */
public record FactorView(
        String slug,
        int version,
        String name,
        String subject,
        String category,
        List<String> scopes,
        String unit,
        BigDecimal kgCO2ePerUnit,
        String region,
        int year,
        LocalDate validFrom,
        LocalDate validTo,
        String source,
        String sourceUrl,
        String licence,
        boolean derived,
        String note,
        QualityScores quality,
        BigDecimal uncertaintyPercent,
        BigDecimal gsdSquared,
        Verification verification,
        String verificationNote,
        Instant recordedAt,
        Instant voidedAt,
        Personal voidedBy,
        String voidReason) {

    public static FactorView of(Factor factor) {
        Voiding voiding = factor.voiding == null ? new Voiding(null, null, null) : factor.voiding;
        return new FactorView(
                factor.slug,
                factor.version,
                factor.name,
                factor.subject,
                factor.category,
                factor.scopes,
                factor.unit,
                Decimals.plain(factor.kgCO2ePerUnit),
                factor.region,
                factor.year,
                factor.validFrom,
                factor.validTo,
                factor.source,
                factor.sourceUrl,
                factor.licence,
                factor.derived,
                factor.note,
                factor.quality(),
                factor.uncertaintyPercent == null ? null : Decimals.plain(factor.uncertaintyPercent),
                factor.spread().gsdSquared(),
                factor.verification,
                factor.verificationNote,
                factor.recordedAt,
                voiding.voidedAt(),
                Personal.of(voiding.voidedBy()),
                voiding.voidReason());
    }
}
