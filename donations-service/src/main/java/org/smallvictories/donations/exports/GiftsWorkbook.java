package org.smallvictories.donations.exports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;

/** Gifts as a workbook for people: a sheet of gifts, and one that says what they are and what the columns mean. */
@ApplicationScoped
class GiftsWorkbook {

    private final Snapshot snapshot;

    GiftsWorkbook(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    void write(ExportedGifts gifts, Notes notes, ResourceBundle texts, OutputStream out) throws IOException {
        String query =
                gifts.select(ExportColumns.ALL.stream().map(ExportColumn::sql).collect(Collectors.joining(", ")));
        try (Workbook workbook = new Workbook(out, "Small Victories", "1.0")) {
            GiftSheets sheets = new GiftSheets(workbook, texts);
            snapshot.read(connection -> {
                Snapshot.each(connection, query, sheets::row);
                return null;
            });
            sheets.finish();
            notes.write(workbook, sheets.rows(), sheets.illustrative());
        }
    }
}
