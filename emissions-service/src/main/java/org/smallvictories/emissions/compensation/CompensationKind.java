package org.smallvictories.emissions.compensation;

/** What the money buys. */
public enum CompensationKind {
    /** Whole tonnes with serials, that count as compensated once they are retired. */
    CREDITS,
    /** Money for a project, by a price per tonne; shown apart, and never as retired. */
    CONTRIBUTION
}
