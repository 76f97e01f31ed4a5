package org.smallvictories.kit.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That something was done to a record, without who did it and what it says. */
@Schema(description = "That something was done to a record, without who did it and what it says.")
public record Trace(
        @Schema(description = "By which the entry is read and proven") long sequence,
        Instant recordedAt,
        @Schema(examples = "donation.logged") String action,
        @Schema(description = "Whether a checkpoint seals it, so that it can be proven") boolean sealed) {

    static Trace of(ResultSet row) throws SQLException {
        return new Trace(
                row.getLong("sequence"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("action"),
                row.getBoolean("sealed"));
    }
}
