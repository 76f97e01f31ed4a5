package org.smallvictories.kit.tabular;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/**
 * One sheet of an Office Open XML workbook (ECMA-376).
 *
 * <p>Read here and not by a library because those that stream keep every shared string in memory, make room for whatever
 * column a cell claims to be in, and pass over the error behind a formula.
 */
record XlsxFile(Path file, String sheet, TableLimits limits) implements TableFile {

    static XlsxFile of(Path file, String asked, TableLimits limits) {
        try (Workbook workbook = Workbook.open(file, limits)) {
            return new XlsxFile(file, asked == null ? onlySheet(workbook) : named(workbook, asked), limits);
        } catch (IOException broken) {
            throw new UnreadableTable("is not a workbook that can be read; save it again as .xlsx", broken);
        }
    }

    @Override
    public Shape shape() {
        return new Shape(TableFormat.XLSX, null, null, sheet);
    }

    @Override
    public Rows rows() {
        try {
            Workbook workbook = Workbook.open(file, limits);
            return new XlsxRows(workbook, workbook.sheet(sheet), SharedStrings.of(workbook));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String named(Workbook workbook, String asked) {
        return workbook.sheets().stream()
                .filter(asked::equals)
                .findFirst()
                .orElseThrow(() -> new UnreadableTable(
                        "has no sheet '" + asked + "'; it has " + String.join(", ", workbook.sheets())));
    }

    /** A second sheet that is silently left out would be a loss, so which one is meant must be said. */
    private static String onlySheet(Workbook workbook) {
        List<String> filled =
                workbook.visibleSheets().stream().filter(isFilled(workbook)).toList();
        if (filled.size() > 1) {
            throw new UnreadableTable("has several sheets: say by 'sheet' which one of " + String.join(", ", filled));
        }
        return filled.stream()
                .findFirst()
                .orElseThrow(() -> new UnreadableTable("has no visible sheet with anything in it"));
    }

    private static Predicate<String> isFilled(Workbook workbook) {
        return sheet -> {
            try (Rows rows = new XlsxRows(workbook, workbook.sheet(sheet), SharedStrings.NONE, false)) {
                return rows.next().isPresent();
            }
        };
    }
}
