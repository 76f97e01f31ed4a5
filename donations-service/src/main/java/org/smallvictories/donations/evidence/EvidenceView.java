package org.smallvictories.donations.evidence;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.smallvictories.donations.Horizon;
import org.smallvictories.kit.journal.Personal;

/** Evidence as it is read: a file or a link. */
@Schema(description = "Evidence: a file, which can be downloaded at its path with /content, or a link.")
public record EvidenceView(
        UUID id,
        @Schema(description = "What it shows") About about,
        String description,
        @Schema(description = "Null for a file") String link,
        @Schema(description = "Null for a link") Personal fileName,
        @Schema(description = "Found in the file itself; null for a link", examples = "application/pdf")
                String mediaType,
        @Schema(description = "In bytes; null for a link") Long size,
        @Schema(description = "SHA-256 of the file, in hexadecimal; of a link, what its sender said, or null")
                String sha256,
        Instant recordedAt,
        Personal recordedBy,
        Instant voidedAt,
        String voidReason) {

    static EvidenceView of(Evidence evidence, Horizon asOf) {
        boolean voided = asOf.sees(evidence.voidedAt);
        return new EvidenceView(
                evidence.id,
                evidence.about,
                evidence.description,
                evidence.link,
                Personal.of(evidence.fileName),
                evidence.mediaType,
                evidence.size,
                evidence.sha256,
                evidence.recordedAt,
                Personal.of(evidence.recordedBy),
                voided ? evidence.voidedAt : null,
                voided ? evidence.voidReason : null);
    }
}
