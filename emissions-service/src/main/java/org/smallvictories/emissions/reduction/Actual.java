package org.smallvictories.emissions.reduction;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.smallvictories.emissions.footprint.Footprint;
import org.smallvictories.emissions.footprint.FootprintKind;
import org.smallvictories.emissions.footprint.FootprintStatus;
import org.smallvictories.emissions.footprint.FootprintView;

/**
 * What the company emitted in a year by its completed assessment: the one whose last day lies in the year.
 *
 * @param kgCO2e {@code null} when it is not known
 * @param unknownBecause why not; {@code null} when it is
 */
record Actual(BigDecimal kgCO2e, UUID footprint, boolean illustrative, String unknownBecause) {

    private static final int LAST_DAY = 31;

    /** Of each year from the first to the last, as things stood at a moment. */
    static Map<Integer, Actual> ofYears(int first, int last, Instant asOf) {
        List<Footprint> inTheYears = Footprint.inPeriod(
                LocalDate.of(first, Month.JANUARY, 1), LocalDate.of(last, Month.DECEMBER, LAST_DAY), asOf);
        Map<Integer, List<FootprintView>> completed = FootprintView.all(inTheYears, asOf).stream()
                .filter(footprint -> footprint.kind() == FootprintKind.COMPANY_YEAR)
                .filter(footprint -> footprint.status() == FootprintStatus.COMPLETED)
                .collect(Collectors.groupingBy(footprint -> footprint.to().getYear()));
        return IntStream.rangeClosed(first, last)
                .boxed()
                .collect(Collectors.toMap(year -> year, year -> of(year, completed.getOrDefault(year, List.of()))));
    }

    private static Actual of(int year, List<FootprintView> completed) {
        if (completed.isEmpty()) {
            return unknown("No completed assessment ends in " + year + ".");
        }
        if (completed.size() > 1) {
            return unknown(completed.size() + " completed assessments end in " + year + "; void all but one.");
        }
        FootprintView only = completed.get(0);
        return only.kgCO2e() == null
                ? unknown("The assessment of " + year + " has no activities.")
                : new Actual(only.kgCO2e(), only.id(), only.illustrative(), null);
    }

    private static Actual unknown(String because) {
        return new Actual(null, null, false, because);
    }
}
