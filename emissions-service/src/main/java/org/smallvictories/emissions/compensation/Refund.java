package org.smallvictories.emissions.compensation;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/** That the money for what was not carried out came back. */
@Embeddable
record Refund(Instant refundedAt, String refundedBy, String refundReference) {}
