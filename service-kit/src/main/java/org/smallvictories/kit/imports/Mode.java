package org.smallvictories.kit.imports;

/** What becomes of a file in which some rows are wrong. */
public enum Mode {
    /** Nothing is imported. */
    ALL_OR_NOTHING,
    /** The others are imported. */
    GOOD_ROWS
}
