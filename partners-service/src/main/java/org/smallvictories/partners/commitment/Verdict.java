package org.smallvictories.partners.commitment;

/** Whether a promise was kept in a year. What nobody has judged is unknown, and is shown as such. */
public enum Verdict {
    KEPT,
    BROKEN,
    UNKNOWN
}
