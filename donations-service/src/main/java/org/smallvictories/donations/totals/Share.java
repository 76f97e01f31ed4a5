package org.smallvictories.donations.totals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.smallvictories.donations.Kind;

/**
 * What one gift adds to the totals, whatever its standing.
 *
 * @param measure the currency of money, the unit of everything else
 * @param amount in that measure
 */
public record Share(
        UUID gift,
        LocalDate date,
        String partner,
        String project,
        String campaign,
        Kind kind,
        String measure,
        boolean illustrative,
        BigDecimal amount) {

    private static final int STRIPES = 8;

    LocalDate month() {
        return date.withDayOfMonth(1);
    }

    /** A gift stays in its stripe, so that what is taken out of a total was put into that very row. */
    int stripe() {
        return Math.floorMod(gift.hashCode(), STRIPES);
    }
}
