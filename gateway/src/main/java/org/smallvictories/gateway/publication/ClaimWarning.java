package org.smallvictories.gateway.publication;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A text that says what the figures don't bear out. */
@Schema(description = "A text that says what the figures don't bear out. Negations are warned of as well.")
public record ClaimWarning(
        @Schema(description = "By which it is acknowledged", examples = "gift-wwf/en/text/NEUTRALITY") String id,
        @Schema(description = "The victory that is told; `reason` for the reason of a correction") String victory,
        String language,
        @Schema(description = "The passages, as they stand in the text") List<String> found,
        Claim claim,
        String why,
        @Schema(description = "The rule behind it") String source) {}
