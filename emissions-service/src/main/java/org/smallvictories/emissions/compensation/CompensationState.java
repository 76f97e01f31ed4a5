package org.smallvictories.emissions.compensation;

/** How far a compensation has come. */
public enum CompensationState {
    QUOTED,
    ORDERED,
    PAID,
    RETIRED,
    CONTRIBUTED,
    CANCELLED,
    VOIDED
}
