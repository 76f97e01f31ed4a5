package org.smallvictories.kit.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.smallvictories.kit.database.Sql;

/**
 * Holds what is recorded against what the journal says of it. The journal itself is proven by its checkpoints; that reports,
 * which read the records, tell the same is shown by this.
 */
@ApplicationScoped
public class Comparison {

    private static final int MOST = 200;

    // One statement sees one snapshot, so what comes in meanwhile cannot look like a difference. A field that no entry
    // names
    // is not compared: it was added later than the record.
    private static final String DIFFERENCES =
            """
            WITH record AS (%s),
            entry AS (
                SELECT sequence, %s AS subject, said
                FROM journal, LATERAL (SELECT content::jsonb AS said) AS parsed WHERE action LIKE ANY (?)),
            journalled AS (
                SELECT subject, jsonb_object_agg(key, value ORDER BY sequence) AS said
                FROM entry, jsonb_each(said) WHERE subject IS NOT NULL GROUP BY subject),
            compared AS (
                SELECT subject, key, value AS recorded, journalled.said -> key AS journalled,
                       record.subject IS NULL AS removed, journalled.subject IS NULL AS added
                FROM record FULL JOIN journalled USING (subject)
                LEFT JOIN LATERAL jsonb_each(record.said) ON journalled.subject IS NOT NULL)
            SELECT subject, CASE WHEN removed THEN 'REMOVED' WHEN added THEN 'NOT_JOURNALLED' ELSE 'CHANGED' END,
                   key, recorded #>> '{}', journalled #>> '{}'
            FROM compared
            WHERE removed OR added OR journalled IS NOT NULL AND recorded <> journalled AND NOT CASE
                WHEN jsonb_typeof(recorded) = 'object' THEN journalled @> recorded
                WHEN jsonb_typeof(recorded) = 'array' AND jsonb_typeof(journalled) = 'array'
                    THEN journalled @> recorded AND jsonb_array_length(journalled) = jsonb_array_length(recorded)
                WHEN jsonb_typeof(recorded) = 'number' AND journalled #>> '{}' ~ '^-?[0-9.]+(E[-+]?[0-9]+)?$'
                    THEN recorded::numeric = (journalled #>> '{}')::numeric
                WHEN recorded #>> '{}' ~ '^[0-9-]{10}T[0-9]{2}:' AND journalled #>> '{}' ~ '^[0-9-]{10}T[0-9]{2}:'
                    THEN (recorded #>> '{}')::timestamptz = (journalled #>> '{}')::timestamptz
                ELSE false END
            ORDER BY subject, key LIMIT ?""";

    private final Sql sql;
    private final Clock clock;

    Comparison(DataSource database, Clock clock) {
        this.sql = new Sql(database);
        this.clock = clock;
    }

    /** How a record and the journal differ. */
    public enum Finding {
        /** A field is not what the latest entry that names it says. */
        CHANGED,
        /** The record stands in no entry. */
        NOT_JOURNALLED,
        /** The journal tells of a record that is not there. */
        REMOVED
    }

    /**
     * @param field as the journal names it; null where all of the record is meant
     * @param recorded what reports read
     * @param journalled what the journal says
     */
    @Schema(name = "JournalDifference")
    public record Difference(String subject, Finding finding, String field, String recorded, String journalled) {}

    /** @param differences at most 200; empty when all records are as they were journalled */
    @Schema(name = "JournalReconciliation")
    public record Result(Instant asOf, boolean agrees, List<Difference> differences) {}

    /**
     * Compares every record of some kinds. It reads all of them and of their entries.
     *
     * @param records SQL for rows (subject text, said jsonb): each record as the journal should tell it. Decimals as numbers,
     *     moments as {@code timestamptz}; an object may leave out fields
     * @param subject SQL for the subject that an entry is about, of {@code action}, {@code subject} and {@code said}; null for
     *     entries that are left out
     * @param actions those of the entries that tell of such records, as patterns of LIKE
     * @param values of the placeholders in {@code records} and then in {@code subject}
     */
    public Result of(String records, String subject, List<String> actions, Object... values) {
        Instant asOf = clock.instant();
        List<Difference> differences = sql.query(
                row -> new Difference(
                        row.getString(1),
                        Finding.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5)),
                DIFFERENCES.formatted(records, subject),
                Stream.concat(Arrays.stream(values), Stream.of(actions.toArray(String[]::new), MOST))
                        .toArray());
        return new Result(asOf, differences.isEmpty(), differences);
    }
}
