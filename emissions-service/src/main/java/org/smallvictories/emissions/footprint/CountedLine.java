package org.smallvictories.emissions.footprint;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.smallvictories.emissions.factor.Factor;

/** A line that counted at a moment, with the factor that it keeps. */
public record CountedLine(ActivityView activity, Factor factor) {

    /** Whether it keeps another version than this one of its factor. */
    public boolean isOfAnotherVersionThan(Factor newest) {
        return !newest.isVersion(activity.factor().version());
    }

    /** The heaviest first. */
    public static List<CountedLine> of(UUID footprint, Instant asOf) {
        return Activity.heaviestFirst(footprint, asOf).stream()
                .map(line -> new CountedLine(ActivityView.of(line), line.factor))
                .toList();
    }
}
