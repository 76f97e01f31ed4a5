package org.smallvictories.donations.exchangerate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smallvictories.kit.problem.FieldError;
import org.smallvictories.kit.problem.Problem;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RateFileTest {

    private static final LocalDate TODAY = LocalDate.parse("2021-01-31");

    /** The first columns of two lines as the ECB published them, with the comma at each line's end. */
    @Test
    void a_file_is_read_as_the_ecb_publishes_it() {
        List<Rate> rates = read("Date,USD,JPY,BGN,CYP,CZK,\r\n2019-04-10,1.1279,125.38,1.9558,N/A,25.608,\r\n"
                + "2019-04-09,1.1277,125.51,1.9558,N/A,25.618,\r\n");

        assertEquals(8, rates.size());
        assertEquals(new Rate(LocalDate.parse("2019-04-10"), "USD", new BigDecimal("1.1279")), rates.get(0));
        assertEquals(new Rate(LocalDate.parse("2019-04-09"), "CZK", new BigDecimal("25.618")), rates.get(7));
    }

    @Test
    void a_byte_order_mark_and_a_missing_last_comma_do_no_harm() {
        assertEquals(1, read("\uFEFFDate,USD\n2020-12-18,1.2259").size());
    }

    @Test
    void a_file_without_lines_brings_nothing() {
        assertEquals(List.of(), read("Date,USD,\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "'Day,USD,\n2020-12-18,1.2,', line 1",
        "'Date,usd,\n', 'line 1, column 2'",
        "'Date,EUR,\n', 'line 1, column 2'",
        "'Date,USD,USD,\n', 'line 1, column 3'",
        "'Date,,USD\n', 'line 1, column 2'",
        "'Date,USD,\n18/12/2020,1.2,', 'line 2, Date'",
        "'Date,USD,\n2021-02-01,1.2,', 'line 2, Date'",
        "'Date,USD,\n1998-12-31,1.2,', 'line 2, Date'",
        "'Date,USD,\n+999999-12-31,1.2,', 'line 2, Date'",
        "'Date,USD,\n2020-12-18,1.2,\n2020-12-17,\"1,2\",', 'line 3, USD'",
        "'Date,USD,\n2020-12-18,0,', 'line 2, USD'",
        "'Date,USD,\n2020-12-18,-1.2,', 'line 2, USD'",
        "'Date,USD,\n2020-12-18,1e3,', 'line 2, USD'",
        "'Date,USD,\n2020-12-18,NaN,', 'line 2, USD'",
        "'Date,USD,\n2020-12-18,1.2,1.3', 'line 2, '",
        "'', body",
        "'Date,USD,\n2020-12-18,1.2', line 2",
        "'Date,USD,\n2020-12-18,1.2,,', line 2",
    })
    void what_cannot_be_read_is_named(String csv, String place) {
        Problem problem = assertThrows(Problem.class, () -> read(csv));

        assertEquals(
                List.of(place), problem.errors().stream().map(FieldError::field).toList());
    }

    @Test
    void at_most_twenty_faults_are_told() {
        String csv = "Date,USD,\n" + "2020-12-18,x,\n".repeat(50);

        assertEquals(20, assertThrows(Problem.class, () -> read(csv)).errors().size());
    }

    private static List<Rate> read(String csv) {
        return RateFile.read(csv, TODAY);
    }
}
