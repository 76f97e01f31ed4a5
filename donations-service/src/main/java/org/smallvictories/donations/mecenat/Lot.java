package org.smallvictories.donations.mecenat;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/**
 * An amount in EUR that arose in one fiscal year and is used in it or carried into later ones.
 *
 * @param fiscalYear the calendar year in which that fiscal year closed
 * @param ratePercent of a base: the rate that it keeps wherever it is used; null for a reduction
 */
@Embeddable
record Lot(int fiscalYear, Integer ratePercent, BigDecimal amount) {

    static BigDecimal sum(Iterable<Lot> lots) {
        BigDecimal sum = BigDecimal.ZERO.setScale(2);
        for (Lot lot : lots) {
            sum = sum.add(lot.amount);
        }
        return sum;
    }

    boolean isBase() {
        return ratePercent != null;
    }

    boolean isSomething() {
        return amount.signum() > 0;
    }

    Lot of(BigDecimal part) {
        return new Lot(fiscalYear, ratePercent, part);
    }
}
