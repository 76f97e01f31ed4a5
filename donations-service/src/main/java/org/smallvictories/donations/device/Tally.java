package org.smallvictories.donations.device;

import jakarta.persistence.Tuple;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many devices there are and how many of them are wiped; what was voided counts no more. */
@Schema(description = "How many devices there are and how many of them are wiped; what was voided counts no more.")
public record Tally(
        long total,
        @Schema(description = "Those that can hold data") long withStorage,
        @Schema(description = "Those of them that a wipe record accounts for which was verified by the delivery")
                long wiped,
        @Schema(description = "Those with storage that lack one; none, or the gift cannot be delivered")
                long withoutWipe) {

    static final Tally NONE = new Tally(0, 0, 0, 0);

    static final String COLUMNS =
            """
            CAST(sum(devices) AS bigint) AS total,
            CAST(coalesce(sum(devices) FILTER (WHERE holds_storage), 0) AS bigint) AS with_storage,
            CAST(coalesce(sum(wiped) FILTER (WHERE holds_storage), 0) AS bigint) AS wiped""";

    static Tally of(Tuple row) {
        long withStorage = row.get("with_storage", Long.class);
        long wiped = row.get("wiped", Long.class);
        return new Tally(row.get("total", Long.class), withStorage, wiped, withStorage - wiped);
    }

    Tally plus(Tally other) {
        return new Tally(
                total + other.total,
                withStorage + other.withStorage,
                wiped + other.wiped,
                withoutWipe + other.withoutWipe);
    }
}
