package org.smallvictories.kit.verifier;

import org.smallvictories.kit.proof.InvalidProof;

/** The entries since the last checkpoint, and what seems wrong with them until the next checkpoint decides. */
final class Unsealed {

    private long first;
    private long last;
    private long count;
    private String suspicion;
    private String backdating;

    void add(long sequence) {
        first = count == 0 ? sequence : first;
        last = sequence;
        count++;
    }

    /** An entry and its stored hash differ; the first one counts. */
    void suspect(String finding) {
        suspicion = suspicion == null ? finding : suspicion;
    }

    void backdated(String finding) {
        backdating = backdating == null ? finding : backdating;
    }

    boolean isUnsuspicious() {
        return suspicion == null;
    }

    /**
     * @param entriesMatch whether the entries as they are now make the signed root
     * @param storedMatch whether the hashes that were stored when they were sealed make it
     */
    void judge(boolean entriesMatch, boolean storedMatch) {
        if (!entriesMatch) {
            throw new InvalidProof(
                    suspicion == null
                            ? range() + " was changed, moved or put in after it was sealed, and its stored hash with it"
                            : suspicion + (storedMatch ? "" : "; the stored hashes were changed as well"));
        }
        if (suspicion != null) {
            throw new InvalidProof("the stored hash of an entry was changed, the entry itself was not: " + suspicion);
        }
        if (backdating != null) {
            throw new InvalidProof(backdating);
        }
        count = 0;
    }

    private String range() {
        return count == 1
                ? "entry " + first
                : "one of the " + count + " entries from entry " + first + " to entry " + last;
    }
}
