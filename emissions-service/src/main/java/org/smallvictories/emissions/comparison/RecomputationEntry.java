package org.smallvictories.emissions.comparison;

import java.time.Instant;

/** A recomputation in a list of them. */
public record RecomputationEntry(int revision, Instant recordedAt, String recordedBy) {

    static RecomputationEntry of(Recomputation recomputation) {
        return new RecomputationEntry(recomputation.revision, recomputation.recordedAt, recomputation.recordedBy);
    }
}
