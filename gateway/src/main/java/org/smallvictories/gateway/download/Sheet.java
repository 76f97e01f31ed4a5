package org.smallvictories.gateway.download;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Worksheet;
import org.smallvictories.gateway.pages.Language;
import org.smallvictories.gateway.report.Report.Cell;
import org.smallvictories.gateway.report.Report.Day;
import org.smallvictories.gateway.report.Report.Quantity;
import org.smallvictories.gateway.report.Report.Text;
import org.smallvictories.gateway.report.Wording;

/** A sheet that is written row by row. */
final class Sheet {

    /** As many significant digits as a spreadsheet's number keeps. */
    private static final int DIGITS = 15;

    private static final int LABEL_WIDTH = 42;
    private static final int WIDTH = 22;
    private static final int COLUMNS = 12;

    private final Worksheet sheet;
    private final Wording wording;
    private final NumberFormats formats;
    private final UnaryOperator<String> links;
    private int row;

    Sheet(Worksheet sheet, Language language, UnaryOperator<String> links) {
        this.sheet = sheet;
        this.wording = Wording.of(language);
        this.formats = new NumberFormats(language);
        this.links = links;
        sheet.width(0, LABEL_WIDTH);
        for (int column = 1; column < COLUMNS; column++) {
            sheet.width(column, WIDTH);
        }
    }

    void title(String text) {
        sheet.value(row, 0, text);
        sheet.style(row++, 0).bold().fontSize(14).set();
    }

    void words(String text) {
        sheet.value(row++, 0, text);
    }

    void header(List<String> columns) {
        for (int column = 0; column < columns.size(); column++) {
            sheet.value(row, column, columns.get(column));
        }
        sheet.range(row, 0, row, columns.size() - 1)
                .style()
                .bold()
                .wrapText(true)
                .set();
        row++;
    }

    void row(List<Cell> cells) {
        for (int column = 0; column < cells.size(); column++) {
            write(column, cells.get(column));
        }
        row++;
    }

    void gap() {
        row++;
    }

    /** What is written so far stays in sight, and so does the first column. */
    void freeze() {
        sheet.freezePane(1, row);
    }

    private void write(int column, Cell cell) {
        if (cell instanceof Quantity quantity && quantity.isKnown()) {
            write(column, quantity);
        } else if (cell instanceof Day day && day.date() != null) {
            sheet.value(row, column, day.date());
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else {
            sheet.value(row, column, wording.text(cell));
            if (cell instanceof Text text && text.opens() != null) {
                sheet.hyperlink(row, column, new HyperLink(links.apply(text.opens()), wording.text(cell)));
            }
        }
    }

    private void write(int column, Quantity quantity) {
        BigDecimal value = NumberFormats.inSheet(quantity);
        if (value.stripTrailingZeros().precision() > DIGITS) {
            sheet.value(row, column, wording.text(quantity));
            sheet.style(row, column).horizontalAlignment("right").set();
        } else {
            sheet.value(row, column, value);
            sheet.style(row, column).format(formats.of(quantity)).set();
        }
    }
}
