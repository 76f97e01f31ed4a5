package org.smallvictories.emissions.compensation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    /**
     * Parts a cost by weights, to the smallest unit of the currency: each part is rounded down, and the units that are left go
     * to the largest remainders (Hamilton's method), so that the parts make the whole. Nothing weighs anything: no part
     * costs anything.
     */
    static List<BigDecimal> parts(BigDecimal cost, List<BigDecimal> weights) {
        BigDecimal whole = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (whole.signum() == 0) {
            return weights.stream()
                    .map(weight -> BigDecimal.ZERO.setScale(cost.scale()))
                    .toList();
        }
        BigDecimal units = new BigDecimal(cost.unscaledValue());
        List<BigDecimal[]> divided = weights.stream()
                .map(weight -> weight.multiply(units).divideAndRemainder(whole))
                .toList();
        int left = units.subtract(divided.stream().map(part -> part[0]).reduce(BigDecimal.ZERO, BigDecimal::add))
                .intValueExact();
        Set<Integer> roundedUp = IntStream.range(0, weights.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> divided.get(i)[1]).reversed())
                .limit(left)
                .collect(Collectors.toSet());
        return IntStream.range(0, weights.size())
                .mapToObj(i -> divided.get(i)[0].add(roundedUp.contains(i) ? BigDecimal.ONE : BigDecimal.ZERO))
                .map(part -> new BigDecimal(part.toBigIntegerExact(), cost.scale()))
                .toList();
    }

    /** Half a smallest unit of the currency, and more, is rounded up. */
    BigDecimal costOf(BigDecimal kg) {
        return kg.multiply(perTonne)
                .movePointLeft(KILOGRAMS_IN_A_TONNE)
                .setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_UP);
    }
}
