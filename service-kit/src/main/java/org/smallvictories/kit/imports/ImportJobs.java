package org.smallvictories.kit.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.smallvictories.kit.database.Sql;
import org.smallvictories.kit.tabular.Shape;

/**
 * The imports as they are recorded. Each step is taken only from the state it leads on from, by the process that is at work
 * on the import, so that one that was cancelled or given up can never end as completed.
 */
@ApplicationScoped
class ImportJobs {

    private static final String LIVE = "state IN ('RECEIVED', 'CHECKING', 'IMPORTING')";

    private final Sql sql;
    private final ObjectMapper json;
    private final Clock clock;

    ImportJobs(DataSource database, ObjectMapper json, Clock clock) {
        this.sql = new Sql(database);
        this.json = json;
        this.clock = clock;
    }

    /** False when the same file of the same kind and importer is there already, or at work. */
    boolean insert(ImportJob job, UUID owner) {
        return sql.update(
                        """
                        INSERT INTO import_job (id, kind, importer, file_name, content_hash, options, dry_run, shape,
                                                headings, state, owner, heartbeat_at, received_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'RECEIVED', ?, clock_timestamp(), ?)
                        ON CONFLICT DO NOTHING""",
                        job.id(),
                        job.kind(),
                        job.importer(),
                        job.fileName(),
                        job.contentHash(),
                        write(job.options()),
                        job.options().dryRun(),
                        write(job.shape()),
                        write(job.headings()),
                        owner,
                        at(job.receivedAt()))
                == 1;
    }

    Optional<ImportJob> find(String kind, UUID id) {
        return sql.query(this::job, "SELECT * FROM import_job WHERE id = ? AND kind = ?", id, kind).stream()
                .findFirst();
    }

    /** Held against other changes until the transaction ends. */
    Optional<ImportJob> forVoiding(String kind, UUID id) {
        return sql.query(this::job, "SELECT * FROM import_job WHERE id = ? AND kind = ? FOR UPDATE", id, kind).stream()
                .findFirst();
    }

    Optional<ImportJob> findImported(String kind, String importer, String contentHash) {
        return sql
                .query(
                        this::job,
                        "SELECT * FROM import_job WHERE kind = ? AND importer = ? AND content_hash = ? AND NOT dry_run"
                                + " AND voided_at IS NULL AND (state = 'COMPLETED' OR " + LIVE + ")",
                        kind,
                        importer,
                        contentHash)
                .stream()
                .findFirst();
    }

    /** Newest first; those of one importer, or of all when it is null. */
    List<ImportJob> page(String kind, String importer, UUID before, int limit) {
        return sql.query(
                this::job,
                """
                SELECT * FROM import_job WHERE kind = ? AND (importer = ? OR CAST(? AS text) IS NULL)
                  AND (id < CAST(? AS uuid) OR CAST(? AS uuid) IS NULL) ORDER BY id DESC LIMIT ?""",
                kind,
                importer,
                importer,
                before,
                before,
                limit);
    }

    long waiting() {
        return sql.query(row -> row.getLong(1), "SELECT count(*) FROM import_job WHERE state = 'RECEIVED'")
                .get(0);
    }

    /** Ends what has lost its process. */
    void failAbandoned(Duration lease) {
        sql.update(
                "UPDATE import_job SET state = 'FAILED', ended_at = ?, reason = ? WHERE " + LIVE
                        + " AND heartbeat_at < clock_timestamp() - make_interval(secs => ?)",
                at(clock.instant()),
                "The service stopped while it was at work. Nothing was imported; send the file again.",
                (double) lease.toMillis() / 1_000);
    }

    /** False when somebody has ended the import meanwhile. */
    boolean beat(UUID id, UUID owner, Progress progress) {
        return sql.update(
                        """
                        UPDATE import_job SET heartbeat_at = clock_timestamp(), percent = ?, rows_read = ?, rows_good = ?,
                               rows_bad = ?, rows_known = ?, totals = ?
                        WHERE id = ? AND owner = ? AND """
                                + ' ' + LIVE,
                        progress.percent,
                        progress.read,
                        progress.good,
                        progress.bad,
                        progress.known,
                        write(progress.totals()),
                        id,
                        owner)
                == 1;
    }

    boolean advance(UUID id, UUID owner, ImportState to) {
        return sql.update(
                        "UPDATE import_job SET state = ? WHERE id = ? AND owner = ? AND " + LIVE, to.name(), id, owner)
                == 1;
    }

    /** Ends an import that is at work, with what was counted. */
    boolean end(UUID id, UUID owner, ImportState as, String reason, Progress progress, long imported) {
        return sql.update(
                        """
                        UPDATE import_job SET state = ?, reason = ?, ended_at = ?, percent = ?, rows_read = ?, rows_good = ?,
                               rows_bad = ?, rows_known = ?, rows_imported = ?, totals = ?
                        WHERE id = ? AND owner = ? AND """
                                + ' ' + LIVE,
                        as.name(),
                        reason,
                        at(clock.instant()),
                        as == ImportState.COMPLETED ? 100 : progress.percent,
                        progress.read,
                        progress.good,
                        progress.bad,
                        progress.known,
                        imported,
                        write(progress.totals()),
                        id,
                        owner)
                == 1;
    }

    boolean cancel(UUID id) {
        return sql.update(
                        "UPDATE import_job SET state = 'CANCELLED', ended_at = ? WHERE id = ? AND " + LIVE,
                        at(clock.instant()),
                        id)
                == 1;
    }

    void setVoided(UUID id, String by, String reason, long rows) {
        sql.update(
                "UPDATE import_job SET voided_at = ?, voided_by = ?, void_reason = ?, rows_voided = ? WHERE id = ?",
                at(clock.instant()),
                by,
                reason,
                rows,
                id);
    }

    private ImportJob job(ResultSet row) throws SQLException {
        return new ImportJob(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("importer"),
                row.getString("file_name"),
                row.getString("content_hash"),
                read(row.getString("options"), new TypeReference<>() {}),
                read(row.getString("shape"), new TypeReference<Shape>() {}),
                read(row.getString("headings"), new TypeReference<>() {}),
                ImportState.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getInt("percent"),
                new RowCounts(
                        row.getLong("rows_read"),
                        row.getLong("rows_good"),
                        row.getLong("rows_bad"),
                        row.getLong("rows_known"),
                        row.getLong("rows_imported")),
                read(row.getString("totals"), new TypeReference<>() {}),
                instant(row, "received_at"),
                instant(row, "ended_at"),
                instant(row, "voided_at"),
                row.getString("voided_by"),
                row.getString("void_reason"),
                row.getObject("rows_voided", Long.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
