package org.smallvictories.emissions.footprint;

/** How far the work on a footprint has come. */
public enum FootprintStatus {
    PLANNED,
    IN_PROGRESS,
    COMPLETED
}
