package org.smallvictories.gateway.promises;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.smallvictories.gateway.impact.TolerantReader;

/** A commitment as partners-service tells it. */
@TolerantReader
record Commitment(
        @NotNull String slug,
        @NotNull String promise,
        @NotNull LocalDate since,
        String check,
        Instant recordedAt,
        @NotNull List<Verdict> verdicts) {

    /** @param recordedAt null where nobody has judged */
    @TolerantReader
    record Verdict(
            int year,
            @NotNull String verdict,
            String evidence,
            String evidenceLink,
            Instant recordedAt,
            String recordedBy) {}
}
