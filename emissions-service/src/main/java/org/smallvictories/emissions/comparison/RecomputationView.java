package org.smallvictories.emissions.comparison;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.smallvictories.kit.journal.Personal;

/**
 * A later revision of a result beside the frozen one.
 *
 * @param revision 2 is the first later one
 * @param comparison leads from the frozen result to this revision
 */
public record RecomputationView(
        UUID footprint, int revision, Instant recordedAt, Personal recordedBy, @JsonUnwrapped Comparison comparison) {

    static RecomputationView of(Recomputation recomputation, List<RecomputedLine> lines) {
        return new RecomputationView(
                recomputation.footprint,
                recomputation.revision,
                recomputation.recordedAt,
                Personal.of(recomputation.recordedBy),
                Comparison.of(
                        lines.stream().map(RecomputedLine::frozen).toList(),
                        lines.stream().map(RecomputedLine::recomputed).toList()));
    }
}
