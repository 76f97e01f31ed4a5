package org.smallvictories.kit.journal;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Map;
import javax.sql.DataSource;
import org.smallvictories.kit.database.Sql;

/**
 * Everything an auditor needs to check the whole journal offline, one JSON object a line, all as of one moment:
 *
 * <pre>
 * {"origin":"small-victories/partners"}
 * {"key":"small-victories/partners+1a2b3c4d+AQ…"}
 * {"hash":"…","index":0,"leaf":{…},"sequence":1}
 * {"checkpoint":"small-victories/partners\n1\n…"}
 * {"unsealed":{…}}
 * {"end":{"checkpoints":1,"entries":1}}
 * </pre>
 *
 * A checkpoint stands after the last entry that it seals. {@code hash} is the one that was stored when the entry was sealed;
 * {@code leaf} is the entry as it is now, {@code null} if it is gone. Entries that are neither sealed nor wait for it, which
 * no service writes, are {@code {"unaccounted":{…}}}. On demand, the values about people follow as
 * {@code {"personal":{"pseudonym":…,"salt":…,"value":…}}}.
 */
@ApplicationScoped
class JournalExport {

    private static final int FETCHED_AT_ONCE = 1_000;

    private static final String ENTRIES =
            """
            SELECT l.index, l.sequence AS sealed_sequence, n.hash, j.*
            FROM journal_leaf l
            LEFT JOIN journal_node n ON n.level = 0 AND n.index = l.index
            LEFT JOIN journal j ON j.sequence = l.sequence
            ORDER BY l.index""";
    private static final String CHECKPOINTS = "SELECT size, note FROM journal_checkpoint ORDER BY number";
    private static final String NOT_SEALED =
            """
            SELECT j.*, EXISTS (SELECT FROM journal_unsealed u WHERE u.sequence = j.sequence) AS waits
            FROM journal j LEFT JOIN journal_leaf l USING (sequence)
            WHERE l.sequence IS NULL ORDER BY sequence""";
    private static final String PERSONAL = "SELECT pseudonym, salt, value FROM journal_personal ORDER BY pseudonym";

    private final DataSource database;
    private final TreeStore tree;
    private final JournalConfig config;
    private final ObjectMapper json;

    JournalExport(DataSource database, TreeStore tree, JournalConfig config, ObjectMapper json) {
        this.database = database;
        this.tree = tree;
        this.config = config;
        this.json = json;
    }

    void write(OutputStream out, boolean withPersonal) throws IOException {
        Writer lines = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                write(new Lines(lines, json), connection, withPersonal);
            } finally {
                connection.rollback();
            }
        } catch (SQLException failure) {
            throw new Sql.DatabaseUnusable(failure);
        }
        lines.flush();
    }

    private void write(Lines lines, Connection connection, boolean withPersonal) throws SQLException, IOException {
        lines.write("origin", config.origin());
        for (String key : tree.keys()) {
            lines.write("key", key);
        }
        Counts counts = tree(lines, connection);
        try (PreparedStatement select = streaming(connection, NOT_SEALED);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                lines.writeRaw(
                        row.getBoolean("waits") ? "unsealed" : "unaccounted",
                        Leaf.of(row).document());
            }
        }
        if (withPersonal) {
            personal(lines, connection);
        }
        lines.write("end", counts);
    }

    private record Counts(long checkpoints, long entries) {}

    private static Counts tree(Lines lines, Connection connection) throws SQLException, IOException {
        long checkpoints = 0;
        long entries = 0;
        try (PreparedStatement selectEntries = streaming(connection, ENTRIES);
                PreparedStatement selectCheckpoints = streaming(connection, CHECKPOINTS);
                ResultSet entry = selectEntries.executeQuery();
                ResultSet checkpoint = selectCheckpoints.executeQuery()) {
            boolean more = entry.next();
            while (checkpoint.next()) {
                for (; more && entry.getLong("index") < checkpoint.getLong("size"); more = entry.next()) {
                    lines.writeEntry(entry);
                    entries++;
                }
                lines.write("checkpoint", checkpoint.getString("note"));
                checkpoints++;
            }
            for (; more; more = entry.next()) {
                lines.writeEntry(entry);
                entries++;
            }
        }
        return new Counts(checkpoints, entries);
    }

    private static void personal(Lines lines, Connection connection) throws SQLException, IOException {
        try (PreparedStatement select = streaming(connection, PERSONAL);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                lines.write(
                        "personal",
                        Map.of(
                                "pseudonym", row.getString("pseudonym"),
                                "salt", Base64.getEncoder().encodeToString(row.getBytes("salt")),
                                "value", row.getString("value")));
            }
        }
    }

    private static PreparedStatement streaming(Connection connection, String sql) throws SQLException {
        PreparedStatement select = connection.prepareStatement(sql);
        select.setFetchSize(FETCHED_AT_ONCE);
        return select;
    }
}
