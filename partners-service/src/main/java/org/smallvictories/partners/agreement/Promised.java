package org.smallvictories.partners.agreement;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.smallvictories.kit.problem.Problem;

/** An amount that was promised, in the decimals of its currency; both are null when none was. */
record Promised(BigDecimal amount, String currency) {

    private static final int MOST_DIGITS = 12;

    /** 422 unless both are there or none, and fit together. */
    static Promised of(BigDecimal amount, String currency) {
        if (amount == null && currency == null) {
            return new Promised(null, null);
        }
        if (amount == null) {
            throw Problem.invalid("amount", "is needed with a currency");
        }
        int decimals = decimals(currency)
                .orElseThrow(() -> Problem.invalid("currency", "must be an ISO 4217 currency such as EUR"));
        if (amount.stripTrailingZeros().scale() > decimals) {
            throw Problem.invalid("amount", "must have at most " + decimals + " decimals in " + currency);
        }
        if ((long) amount.precision() - amount.scale() > MOST_DIGITS) {
            throw Problem.invalid("amount", "must have at most " + MOST_DIGITS + " digits before the point");
        }
        return new Promised(amount.setScale(decimals), currency);
    }

    private static Optional<Integer> decimals(String currency) {
        return Currency.getAvailableCurrencies().stream()
                .filter(known -> known.getCurrencyCode().equals(currency))
                .map(Currency::getDefaultFractionDigits)
                .filter(decimals -> decimals >= 0)
                .findAny();
    }
}
