package org.smallvictories.donations.exchangerate;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.smallvictories.kit.problem.FieldError;
import org.smallvictories.kit.problem.Problem;

/**
 * Reads the ECB's file of euro foreign exchange reference rates ({@code eurofxref-hist.csv}): a line a day, a column a
 * currency, {@code N/A} where none was published, and a comma at each line's end.
 */
final class RateFile {

    private static final int MOST_ERRORS = 20;
    private static final LocalDate FIRST_DAY = LocalDate.of(1999, 1, 1);
    private static final Pattern CURRENCY = Pattern.compile("(?!EUR)[A-Z]{3}");
    private static final Pattern RATE = Pattern.compile("[0-9]{1,11}(\\.[0-9]{1,10})?");

    private final List<FieldError> errors = new ArrayList<>();
    private final List<Rate> rates = new ArrayList<>();
    private final List<String> columns;
    private final LocalDate today;

    private RateFile(CsvRecord header, LocalDate today) {
        this.today = today;
        columns = header.getFields().stream().map(String::strip).toList();
        if (!columns.get(0).equals("Date")) {
            complain("line 1", "does not begin with the column Date");
        }
        Set<String> seen = new HashSet<>();
        for (int column = 1; column < columns.size(); column++) {
            String currency = columns.get(column);
            boolean trailing = currency.isEmpty() && column == columns.size() - 1;
            if (!trailing && !(CURRENCY.matcher(currency).matches() && seen.add(currency))) {
                complain("line 1, column " + (column + 1), "is not a currency other than EUR, named once");
            }
        }
    }

    /** 422 naming each line and currency that cannot be read, at most {@value #MOST_ERRORS} of them. */
    static List<Rate> read(String csv, LocalDate today) {
        try (CsvReader<CsvRecord> lines = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(csv.startsWith("\uFEFF") ? csv.substring(1) : csv)) {
            RateFile file = null;
            for (CsvRecord line : lines) {
                if (file == null) {
                    file = new RateFile(line, today);
                } else {
                    file.readLine(line);
                }
            }
            if (file == null) {
                throw Problem.invalid("body", "is empty");
            }
            return file.rates();
        } catch (CsvParseException | IOException broken) {
            throw Problem.invalid("body", "is not CSV: " + broken.getMessage());
        }
    }

    private List<Rate> rates() {
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return rates;
    }

    private void readLine(CsvRecord line) {
        if (errors.size() >= MOST_ERRORS) {
            return;
        }
        String place = "line " + line.getStartingLineNumber();
        if (line.getFieldCount() != columns.size()) {
            complain(place, "has " + line.getFieldCount() + " cells where line 1 has " + columns.size());
            return;
        }
        LocalDate day = day(line.getField(0).strip());
        if (day == null) {
            complain(place + ", Date", "is not a day between " + FIRST_DAY + " and today, such as 2020-12-18");
            return;
        }
        for (int column = 1; column < columns.size(); column++) {
            readCell(day, columns.get(column), line.getField(column).strip(), place);
        }
    }

    /** Null for a day that the ECB cannot have published rates for. */
    private LocalDate day(String cell) {
        try {
            LocalDate day = LocalDate.parse(cell);
            return day.isBefore(FIRST_DAY) || day.isAfter(today) ? null : day;
        } catch (DateTimeParseException notADate) {
            return null;
        }
    }

    private void readCell(LocalDate day, String currency, String cell, String place) {
        if (cell.isEmpty() || cell.equals("N/A")) {
            return;
        }
        BigDecimal rate = RATE.matcher(cell).matches() ? new BigDecimal(cell) : BigDecimal.ZERO;
        if (rate.signum() == 0 || currency.isEmpty()) {
            complain(place + ", " + currency, "is neither a rate above zero, such as 1.2259, nor N/A");
            return;
        }
        rates.add(new Rate(day, currency, rate));
    }

    private void complain(String place, String reason) {
        if (errors.size() < MOST_ERRORS) {
            errors.add(new FieldError(place, reason));
        }
    }
}
