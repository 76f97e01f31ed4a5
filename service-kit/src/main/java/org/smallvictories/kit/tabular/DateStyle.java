package org.smallvictories.kit.tabular;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How dates are written in a file. ISO 8601 is always read, and points between day, month and year always mean that order:
 * no locale of CLDR writes the month first with points. Undeclared, 03/04/2020 is refused.
 */
public enum DateStyle {
    UNDECLARED,
    DAY_FIRST,
    MONTH_FIRST;

    /** A time of day is read when it is midnight: any other could be another day elsewhere. */
    private static final Pattern ISO = Pattern.compile(
            "([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[T ]00:00(?::00(?:\\.0+)?)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?");

    private static final Pattern NUMERIC = Pattern.compile("([0-9]{1,2})([./-])([0-9]{1,2})\\2([0-9]{4})");
    private static final int MONTHS = 12;

    public LocalDate read(String text) throws UnreadableCell {
        String stripped = Blanks.strip(text);
        Matcher iso = ISO.matcher(stripped);
        Matcher numeric = NUMERIC.matcher(stripped);
        try {
            if (iso.matches()) {
                return LocalDate.parse(iso.group(1));
            }
            if (numeric.matches()) {
                int first = Integer.parseInt(numeric.group(1));
                int second = Integer.parseInt(numeric.group(3));
                return numeric(
                        first,
                        second,
                        Integer.parseInt(numeric.group(4)),
                        numeric.group(2).equals("."));
            }
        } catch (DateTimeException impossible) {
            throw new UnreadableCell("is no day of the calendar");
        }
        throw new UnreadableCell("is not a date that can be read; write it as 2020-11-27");
    }

    private LocalDate numeric(int first, int second, int year, boolean points) throws UnreadableCell {
        boolean dayFirst = points || this == DAY_FIRST || this == UNDECLARED && (first > MONTHS || first == second);
        if (dayFirst) {
            return LocalDate.of(year, second, first);
        }
        LocalDate monthFirst = LocalDate.of(year, first, second);
        if (this == MONTH_FIRST) {
            return monthFirst;
        }
        throw new UnreadableCell("could have the day or the month first; write it as " + monthFirst
                + (second > MONTHS ? "" : " or " + LocalDate.of(year, second, first))
                + ", or declare the date style, DAY_FIRST or MONTH_FIRST");
    }
}
