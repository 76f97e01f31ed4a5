package org.smallvictories.donations.mecenat;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.smallvictories.donations.Horizon;
import org.smallvictories.kit.problem.Problem;

/** Works a fiscal year out from what was entered of it, what was given in it and what the year before left. */
@ApplicationScoped
class FiscalYears {

    private record Carried(List<Lot> base, List<Lot> reductions, String from) {}

    private final RuleBook book;
    private final YearGifts gifts;

    FiscalYears(RuleBook book, YearGifts gifts) {
        this.book = book;
        this.gifts = gifts;
    }

    YearFigures workOut(FiscalYearInputs inputs, Horizon asOf) {
        List<Group> groups = gifts.groups(inputs, asOf);
        Carried carried = carriedInto(inputs, asOf);
        FiscalYear year = new FiscalYear(
                inputs.fiscalYear,
                inputs.turnover,
                inputs.taxDue,
                YearFigures.given(groups),
                carried.base,
                carried.reductions);
        return new YearFigures(inputs, groups, carried.from, Assessment.of(rules(inputs), year));
    }

    private Rules rules(FiscalYearInputs inputs) {
        return book.forYearClosedOn(inputs.closesOn).orElseThrow();
    }

    private Carried carriedInto(FiscalYearInputs inputs, Horizon asOf) {
        if (inputs.hasOpeningBalances) {
            return new Carried(
                    inputs.openingBalances.stream().filter(Lot::isBase).toList(),
                    inputs.openingBalances.stream().filter(lot -> !lot.isBase()).toList(),
                    "as entered for this year");
        }
        int before = inputs.fiscalYear - 1;
        return FiscalYearInputs.of(before, asOf)
                .map(entered -> leftBy(workOut(entered, asOf).assessment()))
                .orElseGet(() -> new Carried(
                        List.of(),
                        List.of(),
                        "nothing: no opening balances were entered, and nothing of fiscal year " + before));
    }

    private static Carried leftBy(Assessment before) {
        return new Carried(
                before.base().carried(),
                Optional.ofNullable(before.reductions()).map(Draw::carried).orElse(null),
                "as this view works out for fiscal year " + before.year().fiscalYear());
    }

    /** 422 naming what does not fit the fiscal year, its neighbours or the rules. */
    void requireFits(int fiscalYear, NewInputs given) {
        if (given.closesOn().getYear() != fiscalYear) {
            throw Problem.invalid("closesOn", "does not lie in " + fiscalYear);
        }
        Rules rules = book.forYearClosedOn(given.closesOn())
                .orElseThrow(() -> Problem.invalid("closesOn", "lies before the first rules that are known here"));
        if (given.opensOn().isAfter(given.closesOn())
                || given.opensOn().plusMonths(24).isBefore(given.closesOn())) {
            throw Problem.invalid("opensOn", "must lie before the closing, at most 24 months");
        }
        FiscalYearInputs.of(fiscalYear - 1, Horizon.LATEST)
                .filter(before -> !before.closesOn.isBefore(given.opensOn()))
                .ifPresent(before -> {
                    throw Problem.invalid("opensOn", "lies in the year before, which closed on " + before.closesOn);
                });
        FiscalYearInputs.of(fiscalYear + 1, Horizon.LATEST)
                .filter(after -> !after.opensOn.isAfter(given.closesOn()))
                .ifPresent(after -> {
                    throw Problem.invalid("closesOn", "lies in the year after, which opened on " + after.opensOn);
                });
        if (given.openingBalances() != null) {
            requireUsable(fiscalYear, given.openingBalances(), rules);
        }
    }

    private static void requireUsable(int fiscalYear, OpeningBalances balances, Rules rules) {
        for (int i = 0; i < balances.base().size(); i++) {
            requireUsable("base", i, balances.base().get(i).fiscalYear(), fiscalYear, rules);
        }
        for (int i = 0; i < balances.reductions().size(); i++) {
            requireUsable("reductions", i, balances.reductions().get(i).fiscalYear(), fiscalYear, rules);
        }
    }

    private static void requireUsable(String list, int index, int from, int fiscalYear, Rules rules) {
        int first = fiscalYear - rules.carryForwardYears();
        if (from < first || from >= fiscalYear) {
            throw Problem.invalid(
                    "openingBalances." + list + "[" + index + "].fiscalYear",
                    "must lie between " + first + " and " + (fiscalYear - 1));
        }
    }
}
