package org.smallvictories.donations.totals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.smallvictories.donations.Kind;

/**
 * What one gift adds to the totals, whatever its standing.
 *
 * @param measure the currency of money, the unit of everything else
 * @param detail the category of goods, the activity of time; null where that is not said
 * @param amount in that measure
 * @param people who took part; null where that is not said
 */
public record Share(
        UUID gift,
        LocalDate date,
        String partner,
        String project,
        String campaign,
        Kind kind,
        String measure,
        String detail,
        boolean illustrative,
        BigDecimal amount,
        Integer people) {

    private static final int STRIPES = 8;

    LocalDate month() {
        return date.withDayOfMonth(1);
    }

    /** A gift stays in its stripe, so that what is taken out of a total was put into that very row. */
    int stripe() {
        return Math.floorMod(gift.hashCode(), STRIPES);
    }
}
