package org.smallvictories.donations.mecenat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Fiscal years for tests of the rules, small to write down. */
final class Years {

    private static final RuleBook BOOK =
            new RuleBook(JsonMapper.builder().findAndAddModules().build());

    private Years() {}

    static Rules rules(String closing) {
        return BOOK.forYearClosedOn(LocalDate.parse(closing)).orElseThrow();
    }

    static BigDecimal eur(String amount) {
        return new BigDecimal(amount).setScale(2);
    }

    static Given given(String ordinary) {
        return new Given(eur(ordinary), eur("0"));
    }

    /** A year whose tax is not known and into which nothing is carried. */
    static FiscalYear year(int fiscalYear, String turnover, Given given) {
        return new FiscalYear(fiscalYear, eur(turnover), null, given, List.of(), List.of());
    }

    /** The year after, into which all that is left is carried. */
    static FiscalYear after(Assessment before, String turnover, Given given) {
        return new FiscalYear(
                before.year().fiscalYear() + 1,
                eur(turnover),
                null,
                given,
                before.base().carried(),
                List.of());
    }

    static Lot lot(int fiscalYear, Integer ratePercent, String amount) {
        return new Lot(fiscalYear, ratePercent, eur(amount));
    }
}
