package org.smallvictories.donations.exports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/**
 * Gifts as CSV (RFC 4180) in UTF-8 with a mark. PostgreSQL itself writes it: a row costs no more than COPY of it does, which
 * a cursor and a writer here would double.
 */
@ApplicationScoped
class GiftsCsv {

    private static final byte[] BYTE_ORDER_MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);
    private static final int BUFFER = 1 << 16;

    private final Snapshot snapshot;

    GiftsCsv(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    void write(ExportedGifts gifts, OutputStream out) throws IOException {
        String copy = "COPY (" + query(gifts) + ") TO STDOUT (FORMAT csv, HEADER, ENCODING 'UTF8')";
        OutputStream buffered = new BufferedOutputStream(out, BUFFER);
        buffered.write(BYTE_ORDER_MARK);
        snapshot.read(
                connection -> connection.unwrap(PGConnection.class).getCopyAPI().copyOut(copy, buffered));
        buffered.flush();
    }

    private static String query(ExportedGifts gifts) {
        return gifts.select(ExportColumns.ALL.stream().map(ExportColumn::csv).collect(Collectors.joining(", ")));
    }
}
