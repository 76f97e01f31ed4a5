package org.smallvictories.kit.journal;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;

/** The lines of a {@link JournalExport}. */
record Lines(Writer out, ObjectMapper json) {

    void write(String name, Object value) throws IOException {
        writeRaw(name, json.writeValueAsString(value));
    }

    void writeRaw(String name, String document) throws IOException {
        out.append("{\"").append(name).append("\":").append(document).append("}\n");
    }

    /** A row of the tree, its entry as it is now, {@code null} if it is gone. */
    void writeEntry(ResultSet row) throws SQLException, IOException {
        byte[] hash = row.getBytes("hash");
        boolean gone = row.getString("content") == null;
        out.append("{\"hash\":")
                .append(hash == null ? "null" : '"' + Base64.getEncoder().encodeToString(hash) + '"')
                .append(",\"index\":")
                .append(row.getString("index"))
                .append(",\"leaf\":")
                .append(gone ? "null" : Leaf.of(row).document())
                .append(",\"sequence\":")
                .append(row.getString("sealed_sequence"))
                .append("}\n");
    }
}
