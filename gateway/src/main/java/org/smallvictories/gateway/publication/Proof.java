package org.smallvictories.gateway.publication;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What proves published figures. It names nobody and tells nothing of what entries say.
 *
 * @param journals by the short name of the service
 * @param entries by {@code service/sequence}
 * @param figures by the id of the figure
 */
@Schema(description = "What proves published figures. Hashes are SHA-256 in base64, as in RFC 6962.")
public record Proof(Map<String, Journal> journals, Map<String, Entry> entries, Map<String, Trail> figures) {

    /** @param checkpoint signed note (C2SP tlog-checkpoint), @param keys C2SP verifier keys, the oldest first */
    public record Journal(String checkpoint, List<String> keys) {}

    /** An entry of a journal, and the path from its hash to the root in the checkpoint. */
    public record Entry(
            String journal,
            long sequence,
            String subject,
            String action,
            Instant recordedAt,
            long index,
            String leafHash,
            List<String> path) {}

    /**
     * @param entries those behind the figure
     * @param more whether there are more than are listed; auditors find all in the journal's export
     */
    public record Trail(List<String> entries, boolean more) {}
}
