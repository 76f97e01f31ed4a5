package org.smallvictories.partners.partner;

/** How far we are with a partner. Who has been one may end and resume, but does not become a prospect again. */
public enum Status {
    PROSPECT,
    ACTIVE,
    ENDED;

    boolean leadsTo(Status next) {
        return next != this && next != PROSPECT;
    }
}
