package org.smallvictories.emissions;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/** That a record was wrong, who said so and why. The record stays, and counts for nothing from then on. */
@Embeddable
public record Voiding(Instant voidedAt, String voidedBy, String voidReason) {

    public static boolean liesBefore(Voiding voiding, Instant moment) {
        return voiding != null && !voiding.voidedAt.isAfter(moment);
    }
}
