package org.smallvictories.emissions.compensation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.smallvictories.kit.problem.Problem;

/**
 * A price per tonne of CO2e.
 *
 * @param currency ISO 4217
 */
record Price(BigDecimal perTonne, Currency currency) {

    private static final int KILOGRAMS_IN_A_TONNE = 3;

    /** 422 on {@code currency} when the code is not one of ISO 4217 that money is counted in. */
    static Price of(BigDecimal perTonne, String currency) {
        try {
            Currency known = Currency.getInstance(currency);
            if (known.getDefaultFractionDigits() >= 0) {
                return new Price(perTonne, known);
            }
        } catch (IllegalArgumentException unknown) {
            // refused below
        }
        throw Problem.invalid("currency", "'" + currency + "' is not a currency code of ISO 4217");
    }

    /** Half a smallest unit of the currency, and more, is rounded up. */
    BigDecimal costOf(BigDecimal kg) {
        return kg.multiply(perTonne)
                .movePointLeft(KILOGRAMS_IN_A_TONNE)
                .setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_UP);
    }
}
