package org.smallvictories.emissions.footprint;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Shares in percent, with two decimals, that add up to exactly 100: each is rounded down, and the hundredths that are
 * left go to the largest remainders (Hamilton's method).
 */
public final class Shares {

    private static final BigDecimal HUNDREDTHS = BigDecimal.valueOf(10_000);

    private Shares() {}

    /** One share a part, in order; none can be told ({@code null}) where the whole is zero. */
    public static List<BigDecimal> of(List<BigDecimal> parts) {
        BigDecimal whole = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (whole.signum() == 0) {
            return parts.stream().map(part -> (BigDecimal) null).toList();
        }
        List<BigInteger> shares = new ArrayList<>();
        List<BigDecimal> remainders = new ArrayList<>();
        for (BigDecimal part : parts) {
            BigDecimal[] divided = part.multiply(HUNDREDTHS).divideAndRemainder(whole);
            shares.add(divided[0].toBigIntegerExact());
            remainders.add(divided[1]);
        }
        int left = HUNDREDTHS
                .toBigInteger()
                .subtract(shares.stream().reduce(BigInteger.ZERO, BigInteger::add))
                .intValueExact();
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing(remainders::get).reversed())
                .limit(left)
                .forEach(i -> shares.set(i, shares.get(i).add(BigInteger.ONE)));
        return shares.stream().map(share -> new BigDecimal(share, 2)).toList();
    }
}
