package org.smallvictories.emissions.compensation;

/** How far a compensation has come. */
public enum CompensationState {
    QUOTED,
    /** Ordered; where a provider carries it out, perhaps under way there. */
    PLACED,
    PAID,
    /** The credits are retired: all that were ordered or, with a failure, some of them. */
    RETIRED,
    CONTRIBUTED,
    /** Nothing of the order was carried out, as far as is known. */
    FAILED,
    CANCELLED,
    VOIDED
}
