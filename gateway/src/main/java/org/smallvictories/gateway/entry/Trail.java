package org.smallvictories.gateway.entry;

import java.util.List;

/**
 * What a journal tells of a record, with the proofs.
 *
 * @param service the short name, as in the paths of its journal
 * @param known whether the journal could be asked
 */
public record Trail(String service, boolean known, List<Step> steps) {

    /** @param proof null where the entry is not sealed yet, or its proof was not fetched */
    record Step(Trace trace, SealedEntry proof) {

        public boolean isProven() {
            return proof != null && proof.holds();
        }

        public boolean isBroken() {
            return proof != null && !proof.holds();
        }

        /** The position in the tree, from 1. */
        public long position() {
            return proof.index() + 1;
        }
    }

    /** The path of the journal. */
    public String journal() {
        return "/api/" + service + "/journal";
    }

    public long firstSequence() {
        return steps.get(0).trace.sequence();
    }

    static Trail unknown(String service) {
        return new Trail(service, false, List.of());
    }
}
