package org.smallvictories.kit.tabular;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** The rows of a sheet, under the numbers that the spreadsheet shows. */
class XlsxRows implements Rows {

    private static final int LAST_LINE = 1 << 20; // of Excel

    private final Workbook workbook;
    private final Xml sheet;
    private final SharedStrings strings;
    private final boolean closesWorkbook;
    private int line;

    XlsxRows(Workbook workbook, Xml sheet, SharedStrings strings) {
        this(workbook, sheet, strings, true);
    }

    XlsxRows(Workbook workbook, Xml sheet, SharedStrings strings, boolean closesWorkbook) {
        this.workbook = workbook;
        this.sheet = sheet;
        this.strings = strings;
        this.closesWorkbook = closesWorkbook;
    }

    @Override
    public Optional<Row> next() {
        try {
            while (sheet.toStartOf("row")) {
                line = lineAfter(line, sheet.attribute("r"));
                Row row = new Row(line, cells());
                if (!row.isBlank()) {
                    return Optional.of(row);
                }
            }
            return Optional.empty();
        } catch (XMLStreamException | NumberFormatException broken) {
            throw new UnreadableTable("cannot be read after line " + line + "; save it again as .xlsx", broken);
        }
    }

    private static int lineAfter(int line, String number) {
        int next = number == null ? line + 1 : Integer.parseInt(number);
        if (next <= line || next > LAST_LINE) {
            throw new UnreadableTable("has lines that are not in order after line " + line);
        }
        return next;
    }

    private List<Cell> cells() throws XMLStreamException {
        List<Cell> cells = new ArrayList<>();
        int column = -1;
        while (sheet.next() && !sheet.isAtEndOf("row")) {
            if (sheet.isAt("c")) {
                column = columnOf(sheet.attribute("r"), column + 1);
                Cell cell = cell();
                if (!cell.isBlank()) {
                    put(cells, column, cell);
                }
            }
        }
        return cells;
    }

    private void put(List<Cell> cells, int column, Cell cell) {
        if (column >= workbook.limits().columns()) {
            throw new UnreadableTable("has more than " + workbook.limits().columns() + " columns in line " + line);
        }
        while (cells.size() <= column) {
            cells.add(Cell.EMPTY);
        }
        cells.set(column, cell);
    }

    private Cell cell() throws XMLStreamException {
        String type = sheet.attribute("t");
        String style = sheet.attribute("s");
        String value = null;
        boolean formula = false;
        while (sheet.next() && !sheet.isAtEndOf("c")) {
            if (sheet.isAt("v")) {
                value = limited(sheet.text());
            } else if (sheet.isAt("is")) {
                value = limited(SharedStrings.richText(sheet, "is"));
            } else if (sheet.isAt("f")) {
                formula = true;
            }
        }
        if (value == null || value.isEmpty()) {
            return formula && !"str".equals(type)
                    ? Cell.error("a formula without a result; open and save the file in a spreadsheet program")
                    : Cell.EMPTY;
        }
        return cell(type == null ? "n" : type, style, value);
    }

    private Cell cell(String type, String style, String value) {
        return switch (type) {
            case "s" -> Cell.text(strings.get(Integer.parseInt(value)));
            case "str", "inlineStr" -> Cell.text(value);
            case "b" -> new Cell(Cell.Kind.BOOLEAN, value.equals("1") ? "true" : "false");
            case "d" -> new Cell(Cell.Kind.DATE, value);
            case "n" -> workbook.formats().shown(style, value, workbook.since1904());
            default -> Cell.error(value);
        };
    }

    private String limited(String value) {
        if (value.length() > workbook.limits().cellLength()) {
            throw new UnreadableTable(
                    "has a cell of more than " + workbook.limits().cellLength() + " characters in line " + line);
        }
        return value;
    }

    /** {@code AB12} is in column 27, counted from 0; a cell that does not say stands beside the one before. */
    private static int columnOf(String reference, int otherwise) {
        if (reference == null) {
            return otherwise;
        }
        int column = 0;
        for (int i = 0; i < Math.min(reference.length(), 4) && reference.charAt(i) >= 'A'; i++) {
            column = column * 26 + reference.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }

    @Override
    public double progress() {
        return sheet.progress();
    }

    @Override
    public void close() {
        sheet.close();
        strings.close();
        if (closesWorkbook) {
            try {
                workbook.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
