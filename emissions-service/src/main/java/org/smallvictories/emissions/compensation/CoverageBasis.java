package org.smallvictories.emissions.compensation;

/** Which figure of a footprint is to be compensated. */
public enum CoverageBasis {
    /** What it comes to. */
    CENTRAL,
    /** The upper end of its 95 % interval: what it hardly exceeds. */
    UPPER
}
