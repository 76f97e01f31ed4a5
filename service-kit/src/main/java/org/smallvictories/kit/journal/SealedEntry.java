package org.smallvictories.kit.journal;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The proof that an entry is in the journal (RFC 6962, section 2.1.1); it tells nothing of what the entry says. */
@Schema(description = "A proof that an entry is sealed. Hashes are SHA-256 in base64.")
public record SealedEntry(
        long sequence,
        @Schema(description = "The position of the entry in the tree, from 0") long index,
        @Schema(description = "How many entries the checkpoint seals") long size,
        @Schema(description = "SHA-256 of a zero byte and the entry in canonical JSON") String leafHash,
        @Schema(description = "The hashes that lead from the entry up to the root") List<String> path,
        @Schema(description = "The signed checkpoint whose root the path leads to") String checkpoint) {}
