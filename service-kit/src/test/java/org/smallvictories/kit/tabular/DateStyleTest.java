package org.smallvictories.kit.tabular;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DateStyleTest {

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "2020-11-27,                UNDECLARED,  2020-11-27",
        "2020-04-28T00:00:00+00:00, UNDECLARED,  2020-04-28",
        "2020-04-28T00:00:00Z,      UNDECLARED,  2020-04-28",
        "27/11/2020,                UNDECLARED,  2020-11-27",
        "04/04/2020,                UNDECLARED,  2020-04-04",
        "03.04.2020,                UNDECLARED,  2020-04-03",
        "3.4.2020,                  UNDECLARED,  2020-04-03",
        "03/04/2020,                DAY_FIRST,   2020-04-03",
        "03-04-2020,                DAY_FIRST,   2020-04-03",
        "03/04/2020,                MONTH_FIRST, 2020-03-04",
        "03.04.2020,                MONTH_FIRST, 2020-04-03",
        "2020-04-03,                MONTH_FIRST, 2020-04-03"
    })
    void read(String text, DateStyle style, LocalDate date) throws UnreadableCell {
        assertEquals(date, style.read(text));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            03/04/2020 | UNDECLARED | could have the day or the month first; write it as 2020-03-04 or 2020-04-03, or declare the date style, DAY_FIRST or MONTH_FIRST
            04/13/2020 | UNDECLARED | could have the day or the month first; write it as 2020-04-13, or declare the date style, DAY_FIRST or MONTH_FIRST
            04/13/2020 | DAY_FIRST  | is no day of the calendar
            31.02.2020 | UNDECLARED | is no day of the calendar
            2020-02-30 | UNDECLARED | is no day of the calendar
            27/11/20   | UNDECLARED | is not a date that can be read; write it as 2020-11-27
            2020-04-28T22:30:00Z | UNDECLARED | is not a date that can be read; write it as 2020-11-27
            44162      | UNDECLARED | is not a date that can be read; write it as 2020-11-27
            """)
    void refused(String text, DateStyle style, String reason) {
        assertEquals(
                reason,
                assertThrows(UnreadableCell.class, () -> style.read(text)).getMessage());
    }

    @Test
    void no_locale_writes_the_month_first_and_the_year_last_with_points() {
        for (Locale locale : Locale.getAvailableLocales()) {
            for (FormatStyle style : FormatStyle.values()) {
                String pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                        style, null, IsoChronology.INSTANCE, locale);
                assertFalse(pattern.matches("(?s)M{1,2}\\.\\s*d{1,2}\\.\\s*[yu]+.*"), locale + " " + pattern);
            }
        }
    }
}
