package org.smallvictories.kit.tabular;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a workbook of one sheet: the first row bold, numbers as numbers, dates as dates. */
class XlsxTableWriter implements TableWriter {

    private static final int FLUSH_EVERY = 500;
    private static final int DATE_LENGTH = "2020-11-27".length();

    private final Workbook workbook;
    private final Worksheet sheet;
    private int row;

    XlsxTableWriter(Shape shape, OutputStream out) {
        workbook = new Workbook(out, "Small Victories", "1.0");
        sheet = workbook.newWorksheet(shape.sheet() == null ? "Sheet1" : shape.sheet());
        sheet.freezePane(0, 1);
    }

    @Override
    public void row(List<Cell> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            write(column, cells.get(column));
        }
        if (row == 0 && !cells.isEmpty()) {
            sheet.range(0, 0, 0, cells.size() - 1).style().bold().set();
        }
        row++;
        if (row % FLUSH_EVERY == 0) {
            sheet.flush();
        }
    }

    private void write(int column, Cell cell) {
        if (cell.isBlank()) {
            return;
        }
        switch (cell.kind()) {
            case NUMBER -> sheet.value(row, column, new BigDecimal(cell.text()));
            case BOOLEAN -> sheet.value(row, column, Boolean.valueOf(cell.text()));
            case DATE -> writeDate(column, cell.text());
            default -> sheet.value(row, column, cell.text());
        }
    }

    private void writeDate(int column, String text) {
        if (text.length() == DATE_LENGTH) {
            sheet.value(row, column, LocalDate.parse(text));
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else {
            sheet.value(row, column, text);
        }
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
    }
}
