package org.smallvictories.kit.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.smallvictories.kit.database.Sql;
import org.smallvictories.kit.tabular.Cell;
import org.smallvictories.kit.tabular.Fault;
import org.smallvictories.kit.tabular.Layout;
import org.smallvictories.kit.tabular.TableWriter;

/** The rows of imports that are wrong, and why. */
@ApplicationScoped
class BadRows {

    private static final int PAGE = 500;

    private final Sql sql;
    private final ObjectMapper json;

    BadRows(DataSource database, ObjectMapper json) {
        this.sql = new Sql(database);
        this.json = json;
    }

    /** @param ordinal the number of the fault before the first of these; raised with each */
    void add(UUID id, List<BadRow> rows, AtomicLong ordinal) {
        List<Object[]> failed = new ArrayList<>();
        List<Object[]> faults = new ArrayList<>();
        for (BadRow row : rows) {
            failed.add(new Object[] {id, row.line(), write(row.cells()), row.reason()});
            for (Fault fault : row.faults()) {
                faults.add(new Object[] {
                    id, ordinal.incrementAndGet(), row.line(), fault.column(), fault.value(), fault.reason()
                });
            }
        }
        QuarkusTransaction.requiringNew().run(() -> {
            sql.batch("INSERT INTO import_failed_row (import, line, cells, reason) VALUES (?, ?, ?, ?)", failed);
            sql.batch(
                    "INSERT INTO import_fault (import, ordinal, line, heading, value, reason) VALUES (?, ?, ?, ?, ?, ?)",
                    faults);
        });
    }

    void clear(UUID id) {
        QuarkusTransaction.requiringNew().run(() -> {
            sql.update("DELETE FROM import_fault WHERE import = ?", id);
            sql.update("DELETE FROM import_failed_row WHERE import = ?", id);
        });
    }

    List<ImportFault> faults(UUID id, long after, int limit) {
        return sql.query(
                row -> new ImportFault(
                        row.getLong(1), row.getInt(2), row.getString(3), row.getString(4), row.getString(5)),
                """
                SELECT ordinal, line, heading, value, reason FROM import_fault
                WHERE import = ? AND ordinal > ? ORDER BY ordinal LIMIT ?""",
                id,
                after,
                limit);
    }

    /** Writes the rows as the file has them, with a column that says why they failed in place of one that came with them. */
    void write(ImportJob job, OutputStream out) throws IOException {
        int width = Math.max(job.headings().size(), longest(job.id()));
        int stale = staleReason(job.headings());
        try (TableWriter table = TableWriter.of(job.shape(), out)) {
            List<Cell> headings = job.headings().stream().map(Cell::text).toList();
            table.row(withReason(headings, Layout.REASON, width, stale));
            List<BadRow> page = page(job.id(), 0);
            while (!page.isEmpty()) {
                for (BadRow row : page) {
                    table.row(withReason(row.cells(), "line " + row.line() + ": " + row.reason(), width, stale));
                }
                page = page(job.id(), page.get(page.size() - 1).line());
            }
        }
    }

    private int longest(UUID id) {
        return sql.query(
                        row -> row.getInt(1),
                        "SELECT coalesce(max(json_array_length(CAST(cells AS json))), 0) FROM import_failed_row"
                                + " WHERE import = ?",
                        id)
                .get(0);
    }

    private static int staleReason(List<String> headings) {
        return headings.stream().map(Layout::isReason).toList().indexOf(true);
    }

    private static List<Cell> withReason(List<Cell> cells, String reason, int width, int stale) {
        List<Cell> row = new ArrayList<>(cells);
        while (row.size() < width) {
            row.add(Cell.EMPTY);
        }
        if (stale >= 0) {
            row.remove(stale);
        }
        row.add(Cell.text(reason));
        return row;
    }

    private List<BadRow> page(UUID id, int after) {
        return sql.query(
                row -> new BadRow(row.getInt(1), cells(row.getString(2)), List.of(), row.getString(3)),
                """
                SELECT line, cells, reason FROM import_failed_row
                WHERE import = ? AND line > ? ORDER BY line LIMIT ?""",
                id,
                after,
                PAGE);
    }

    private String write(List<Cell> cells) {
        try {
            return json.writeValueAsString(cells);
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private List<Cell> cells(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
