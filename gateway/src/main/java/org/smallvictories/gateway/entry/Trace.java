package org.smallvictories.gateway.entry;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.smallvictories.gateway.impact.TolerantReader;

/** That something was done to a record, as its service's journal tells. */
@TolerantReader
record Trace(@NotNull Long sequence, @NotNull Instant recordedAt, @NotNull String action, boolean sealed) {}
