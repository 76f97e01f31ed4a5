package org.smallvictories.kit.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One change as it was journalled.
 *
 * @param sequence rises with each entry; gaps are possible (a rolled-back change), reuse is not
 * @param actor who did it; a pseudonym once the name was erased
 * @param content the values of the change; decimals as strings; what was erased as {@code {"personal": "sha256:…"}}
 */
public record JournalEntry(
        long sequence,
        Instant recordedAt,
        String actor,
        String action,
        String subject,
        @Schema(implementation = Object.class) JsonNode content) {

    static JournalEntry of(Leaf leaf, JsonNode content) {
        return new JournalEntry(
                leaf.sequence(), leaf.recordedAt(), leaf.actor(), leaf.action(), leaf.subject(), content);
    }
}
