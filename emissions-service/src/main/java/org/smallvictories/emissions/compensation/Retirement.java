package org.smallvictories.emissions.compensation;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/** That no more credits are to be retired: all are, or the rest has failed. */
@Embeddable
record Retirement(Instant retiredAt, String retiredBy) {}
