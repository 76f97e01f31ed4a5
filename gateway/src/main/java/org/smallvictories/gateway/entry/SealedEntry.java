package org.smallvictories.gateway.entry;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.smallvictories.gateway.impact.TolerantReader;
import org.smallvictories.kit.proof.Checkpoint;
import org.smallvictories.kit.proof.Hash;
import org.smallvictories.kit.proof.InclusionProof;
import org.smallvictories.kit.proof.InvalidProof;
import org.smallvictories.kit.proof.Note;

/** The proof that an entry is in a journal (RFC 6962, section 2.1.1). */
@TolerantReader
record SealedEntry(
        @NotNull Long sequence,
        @NotNull Long index,
        @NotNull Long size,
        @NotNull String leafHash,
        @NotNull List<String> path,
        @NotNull String checkpoint) {

    /** Whether the path leads from the entry to the root in the checkpoint. Who signed that is the auditor's to check. */
    boolean holds() {
        try {
            Checkpoint sealed = Checkpoint.of(Note.parse(checkpoint));
            InclusionProof proof = new InclusionProof(
                    index, size, path.stream().map(Hash::parse).toList());
            return sealed.size() == size && sealed.root().equals(proof.root(Hash.parse(leafHash)));
        } catch (InvalidProof | IllegalArgumentException broken) {
            return false;
        }
    }
}
