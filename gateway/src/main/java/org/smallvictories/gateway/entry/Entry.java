package org.smallvictories.gateway.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.smallvictories.gateway.pages.Language;
import org.smallvictories.gateway.report.Report;
import org.smallvictories.gateway.report.Report.Table;
import org.smallvictories.kit.request.Period;

/**
 * A record with all that is behind it, told in a language.
 *
 * @param kind what it is, in a word
 * @param notice what must be known before anything else, such as that it is voided; null for nothing
 * @param facts those that are null are left out
 * @param year of the report that it belongs to
 */
public record Entry(
        String kind,
        String title,
        boolean illustrative,
        String notice,
        List<Fact> facts,
        List<Table> tables,
        List<String> notes,
        int year,
        Language language) {

    public Entry {
        facts = facts.stream().filter(Objects::nonNull).toList();
    }

    /** What the fragments of reports read the language from. */
    public Report report() {
        return new Report(language, title, year(year), null, List.of(), true, List.of());
    }

    /** The page of the year that it belongs to. */
    public String yearPage() {
        return "/?year=" + year;
    }

    private static Period year(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
}
