package org.smallvictories.donations.mecenat;

import java.math.BigDecimal;
import java.util.List;

/**
 * What the figures of a fiscal year are worked out from; amounts in EUR.
 *
 * @param fiscalYear the calendar year in which it closes
 * @param turnover before VAT
 * @param taxDue what the reduction can be set against; null while it is not known
 * @param given what was given in it and qualifies
 * @param excessIn what earlier years gave above their ceilings and is still usable
 * @param unusedIn reductions of earlier years that are still usable; null when they are not known
 */
record FiscalYear(
        int fiscalYear, BigDecimal turnover, BigDecimal taxDue, Given given, List<Lot> excessIn, List<Lot> unusedIn) {

    FiscalYear with(Given more) {
        return new FiscalYear(fiscalYear, turnover, taxDue, given.plus(more), excessIn, unusedIn);
    }
}
