package org.smallvictories.gateway.report;

import java.math.BigDecimal;
import java.util.function.Function;
import org.smallvictories.gateway.impact.Amounts;
import org.smallvictories.gateway.impact.Figures;

/** Picks single measures out of what was given. */
final class Measures {

    private static final Amounts NOTHING = new Amounts(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, false);

    private Measures() {}

    static Function<Figures, Amounts> money(String currency) {
        return figures -> figures.money().stream()
                .filter(money -> money.currency().equals(currency))
                .map(Figures.Money::amounts)
                .findFirst()
                .orElse(NOTHING);
    }

    static Amounts devices(Figures figures) {
        return figures.devices().stream()
                .map(Figures.Quantity::amounts)
                .reduce(Measures::sum)
                .orElse(NOTHING);
    }

    static Function<Figures, Amounts> goods(String unit) {
        return figures -> figures.goods().stream()
                .filter(goods -> goods.unit().equals(unit))
                .map(Figures.Quantity::amounts)
                .findFirst()
                .orElse(NOTHING);
    }

    static Amounts hours(Figures figures) {
        return figures.time().hours();
    }

    static Amounts rounds(Figures figures) {
        return figures.time().rounds();
    }

    static boolean isNothing(Amounts amounts) {
        return amounts.pledged().signum() == 0 && Telling.arrived(amounts).signum() == 0;
    }

    /** Whether any money has arrived. */
    static boolean anyMoney(Figures figures) {
        return figures.money().stream().anyMatch(money -> hasArrived(money.amounts()));
    }

    /** Whether anything but money has arrived. */
    static boolean anyInKind(Figures figures) {
        return figures.devices().stream().anyMatch(devices -> hasArrived(devices.amounts()))
                || figures.goods().stream().anyMatch(goods -> hasArrived(goods.amounts()))
                || hasArrived(figures.time().hours())
                || hasArrived(figures.time().rounds());
    }

    static boolean illustrativeInKind(Figures figures) {
        return figures.devices().stream().anyMatch(devices -> devices.amounts().illustrative())
                || figures.goods().stream().anyMatch(goods -> goods.amounts().illustrative())
                || figures.time().hours().illustrative()
                || figures.time().rounds().illustrative();
    }

    private static boolean hasArrived(Amounts amounts) {
        return Telling.arrived(amounts).signum() > 0;
    }

    private static Amounts sum(Amounts one, Amounts other) {
        return new Amounts(
                one.pledged().add(other.pledged()),
                one.delivered().add(other.delivered()),
                one.accepted().add(other.accepted()),
                one.illustrative() || other.illustrative());
    }
}
