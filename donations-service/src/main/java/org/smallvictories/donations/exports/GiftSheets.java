package org.smallvictories.donations.exports;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.ResourceBundle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes gifts row by row; what one sheet cannot hold goes on in a next one. */
class GiftSheets {

    private static final int MOST_ROWS = 1 << 20;
    private static final int FLUSH_EVERY = 500;
    private static final double WIDTH = 16;
    private static final List<ExportColumn> COLUMNS = ExportColumns.ALL;

    private final Workbook workbook;
    private final ResourceBundle texts;
    private Worksheet sheet;
    private int sheets;
    private int next;
    private long rows;
    private long illustrative;

    GiftSheets(Workbook workbook, ResourceBundle texts) {
        this.workbook = workbook;
        this.texts = texts;
        open();
    }

    private void open() {
        sheets++;
        sheet = workbook.newWorksheet(texts.getString("sheet.gifts") + (sheets == 1 ? "" : " " + sheets));
        sheet.freezePane(0, 1);
        for (int column = 0; column < COLUMNS.size(); column++) {
            sheet.width(column, WIDTH);
            sheet.inlineString(0, column, COLUMNS.get(column).heading(texts));
        }
        sheet.range(0, 0, 0, COLUMNS.size() - 1).style().bold().set();
        next = 1;
    }

    void row(ResultSet gift) throws SQLException, IOException {
        if (next == MOST_ROWS) {
            sheet.finish();
            open();
        }
        for (int column = 0; column < COLUMNS.size(); column++) {
            write(column, gift);
        }
        next++;
        rows++;
        if (next % FLUSH_EVERY == 0) {
            sheet.flush();
        }
    }

    private void write(int column, ResultSet gift) throws SQLException {
        switch (COLUMNS.get(column).type()) {
            case NUMBER -> number(column, gift.getBigDecimal(column + 1));
            case DATE -> day(column, gift.getObject(column + 1, LocalDate.class));
            case MOMENT -> moment(column, gift.getObject(column + 1, OffsetDateTime.class));
            case FLAG -> flag(column, gift.getBoolean(column + 1));
            default -> text(column, gift.getString(column + 1));
        }
    }

    private void number(int column, BigDecimal number) {
        if (number != null) {
            sheet.value(next, column, number);
        }
    }

    private void day(int column, LocalDate day) {
        if (day != null) {
            sheet.value(next, column, day);
            sheet.style(next, column).format("yyyy-mm-dd").set();
        }
    }

    private void moment(int column, OffsetDateTime moment) {
        if (moment != null) {
            sheet.value(
                    next, column, moment.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime());
            sheet.style(next, column).format("yyyy-mm-dd hh:mm:ss").set();
        }
    }

    private void flag(int column, boolean flag) {
        sheet.value(next, column, flag);
        illustrative += flag ? 1 : 0;
    }

    /** Not among the strings that the workbook shares, which would all be held in memory. */
    private void text(int column, String text) {
        if (text != null) {
            sheet.inlineString(next, column, text);
        }
    }

    void finish() throws IOException {
        sheet.finish();
    }

    long rows() {
        return rows;
    }

    /** How many are invented, for a demonstration. */
    long illustrative() {
        return illustrative;
    }
}
