package org.smallvictories.kit.tabular;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;

/** The records of a CSV. Each is one line of a spreadsheet, however many line breaks its cells hold. */
class CsvRows implements Rows {

    private final CsvReader<String[]> csv;
    private final Iterator<String[]> records;
    private final CountedStream bytes;
    private final long size;
    private int line;

    CsvRows(CsvReader<String[]> csv, CountedStream bytes, long size) {
        this.csv = csv;
        this.records = csv.iterator();
        this.bytes = bytes;
        this.size = size;
    }

    @Override
    public Optional<Row> next() {
        try {
            while (records.hasNext()) {
                line++;
                Row row = new Row(
                        line, Arrays.stream(records.next()).map(CsvRows::cell).toList());
                if (!row.isBlank()) {
                    return Optional.of(row);
                }
            }
            return Optional.empty();
        } catch (CsvParseException broken) {
            throw new UnreadableTable("cannot be read after line " + line + ": " + reasonOf(broken), broken);
        }
    }

    private static Cell cell(String text) {
        return Cell.text(Harmless.read(text));
    }

    private static String reasonOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage();
    }

    @Override
    public double progress() {
        return size == 0 ? 1 : Math.min(1, (double) bytes.count() / size);
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
