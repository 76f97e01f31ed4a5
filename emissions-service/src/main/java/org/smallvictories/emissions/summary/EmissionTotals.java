package org.smallvictories.emissions.summary;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.smallvictories.emissions.Decimals;
import org.smallvictories.emissions.footprint.Footprint;
import org.smallvictories.emissions.footprint.FootprintView;
import org.smallvictories.emissions.uncertainty.Spread;
import org.smallvictories.emissions.uncertainty.Uncertainty;
import org.smallvictories.kit.request.Period;

/**
 * What was emitted in a period.
 *
 * @param grossKgCO2e the sum of the company years, and of the events that are not part ({@code includedIn}) of a company
 *     year in this sum, so that nothing counts twice; a footprint without lines is not known, adds nothing and stands for
 *     none of its events; {@code null} when nothing is known
 * @param uncertainty of that sum; {@code null} when nothing is known
 * @param illustrative whether any footprint in the sum is
 * @param footprints all whose last day lies in the period, so that each belongs to one of two adjoining periods
 */
public record EmissionTotals(
        BigDecimal grossKgCO2e, Uncertainty uncertainty, boolean illustrative, List<FootprintView> footprints) {

    static EmissionTotals of(Period period, Instant asOf) {
        List<FootprintView> footprints = FootprintView.all(Footprint.inPeriod(period.from(), period.to(), asOf), asOf);
        List<FootprintView> counted = counted(footprints);
        BigDecimal gross = counted.stream()
                .map(FootprintView::kgCO2e)
                .reduce(BigDecimal::add)
                .map(Decimals::plain)
                .orElse(null);
        return new EmissionTotals(
                gross,
                gross == null ? null : spread(counted).around(gross),
                counted.stream().anyMatch(FootprintView::illustrative),
                footprints);
    }

    /** The footprints in the sum. */
    List<FootprintView> counted() {
        return counted(footprints);
    }

    private static List<FootprintView> counted(List<FootprintView> footprints) {
        Set<UUID> known = footprints.stream()
                .filter(footprint -> footprint.kgCO2e() != null)
                .map(FootprintView::id)
                .collect(Collectors.toSet());
        return footprints.stream()
                .filter(footprint -> known.contains(footprint.id()) && !known.contains(footprint.includedIn()))
                .toList();
    }

    private static Spread spread(List<FootprintView> counted) {
        return Spread.ofSum(counted.stream()
                .map(footprint -> new Spread.Part(
                        footprint.kgCO2e(), footprint.uncertainty().spread()))
                .toList());
    }
}
