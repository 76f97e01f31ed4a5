package org.smallvictories.gateway.publication;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.smallvictories.gateway.report.Report.Unit;

/** Makes the figures of one thing, all under its id. */
record FigureMaker(String id, String of, boolean illustrative, boolean provisional, List<Behind> behind) {

    Figure number(String part, Measure measure, BigDecimal value, Unit unit) {
        return new Figure(id + part, measure, of, value, unit, null, null, null, illustrative, provisional, behind);
    }

    Figure between(String part, Measure measure, BigDecimal value, Unit unit, BigDecimal low, BigDecimal high) {
        return new Figure(id + part, measure, of, value, unit, null, low, high, illustrative, provisional, behind);
    }

    Figure fact(String part, Measure measure, String said) {
        return new Figure(id + part, measure, of, null, null, said, null, null, illustrative, provisional, behind);
    }

    Figure day(String part, Measure measure, LocalDate day) {
        return fact(part, measure, day.toString());
    }

    /** As a part of an address. */
    static String slug(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
