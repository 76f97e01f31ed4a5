package org.smallvictories.donations.gift;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.smallvictories.kit.journal.Personal;

/** A state that a gift has come to. */
public record Step(
        @Schema(description = "The day it happened") LocalDate on,
        @Schema(description = "When it was recorded") Instant at,
        @Schema(description = "Who recorded it") Personal by,
        @Schema(description = "Of the evidence that was named with it; all that is said of a gift is in its list")
                UUID evidence) {

    static Step of(LocalDate on, Instant at, String by, UUID evidence) {
        return new Step(on, at, Personal.of(by), evidence);
    }
}
