package org.smallvictories.emissions.compensation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What was compensated in a period. Each kilogram counts in one of the masses, by how far it has come; a quote counts in none.
 *
 * @param orderedKg ordered, perhaps paid, and not yet retired or contributed
 * @param retiredKg credits retired, without those invalidated since: the only mass that counts as compensated
 * @param invalidatedKg credits retired and invalidated by their registry since
 * @param contributedKg contributions made
 * @param failedKg ordered and not carried out
 * @param gapKg gross emissions without retired credits, zero at least; {@code null} where the emissions are not known
 * @param gapAfterContributionsKg the same without contributions as well
 * @param illustrative whether any compensation in these figures is
 * @param cost of everything ordered, retired or contributed, by currency
 * @param refundDue paid for what failed or was cancelled and not come back yet, by currency
 * @param compensations all that belong to the period and are not void, quotes and cancelled ones too
 */
public record CompensationTotals(
        BigDecimal orderedKg,
        BigDecimal retiredKg,
        BigDecimal invalidatedKg,
        BigDecimal contributedKg,
        BigDecimal failedKg,
        BigDecimal gapKg,
        BigDecimal gapAfterContributionsKg,
        boolean illustrative,
        List<Cost> cost,
        List<Cost> refundDue,
        List<CompensationView> compensations) {

    private static final Set<CompensationState> COUNTED = EnumSet.of(
            CompensationState.PLACED, CompensationState.PAID, CompensationState.RETIRED, CompensationState.CONTRIBUTED);

    /** An amount of money in one currency (ISO 4217). */
    public record Cost(String currency, BigDecimal amount) {}

    /**
     * Of the compensations whose footprint ends in the period, and of those without a footprint whose date lies in it.
     *
     * @param grossKgCO2e emitted in the period; {@code null} where that is not known
     */
    public static CompensationTotals of(LocalDate from, LocalDate to, Instant asOf, BigDecimal grossKgCO2e) {
        List<CompensationView> all = inPeriod(from, to, asOf);
        List<CompensationView> counted =
                all.stream().filter(c -> COUNTED.contains(c.state())).toList();
        CompensationCoverage coverage = CompensationCoverage.of(grossKgCO2e, all);
        return new CompensationTotals(
                coverage.orderedKg(),
                coverage.retiredKg(),
                coverage.invalidatedKg(),
                coverage.contributedKg(),
                coverage.failedKg(),
                coverage.gapKg(),
                coverage.gapAfterContributionsKg(),
                all.stream().anyMatch(c -> c.illustrative() && isInFigures(c)),
                byCurrency(counted, CompensationView::spent),
                byCurrency(all.stream().filter(c -> c.refundDue().signum() > 0).toList(), CompensationView::refundDue),
                all);
    }

    private static boolean isInFigures(CompensationView c) {
        return c.state() == CompensationState.FAILED
                || COUNTED.contains(c.state())
                || c.refundDue().signum() > 0;
    }

    /** Of one footprint, whenever they were made. */
    public static List<CompensationView> ofFootprint(UUID footprint, Instant asOf) {
        return views(Compensation.ofFootprint(footprint, asOf), asOf);
    }

    public static List<CompensationView> inPeriod(LocalDate from, LocalDate to, Instant asOf) {
        return views(Compensation.inPeriod(from, to, asOf), asOf);
    }

    private static List<CompensationView> views(List<Compensation> compensations, Instant asOf) {
        return compensations.stream()
                .map(compensation -> CompensationView.of(compensation, asOf))
                .toList();
    }

    private static List<Cost> byCurrency(
            List<CompensationView> compensations, Function<CompensationView, BigDecimal> amount) {
        Map<String, BigDecimal> sums = compensations.stream()
                .collect(Collectors.toMap(CompensationView::currency, amount, BigDecimal::add, TreeMap::new));
        return sums.entrySet().stream()
                .map(sum -> new Cost(sum.getKey(), sum.getValue()))
                .toList();
    }
}
