package org.smallvictories.donations.mecenat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The mécénat figures of one fiscal year under one version of the rules. Amounts in EUR, rounded half up to the cent where
 * a share is taken.
 *
 * <p>What was given in the year goes under the ceiling first, at the higher rate first (an assumption: no source
 * that was at hand names an order of rates);
 * then the excess of earlier years, oldest first, each lot at the rate it had in its own year. Likewise the reduction of
 * the year is set against the tax first, then unused ones of earlier years, oldest first.
 *
 * @param ceiling of the base
 * @param base what is given and carried in, drawn under the ceiling
 * @param reduction that the year gives rise to
 * @param reductions that of the year and those carried in, set against the tax; null while the tax, or what was carried
 *     in, is not known
 */
record Assessment(Rules rules, FiscalYear year, BigDecimal ceiling, Draw base, BigDecimal reduction, Draw reductions) {

    private static final Comparator<Lot> OLDEST_FIRST = Comparator.comparing(Lot::fiscalYear);
    private static final Comparator<Lot> HIGHER_RATE_FIRST =
            Comparator.comparing(Lot::ratePercent).reversed();

    static Assessment of(Rules rules, FiscalYear year) {
        BigDecimal ceiling = rules.ceiling(year.turnover());
        Stream<Lot> earlier = year.excessIn().stream().sorted(OLDEST_FIRST.thenComparing(HIGHER_RATE_FIRST));
        Draw base = draw(rules, year, rules.lots(year.fiscalYear(), year.given()), earlier, ceiling);
        BigDecimal reduction = base.used().stream().map(Assessment::reduction).reduce(zero(), BigDecimal::add);
        return new Assessment(rules, year, ceiling, base, reduction, reductions(rules, year, reduction));
    }

    private static Draw reductions(Rules rules, FiscalYear year, BigDecimal reduction) {
        if (year.taxDue() == null || year.unusedIn() == null) {
            return null;
        }
        Stream<Lot> earlier = year.unusedIn().stream().sorted(OLDEST_FIRST);
        return draw(rules, year, List.of(new Lot(year.fiscalYear(), null, reduction)), earlier, year.taxDue());
    }

    private static Draw draw(Rules rules, FiscalYear year, List<Lot> own, Stream<Lot> earlier, BigDecimal room) {
        return Draw.from(
                Stream.concat(own.stream(), earlier).toList(),
                room,
                lot -> rules.usableUntil(lot) <= year.fiscalYear());
    }

    /** What a used part of the base reduces the tax by. */
    static BigDecimal reduction(Lot used) {
        return used.amount().multiply(BigDecimal.valueOf(used.ratePercent(), 2)).setScale(2, RoundingMode.HALF_UP);
    }

    /** What it would be if more were given in the year. */
    Assessment ifAlsoGiven(Given more) {
        return of(rules, year.with(more));
    }

    private static BigDecimal zero() {
        return BigDecimal.ZERO.setScale(2);
    }
}
