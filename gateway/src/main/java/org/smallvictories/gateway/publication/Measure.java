package org.smallvictories.gateway.publication;

/** What a figure measures. */
public enum Measure {
    /** Money that was given: delivered or accepted. */
    MONEY,
    /** Money that is pledged and counts nowhere yet. */
    PLEDGED,
    DEVICES,
    GOODS,
    HOURS,
    ROUNDS,
    /** Emissions, of which nothing is ever subtracted. */
    GROSS,
    /** A group's share of a footprint. */
    SHARE,
    /** When a footprint that is being worked on is due. */
    DUE,
    /** Paid for by a contribution, which lowers nothing of the gross. */
    CONTRIBUTED,
    /** Credits retired. */
    RETIRED,
    /** Of a compensation, per tonne. */
    PRICE,
    COST,
    VERDICT,
    /** How many promises were kept. */
    KEPT,
    FOUNDED,
    REACHED
}
