package org.smallvictories.emissions.compensation;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;

/** That the registry took credits back: their tonnes are open again, and the credits are gone for good. */
@Embeddable
record Invalidation(
        Instant invalidatedAt,
        String invalidatedBy,
        String invalidationReason,
        LocalDate invalidatedOn,
        String invalidationNotice) {}
