package org.smallvictories.emissions.footprint;

import io.quarkus.hibernate.orm.panache.Panache;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.smallvictories.emissions.Decimals;
import org.smallvictories.emissions.uncertainty.Spread;
import org.smallvictories.emissions.uncertainty.Uncertainty;

/**
 * What the lines of a footprint come to: the groups sum to the total to the last digit.
 *
 * @param kgCO2e {@code null} without lines: what is not known is not zero
 * @param uncertainty of the total; {@code null} without lines
 * @param illustrative whether any line is
 */
record Totals(BigDecimal kgCO2e, Uncertainty uncertainty, boolean illustrative, List<GroupShare> groups) {

    private static final Totals UNKNOWN = new Totals(null, null, false, List.of());

    private record Sum(UUID footprint, String group, BigDecimal kgCO2e, boolean illustrative, double squares) {

        GroupShare share(BigDecimal sharePercent) {
            BigDecimal mass = Decimals.plain(kgCO2e);
            return new GroupShare(group, mass, Spread.ofSum(mass, squares).around(mass), sharePercent);
        }
    }

    /** Of many footprints at once, from the lines that counted at a moment. */
    static Map<UUID, Totals> of(Collection<UUID> footprints, Instant asOf) {
        List<Sum> sums = Panache.getEntityManager()
                .createQuery(
                        """
                        select a.footprint.id, a.group, sum(a.kgCO2e), sum(case when a.illustrative then 1 else 0 end) > 0,
                        sum(a.kgCO2e * a.kgCO2e * ln(a.gsdSquared) * ln(a.gsdSquared))
                        from Activity a where a.footprint.id in :footprints and a.recordedAt <= :asOf
                        and (a.voiding.voidedAt is null or a.voiding.voidedAt > :asOf)
                        group by a.footprint.id, a.group order by sum(a.kgCO2e) desc, a.group""",
                        Object[].class)
                .setParameter("footprints", footprints)
                .setParameter("asOf", asOf)
                .getResultStream()
                .map(row -> new Sum(
                        (UUID) row[0],
                        (String) row[1],
                        (BigDecimal) row[2],
                        (Boolean) row[3],
                        ((Number) row[4]).doubleValue()))
                .toList();
        Map<UUID, List<Sum>> byFootprint = sums.stream().collect(Collectors.groupingBy(Sum::footprint));
        return footprints.stream()
                .collect(Collectors.toMap(id -> id, id -> of(byFootprint.getOrDefault(id, List.of()))));
    }

    private static Totals of(List<Sum> sums) {
        if (sums.isEmpty()) {
            return UNKNOWN;
        }
        List<BigDecimal> masses = sums.stream().map(Sum::kgCO2e).toList();
        List<BigDecimal> shares = Shares.of(masses);
        List<GroupShare> groups = IntStream.range(0, sums.size())
                .mapToObj(i -> sums.get(i).share(shares.get(i)))
                .toList();
        BigDecimal total = Decimals.plain(masses.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        double squares = sums.stream().mapToDouble(Sum::squares).sum();
        return new Totals(
                total, Spread.ofSum(total, squares).around(total), sums.stream().anyMatch(Sum::illustrative), groups);
    }
}
