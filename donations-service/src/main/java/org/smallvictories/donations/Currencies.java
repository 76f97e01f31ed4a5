package org.smallvictories.donations;

import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The currencies of ISO 4217 that amounts can be in, as the JDK knows them. */
public final class Currencies {

    // Gold, test codes and the like have no decimals of their own.
    private static final Map<String, Integer> DECIMALS = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .collect(Collectors.toUnmodifiableMap(Currency::getCurrencyCode, Currency::getDefaultFractionDigits));

    private Currencies() {}

    /** The decimals of its smallest unit; empty when there is no such currency. */
    public static Optional<Integer> decimals(String code) {
        return Optional.ofNullable(DECIMALS.get(code));
    }
}
