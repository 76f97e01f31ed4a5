package org.smallvictories.kit.tabular;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.smallvictories.kit.tabular.Shape.Separator;

/** A CSV file (RFC 4180) with one of the separators that Excel writes; {@code announced} by a first line {@code sep=;}. */
record CsvFile(Path file, TextEncoding encoding, Separator separator, boolean announced, TableLimits limits)
        implements TableFile {

    private static final Pattern ANNOUNCEMENT = Pattern.compile("(?i)sep=(.)");

    static CsvFile of(Path file, Predicate<String> isHeading, TableLimits limits) {
        TextEncoding encoding = TextEncoding.of(file);
        return announcedIn(file, encoding, limits)
                .map(separator -> new CsvFile(file, encoding, separator, true, limits))
                .orElseGet(() -> Arrays.stream(Separator.values())
                        .map(separator -> new CsvFile(file, encoding, separator, false, limits))
                        .max(Comparator.comparingLong(csv -> csv.headingsKnown(isHeading)))
                        .orElseThrow());
    }

    @Override
    public Shape shape() {
        return new Shape(TableFormat.CSV, encoding.charset().name(), separator, null);
    }

    @Override
    public Rows rows() {
        try {
            CountedStream bytes = new CountedStream(Files.newInputStream(file));
            CsvReader<String[]> csv = reader(encoding.decode(bytes));
            if (announced) {
                csv.skipLines(1);
            }
            return new CsvRows(csv, bytes, Files.size(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private CsvReader<String[]> reader(Reader text) {
        StringArrayHandler handler = StringArrayHandler.builder()
                .maxFields(limits.columns())
                .maxFieldSize(limits.cellLength())
                .maxRecordSize(Math.multiplyExact(limits.columns(), limits.cellLength()))
                .build();
        return CsvReader.builder()
                .fieldSeparator(separator.character())
                .skipEmptyLines(false) // spreadsheets number them, too
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowUnclosedQuote(false)
                .maxBufferSize(8 * limits.cellLength())
                .build(handler, text);
    }

    private long headingsKnown(Predicate<String> isHeading) {
        try (Rows rows = rows()) {
            List<Cell> cells = rows.next().map(Row::cells).orElse(List.of());
            return cells.stream().map(Cell::text).filter(isHeading).count() * limits.columns() + cells.size();
        } catch (UnreadableTable withThisSeparator) {
            return 0;
        }
    }

    private static Optional<Separator> announcedIn(Path file, TextEncoding encoding, TableLimits limits) {
        try (BufferedReader text = new BufferedReader(encoding.decode(Files.newInputStream(file)))) {
            char[] start = new char["sep=;\r".length()];
            int length = Math.max(0, text.read(start));
            Matcher announcement = ANNOUNCEMENT.matcher(
                    new String(start, 0, length).lines().findFirst().orElse(""));
            return announcement.matches() ? Optional.of(separator(announcement.group(1))) : Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Separator separator(String announced) {
        return Arrays.stream(Separator.values())
                .filter(known -> known.character() == announced.charAt(0))
                .findFirst()
                .orElseThrow(() -> new UnreadableTable(
                        "announces the separator '" + announced + "'; use a comma, a semicolon or a tab"));
    }
}
