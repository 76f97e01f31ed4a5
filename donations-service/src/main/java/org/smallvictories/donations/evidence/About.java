package org.smallvictories.donations.evidence;

/** What a piece of evidence shows. */
public enum About {
    PLEDGE,
    /** Of money: that it was paid. */
    DELIVERY,
    ACCEPTANCE,
    /** What the partner made out for its books and ours, such as the French receipt for tax purposes. */
    RECEIPT,
    VALUATION,
    /** What its description says. */
    OTHER
}
