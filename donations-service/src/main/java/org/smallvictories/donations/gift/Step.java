package org.smallvictories.donations.gift;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A state that a gift has come to. */
public record Step(
        @Schema(description = "The day it happened") LocalDate on,
        @Schema(description = "When it was recorded") Instant at,
        @Schema(description = "Who recorded it") String by,
        @Schema(description = "Of the evidence that was named with it; all that is said of a gift is in its list")
                UUID evidence) {}
