package org.smallvictories.gateway.impact;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** A CSV document (RFC 4180) of one row a figure, with machine values. */
final class FigureRows {

    private final StringWriter document = new StringWriter();
    private final CsvWriter rows = CsvWriter.builder().bufferSize(0).build(document);

    FigureRows() {
        rows.writeRecord("section", "subject", "measure", "state", "value", "unit", "illustrative", "asOf", "note");
    }

    /** What a row is about; null for what does not apply. */
    record Subject(String section, String name, Instant asOf, String note) {

        Subject withNote(String otherNote) {
            return new Subject(section, name, asOf, otherNote);
        }
    }

    void add(Subject subject, String measure, String state, Object value, String unit, Boolean illustrative) {
        rows.writeRecord(List.of(
                text(subject.section),
                text(subject.name),
                text(measure),
                text(state),
                plain(value),
                text(unit),
                plain(illustrative),
                plain(subject.asOf),
                text(subject.note)));
    }

    @Override
    public String toString() {
        return document.toString();
    }

    private static String plain(Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
    }

    /** Spreadsheets take a text that begins like this for a formula and would run it. */
    private static String text(String value) {
        String text = value == null ? "" : value;
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
