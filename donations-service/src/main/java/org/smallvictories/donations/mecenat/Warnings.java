package org.smallvictories.donations.mecenat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What speaks against the figures of a year. */
final class Warnings {

    private Warnings() {}

    static List<Warning> of(YearFigures figures) {
        long salesTied = figures.ofMecenat(Group::salesTied);
        long benefited = figures.ofMecenat(Group::benefited);
        long notAccepted = figures.ofMecenat(Group::notAccepted);
        long notValued = figures.ofMecenat(Group::notValued);
        long notConverted = figures.ofMecenat(Group::notConverted);
        return Stream.of(
                        salesTied > 0 ? Warning.salesTied(salesTied, salesTiedEuros(figures)) : null,
                        benefited > 0 ? Warning.benefitsInReturn(benefited, benefitsValue(figures)) : null,
                        notAccepted > 0 ? Warning.notAccepted(notAccepted) : null,
                        notValued > 0 ? Warning.notValued(notValued) : null,
                        notConverted > 0 ? Warning.notConverted(notConverted) : null,
                        figures.groups().stream().anyMatch(Group::illustrative) ? Warning.illustrative() : null,
                        figures.inputs().provisional ? Warning.provisional() : null)
                .filter(Objects::nonNull)
                .toList();
    }

    private static BigDecimal salesTiedEuros(YearFigures figures) {
        return figures.sumOfMecenat(Group::salesTiedEuros);
    }

    /** Null also while the value of only some of it is known. */
    private static BigDecimal benefitsValue(YearFigures figures) {
        return figures.ofMecenat(Group::benefitsNotValued) > 0 ? null : figures.sumOfMecenat(Group::benefitsValue);
    }
}
