package org.smallvictories.donations.evidence;

/** What a piece of evidence shows. */
public enum About {
    PLEDGE,
    /** Of money: that it was paid. */
    DELIVERY,
    ACCEPTANCE,
    VALUATION,
    /** What its description says. */
    OTHER
}
