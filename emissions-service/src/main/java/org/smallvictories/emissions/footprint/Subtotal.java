package org.smallvictories.emissions.footprint;

import io.quarkus.hibernate.orm.panache.Panache;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.smallvictories.emissions.GhgCategory;

/**
 * What the lines of one scope, category and site come to.
 *
 * @param site {@code null} for lines that name none
 * @param kgCO2e for scope 2 location-based
 * @param marketKgCO2e the same with bought energy market-based
 * @param linesOnGridAverage lines of scope 2 that have no factor of a contract
 * @param squares what {@code kgCO2e} spreads by, as {@link org.smallvictories.emissions.uncertainty.Spread#ofSum} takes it
 */
public record Subtotal(
        GhgCategory category,
        String site,
        long lines,
        BigDecimal kgCO2e,
        BigDecimal marketKgCO2e,
        long linesOnGridAverage,
        double squares) {

    /** From the lines that counted at a moment. */
    public static List<Subtotal> of(UUID footprint, Instant asOf) {
        return Panache.getEntityManager()
                .createQuery(
                        """
                        select a.scope, a.category, a.site, count(a), sum(a.kgCO2e),
                            sum(coalesce(a.marketKgCO2e, a.kgCO2e)),
                            sum(case when a.scope = 2 and a.marketKgCO2e is null then 1 else 0 end),
                            sum(a.kgCO2e * a.kgCO2e * ln(a.gsdSquared) * ln(a.gsdSquared))
                        from Activity a where a.footprint.id = :footprint and a.recordedAt <= :asOf
                        and (a.voiding.voidedAt is null or a.voiding.voidedAt > :asOf)
                        group by a.scope, a.category, a.site order by a.scope, a.category, a.site""",
                        Object[].class)
                .setParameter("footprint", footprint)
                .setParameter("asOf", asOf)
                .getResultStream()
                .map(Subtotal::of)
                .toList();
    }

    private static Subtotal of(Object[] row) {
        return new Subtotal(
                new GhgCategory((Integer) row[0], (Integer) row[1]),
                (String) row[2],
                (Long) row[3],
                (BigDecimal) row[4],
                (BigDecimal) row[5],
                ((Number) row[6]).longValue(),
                ((Number) row[7]).doubleValue());
    }
}
