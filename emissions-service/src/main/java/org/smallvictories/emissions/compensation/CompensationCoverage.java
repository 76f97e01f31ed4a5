package org.smallvictories.emissions.compensation;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.smallvictories.emissions.Decimals;

/**
 * What is to be compensated beside what was, in kg CO2e. Emissions stay gross: the gap says what is still to be compensated,
 * not what is left of them.
 *
 * @param targetKgCO2e what is to be compensated; {@code null} where it is not known
 * @param orderedKg ordered, and not yet retired or contributed
 * @param retiredKg credits retired and not invalidated since: all that counts as compensated
 * @param invalidatedKg credits retired and invalidated since: they are in the gap again
 * @param contributedKg contributed, which is shown apart
 * @param failedKg ordered and not carried out
 * @param gapKg the target without what is retired, zero at least; {@code null} where the target is not known
 * @param gapAfterContributionsKg the same without contributions as well
 */
public record CompensationCoverage(
        BigDecimal targetKgCO2e,
        BigDecimal orderedKg,
        BigDecimal retiredKg,
        BigDecimal invalidatedKg,
        BigDecimal contributedKg,
        BigDecimal failedKg,
        BigDecimal gapKg,
        BigDecimal gapAfterContributionsKg) {

    public static CompensationCoverage of(BigDecimal target, List<CompensationView> compensations) {
        BigDecimal retired = sum(compensations, CompensationView::retiredKg);
        BigDecimal contributed = sum(compensations, CompensationView::contributedKg);
        return new CompensationCoverage(
                target,
                sum(compensations, CompensationView::openKg),
                retired,
                sum(compensations, CompensationView::invalidatedKg),
                contributed,
                sum(compensations, CompensationView::failedKg),
                gap(target, retired),
                gap(target, retired.add(contributed)));
    }

    private static BigDecimal gap(BigDecimal target, BigDecimal done) {
        return target == null ? null : Decimals.plain(target.subtract(done).max(BigDecimal.ZERO));
    }

    private static BigDecimal sum(List<CompensationView> compensations, Function<CompensationView, BigDecimal> mass) {
        return Decimals.plain(compensations.stream().map(mass).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
