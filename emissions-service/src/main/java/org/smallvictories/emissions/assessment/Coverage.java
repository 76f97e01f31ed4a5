package org.smallvictories.emissions.assessment;

/** What is known of a scope or category. */
public enum Coverage {
    /** It has activities. */
    COVERED,
    /** It was left out, for a reason that is told. */
    EXCLUDED,
    /** Nobody has said anything about it: not zero. */
    UNKNOWN
}
