package org.smallvictories.donations;

/** How far a gift has come; money delivered is money paid. A gift goes through these in order and is in one at a time. */
public enum State {
    PLEDGED,
    DELIVERED,
    ACCEPTED
}
