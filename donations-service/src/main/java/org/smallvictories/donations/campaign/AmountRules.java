package org.smallvictories.donations.campaign;

import java.math.BigDecimal;
import java.util.Optional;
import org.smallvictories.donations.Currencies;
import org.smallvictories.kit.problem.FieldError;

/** What an amount in a currency must keep to. */
final class AmountRules {

    private static final int MOST_DIGITS = 12;

    private AmountRules() {}

    /** What is wrong with an amount, perhaps null, that stands in a field; empty when nothing is. */
    static Optional<FieldError> fault(String field, BigDecimal amount, String currency) {
        return fault(field, amount, currency, MOST_DIGITS);
    }

    /** @param digits before the point, at most */
    static Optional<FieldError> fault(String field, BigDecimal amount, String currency, int digits) {
        Optional<Integer> decimals = Currencies.decimals(currency);
        if (decimals.isEmpty()) {
            return Optional.of(new FieldError("currency", "must be an ISO 4217 currency such as EUR"));
        }
        if (amount != null && amount.stripTrailingZeros().scale() > decimals.get()) {
            return Optional.of(
                    new FieldError(field, "must have at most " + decimals.get() + " decimals in " + currency));
        }
        return amount != null && (long) amount.precision() - amount.scale() > digits
                ? Optional.of(new FieldError(field, "must have at most " + digits + " digits before the point"))
                : Optional.empty();
    }
}
