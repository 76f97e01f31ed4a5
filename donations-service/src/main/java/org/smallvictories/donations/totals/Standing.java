package org.smallvictories.donations.totals;

import org.smallvictories.donations.State;

/** Under which heading a gift counts; a voided one counts under the state that it had come to. */
public record Standing(State state, boolean voided) {

    public Standing beforeVoid() {
        return new Standing(state, false);
    }
}
