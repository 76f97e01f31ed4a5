package org.smallvictories.emissions.compensation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.smallvictories.emissions.Decimals;

/**
 * What was compensated in a period. Each compensation counts in one of the three masses at most, by how far it has come;
 * a quote counts in none.
 *
 * @param orderedKg ordered, perhaps paid, and not yet retired or contributed
 * @param retiredKg credits retired: the only mass that counts as compensated
 * @param contributedKg contributions made
 * @param illustrative whether any compensation in these figures is
 * @param cost of everything ordered, retired or contributed, by currency
 * @param compensations all that belong to the period and are not void, quotes and cancelled ones too
 */
public record CompensationTotals(
        BigDecimal orderedKg,
        BigDecimal retiredKg,
        BigDecimal contributedKg,
        boolean illustrative,
        List<Cost> cost,
        List<CompensationView> compensations) {

    private static final Set<CompensationState> ORDERED = EnumSet.of(CompensationState.ORDERED, CompensationState.PAID);
    private static final Set<CompensationState> RETIRED = EnumSet.of(CompensationState.RETIRED);
    private static final Set<CompensationState> CONTRIBUTED = EnumSet.of(CompensationState.CONTRIBUTED);

    /** An amount of money in one currency (ISO 4217). */
    public record Cost(String currency, BigDecimal amount) {}

    /**
     * Of the compensations whose footprint ends in the period, and of those without a footprint whose date lies in it.
     */
    public static CompensationTotals of(LocalDate from, LocalDate to, Instant asOf) {
        List<CompensationView> all = Compensation.inPeriod(from, to, asOf).stream()
                .map(compensation -> CompensationView.of(compensation, asOf))
                .toList();
        List<CompensationView> counted = all.stream()
                .filter(c ->
                        ORDERED.contains(c.state()) || RETIRED.contains(c.state()) || CONTRIBUTED.contains(c.state()))
                .toList();
        return new CompensationTotals(
                kg(counted, ORDERED),
                kg(counted, RETIRED),
                kg(counted, CONTRIBUTED),
                counted.stream().anyMatch(CompensationView::illustrative),
                cost(counted),
                all);
    }

    private static BigDecimal kg(List<CompensationView> counted, Set<CompensationState> states) {
        return Decimals.plain(counted.stream()
                .filter(compensation -> states.contains(compensation.state()))
                .map(CompensationView::kg)
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static List<Cost> cost(List<CompensationView> counted) {
        Map<String, BigDecimal> byCurrency = counted.stream()
                .collect(Collectors.toMap(
                        CompensationView::currency, CompensationView::cost, BigDecimal::add, TreeMap::new));
        return byCurrency.entrySet().stream()
                .map(entry -> new Cost(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Cost::currency))
                .toList();
    }
}
