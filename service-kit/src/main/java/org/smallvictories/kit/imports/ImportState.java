package org.smallvictories.kit.imports;

/** How far an import has come. */
public enum ImportState {
    RECEIVED,
    CHECKING,
    IMPORTING,
    /** Its rows are there; those of a dry run could be. */
    COMPLETED,
    /** The file or what was declared about it is wrong; nothing was imported. */
    REJECTED,
    CANCELLED,
    /** Something else went wrong; nothing was imported. */
    FAILED
}
