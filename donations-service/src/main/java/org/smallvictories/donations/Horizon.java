package org.smallvictories.donations;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.smallvictories.kit.request.AsOf;

/** The moment that the ledger is seen from: what was recorded later is not there yet. */
public record Horizon(Instant moment) {

    /** Later than anything recorded: the ledger as it is. */
    public static final Horizon LATEST = new Horizon(Instant.parse("9999-12-31T23:59:59Z"));

    /** In the resolution of the clock and the database, which would round up. */
    public Horizon {
        moment = moment.truncatedTo(ChronoUnit.MICROS);
    }

    /** 422 when the moment has not come yet. */
    public static Horizon of(AsOf asked, Clock clock) {
        return asked.isGiven() ? new Horizon(asked.moment(clock)) : LATEST;
    }

    /** Whether something recorded then (null for never) is there as seen from this moment. */
    public boolean sees(Instant recordedAt) {
        return recordedAt != null && !recordedAt.isAfter(moment);
    }
}
