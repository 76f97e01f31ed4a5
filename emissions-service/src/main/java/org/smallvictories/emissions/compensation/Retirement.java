package org.smallvictories.emissions.compensation;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/** A block of serials of one registry, project and vintage, retired. The database refuses one that overlaps another. */
@Embeddable
public record Retirement(
        Instant retiredAt,
        String retiredBy,
        String registry,
        String creditProject,
        Integer vintage,
        Long serialFrom,
        Long serialTo,
        String beneficiary) {

    static Retirement of(NewRetirement given, String by, Instant now) {
        return new Retirement(
                now,
                by,
                given.registry(),
                given.creditProject(),
                given.vintage(),
                given.serialFrom(),
                given.serialTo(),
                given.beneficiary());
    }
}
