package org.smallvictories.emissions.uncertainty;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.stream.DoubleStream;
import org.smallvictories.emissions.Decimals;

/** How far a figure spreads: the logarithm of its squared geometric standard deviation (GSD²), which is 1 when it is sure. */
public final class Spread {

    public static final Spread NONE = new Spread(0);

    private static final int DECIMALS = 6;
    private static final MathContext BOUNDS = new MathContext(9);

    private final double log;

    private Spread(double log) {
        this.log = log;
    }

    /** A part of a sum. */
    public record Part(BigDecimal kgCO2e, Spread spread) {}

    public static Spread ofGsdSquared(BigDecimal gsdSquared) {
        return new Spread(StrictMath.log(gsdSquared.doubleValue()));
    }

    /** Of a figure whose interval of 95 % is stated as so many percent of it: it may be so much higher. */
    public static Spread ofPercent(BigDecimal percent) {
        return ofGsdSquared(percent.movePointLeft(2).add(BigDecimal.ONE));
    }

    static Spread ofCoefficients(DoubleStream coefficients) {
        return new Spread(StrictMath.sqrt(
                coefficients.map(StrictMath::log).map(log -> log * log).sum()));
    }

    /** Of the product of two figures: exp of the root of the sum of the squared logarithms. */
    public Spread times(Spread other) {
        return new Spread(StrictMath.sqrt(log * log + other.log * other.log));
    }

    /** Of a sum: the logarithms weigh by the parts' shares in the sum. */
    public static Spread ofSum(Collection<Part> parts) {
        BigDecimal sum = parts.stream().map(Part::kgCO2e).reduce(BigDecimal.ZERO, BigDecimal::add);
        return ofSum(sum, parts.stream().mapToDouble(Spread::square).sum());
    }

    /**
     * Of a sum.
     *
     * @param squares the sum of (mass times logarithm of GSD²) squared over the parts
     */
    public static Spread ofSum(BigDecimal sum, double squares) {
        return sum.signum() == 0 ? NONE : new Spread(StrictMath.sqrt(Math.max(0, squares)) / sum.doubleValue());
    }

    /** What a part contributes to the squares of its sum. */
    public static double square(Part part) {
        double weighed = part.kgCO2e().doubleValue() * part.spread().log;
        return weighed * weighed;
    }

    public boolean isWiderThan(Spread other) {
        return log > other.log;
    }

    /** Rounded to six decimals. */
    public BigDecimal gsdSquared() {
        return Decimals.plain(BigDecimal.valueOf(StrictMath.exp(log)).setScale(DECIMALS, RoundingMode.HALF_UP));
    }

    /** The interval of 95 % around a mass, its bounds rounded to nine digits. */
    public Uncertainty around(BigDecimal kgCO2e) {
        BigDecimal gsdSquared = gsdSquared();
        return new Uncertainty(
                gsdSquared,
                Decimals.plain(kgCO2e.divide(gsdSquared, BOUNDS)),
                Decimals.plain(kgCO2e.multiply(gsdSquared, BOUNDS)));
    }
}
