package org.smallvictories.donations.device;

/** What a person did in a wipe. */
enum Part {
    TECHNICIAN,
    VERIFIER
}
