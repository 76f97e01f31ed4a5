package org.smallvictories.donations.exports;

import java.io.IOException;
import java.text.MessageFormat;
import java.time.Instant;
import java.util.ResourceBundle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The sheet that says what a workbook holds.
 *
 * @param asked the query that the file answers
 */
record Notes(Instant asOf, String asked, ResourceBundle texts) {

    private static final double NAMES_WIDTH = 24;
    private static final double MEANINGS_WIDTH = 110;

    void write(Workbook workbook, long gifts, long illustrative) throws IOException {
        Worksheet sheet = workbook.newWorksheet(texts.getString("sheet.notes"));
        sheet.width(0, NAMES_WIDTH);
        sheet.width(1, MEANINGS_WIDTH);
        int row = 0;
        line(sheet, row++, texts.getString("notes.as-of"), asOf.toString());
        line(sheet, row++, texts.getString("notes.asked"), asked.isEmpty() ? texts.getString("notes.all") : asked);
        line(sheet, row++, texts.getString("notes.rows"), Long.toString(gifts));
        if (illustrative > 0) {
            String warning = MessageFormat.format(texts.getString("notes.invented"), Long.toString(illustrative));
            line(sheet, row++, texts.getString("notes.warning"), warning);
        }
        line(sheet, row++, texts.getString("notes.totals"), texts.getString("notes.rebuild"));
        row++;
        for (ExportColumn column : ExportColumns.ALL) {
            line(sheet, row++, column.heading(texts), column.meaning(texts));
        }
        sheet.finish();
    }

    private static void line(Worksheet sheet, int row, String name, String meaning) {
        sheet.inlineString(row, 0, name);
        sheet.style(row, 0).bold().set();
        sheet.inlineString(row, 1, meaning);
        sheet.style(row, 1).wrapText(true).set();
    }
}
