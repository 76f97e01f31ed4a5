package org.smallvictories.emissions.footprint;

/**
 * How bought energy is counted. The GHG Protocol's Scope 2 Guidance (2015) asks for both results; they are two accounts of
 * the same energy and are never added.
 */
public enum Scope2Method {
    /** By the average of the grid that it comes from. */
    LOCATION_BASED,
    /** By the contract that it is bought under. */
    MARKET_BASED
}
