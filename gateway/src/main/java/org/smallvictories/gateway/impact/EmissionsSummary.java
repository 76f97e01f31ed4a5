package org.smallvictories.gateway.impact;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** What emissions-service tells of a period. */
@TolerantReader
record EmissionsSummary(
        @NotNull Instant asOf, @NotNull @Valid Emissions emissions, @NotNull @Valid Compensation compensation) {}
