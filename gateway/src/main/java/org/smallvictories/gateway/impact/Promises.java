package org.smallvictories.gateway.impact;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What became of the commitments: each counts once for each year of the period.
 *
 * @param unknown years that nobody has judged, or judged undecidable
 */
@TolerantReader
public record Promises(
        Instant asOf,
        @NotNull Long kept,
        @NotNull Long broken,
        @NotNull Long unknown,
        @NotNull List<@Valid Commitment> commitments) {

    @TolerantReader
    public record Commitment(
            @NotNull String slug,
            String promise,
            LocalDate since,
            @JsonInclude(JsonInclude.Include.NON_NULL) String check,
            @NotNull List<@Valid Verdict> verdicts) {}

    /** @param verdict KEPT, BROKEN or UNKNOWN */
    @TolerantReader
    public record Verdict(@NotNull Integer year, @NotNull String verdict, String evidence) {}

    Promises at(Instant moment) {
        return new Promises(moment, kept, broken, unknown, commitments);
    }
}
