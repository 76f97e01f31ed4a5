package org.smallvictories.donations.exchangerate;

import java.math.BigDecimal;
import org.smallvictories.donations.State;

/**
 * Gifts of money that a report in euros does not tell apart.
 *
 * @param currency EUR when the amount is, or could be converted to, euros
 */
record MoneyCell(String currency, State state, boolean illustrative, long gifts, BigDecimal amount) {

    static final String EUR = "EUR";

    boolean isInEuros() {
        return currency.equals(EUR);
    }
}
