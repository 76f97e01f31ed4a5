package org.smallvictories.donations.device;

/** How a device is, from as new to good for its parts only. */
public enum Condition {
    NEW,
    LIKE_NEW,
    VERY_GOOD,
    GOOD,
    FAIR,
    FOR_PARTS
}
