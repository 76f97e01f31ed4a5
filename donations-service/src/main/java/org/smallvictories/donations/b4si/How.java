package org.smallvictories.donations.b4si;

/** How the company contributes by gifts, in the terms of the B4SI framework (formerly LBG). Management cost stands apart. */
public enum How {
    /** Gifts of money. */
    CASH,
    /** Gifts of time. */
    TIME,
    /** Gifts of devices and goods. */
    IN_KIND
}
