package org.smallvictories.emissions.factor;

/** How far a factor's value was verified. */
public enum Verification {
    /** As it was given. */
    UNVERIFIED,
    /** Found the same in somebody else's copy of the source. */
    SECOND_HAND,
    /** Read at the source itself. */
    AT_SOURCE,
    /** Worked out again from values, or by a model, read at the source. */
    RECOMPUTED
}
