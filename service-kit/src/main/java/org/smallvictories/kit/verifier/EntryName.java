package org.smallvictories.kit.verifier;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import org.smallvictories.kit.proof.InvalidProof;

/** How the verifier speaks of an entry: {@code entry 12 (donation.voided of donation/01936e5c-…)}. */
final class EntryName {

    private EntryName() {}

    static String of(Map<String, Object> leaf) {
        return "entry " + Documents.number(leaf, "sequence") + " (" + Documents.text(leaf, "action") + " of "
                + Documents.text(leaf, "subject") + ")";
    }

    static Instant recordedAt(Map<String, Object> leaf) {
        try {
            return Instant.parse(Documents.text(leaf, "recordedAt"));
        } catch (DateTimeException unreadable) {
            throw new InvalidProof(of(leaf) + " has no readable moment");
        }
    }
}
