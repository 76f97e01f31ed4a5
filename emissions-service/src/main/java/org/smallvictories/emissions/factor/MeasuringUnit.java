package org.smallvictories.emissions.factor;

import static javax.measure.MetricPrefix.GIGA;
import static javax.measure.MetricPrefix.KILO;
import static javax.measure.MetricPrefix.MEGA;
import static javax.measure.MetricPrefix.TERA;
import static tech.units.indriya.unit.Units.CUBIC_METRE;
import static tech.units.indriya.unit.Units.DAY;
import static tech.units.indriya.unit.Units.GRAM;
import static tech.units.indriya.unit.Units.HOUR;
import static tech.units.indriya.unit.Units.JOULE;
import static tech.units.indriya.unit.Units.KILOGRAM;
import static tech.units.indriya.unit.Units.LITRE;
import static tech.units.indriya.unit.Units.METRE;
import static tech.units.indriya.unit.Units.MINUTE;
import static tech.units.indriya.unit.Units.SECOND;
import static tech.units.indriya.unit.Units.SQUARE_METRE;
import static tech.units.indriya.unit.Units.WATT;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.measure.IncommensurableException;
import javax.measure.Unit;
import org.smallvictories.kit.problem.Problem;
import tech.units.indriya.function.RationalNumber;
import tech.units.indriya.unit.BaseUnit;
import tech.units.indriya.unit.UnitDimension;

/**
 * The units in which activities are counted and factors are given. What is counted by the piece (an e-mail, a parcel) is a
 * dimension of its own, so that parcels are never taken for e-mails. Converting is exact; only a
 * result without an end (1 MJ in kWh, 1 min in h) is rounded to 18 decimals, half to even.
 */
public final class MeasuringUnit {

    private static final int DECIMALS = 18;

    private static final Map<String, MeasuringUnit> KNOWN = new LinkedHashMap<>();

    static {
        know("g", "gram", GRAM);
        know("kg", "kilogram", KILOGRAM);
        know("t", "tonne", MEGA(GRAM));
        know("Wh", "watt-hour", WATT.multiply(HOUR));
        know("kWh", "kilowatt-hour", KILO(WATT).multiply(HOUR));
        know("MWh", "megawatt-hour", MEGA(WATT).multiply(HOUR));
        know("GWh", "gigawatt-hour", GIGA(WATT).multiply(HOUR));
        know("MJ", "megajoule", MEGA(JOULE));
        know("GJ", "gigajoule", GIGA(JOULE));
        know("TJ", "terajoule", TERA(JOULE));
        Unit<?> octet = counted("B", 'B');
        know("B", "byte", octet);
        know("kB", "kilobyte, 1,000 bytes", KILO(octet));
        know("MB", "megabyte, 10^6 bytes", MEGA(octet));
        know("GB", "gigabyte, 10^9 bytes", GIGA(octet));
        know("TB", "terabyte, 10^12 bytes", TERA(octet));
        know("m", "metre", METRE);
        know("km", "kilometre", KILO(METRE));
        know("mi", "mile, 1,609.344 m", METRE.multiply(RationalNumber.of(1_609_344, 1_000)));
        know("m2", "square metre", SQUARE_METRE);
        know("L", "litre", LITRE);
        know("m3", "cubic metre", CUBIC_METRE);
        know("s", "second", SECOND);
        know("min", "minute", MINUTE);
        know("h", "hour", HOUR);
        know("d", "day, 24 hours", DAY);
        know("kg.km", "a kilogram carried over a kilometre", KILOGRAM.multiply(KILO(METRE)));
        know("t.km", "a tonne carried over a kilometre", MEGA(GRAM).multiply(KILO(METRE)));
        know(
                "p.km",
                "a passenger carried over a kilometre",
                counted("person", 'P').multiply(KILO(METRE)));
        know("e-mail", "an e-mail to one recipient", counted("e-mail", 'e'));
        know("visit", "a visit of a site", counted("visit", 'v'));
        know("parcel", "a parcel", counted("parcel", 'p'));
        Unit<?> panelDay = counted("panel-day", 'f');
        know("panel-day", "an advertising panel shown for a day", panelDay);
        know("panel-fortnight", "an advertising panel shown for 14 days", panelDay.multiply(14));
        know("device", "a device", counted("device", 'd'));
        know("piece", "a piece of anything else", counted("piece", 'u'));
        know("night", "a night in a room", counted("night", 'n'));
        Unit<?> euro = counted("EUR", 'E');
        know("EUR", "euro spent, without VAT", euro);
        know("kEUR", "thousand euro spent, without VAT", KILO(euro));
    }

    private final String symbol;
    private final String meaning;
    private final Unit<?> unit;

    /** How many of the units that the SI, or what is counted, is built on; a decimal with an end for every unit here. */
    private final BigDecimal inSystemUnits;

    private MeasuringUnit(String symbol, String meaning, Unit<?> unit) {
        this.symbol = symbol;
        this.meaning = meaning;
        this.unit = unit;
        this.inSystemUnits = inSystemUnits(unit);
    }

    /** 422 naming the field when the symbol is not known. */
    public static MeasuringUnit of(String symbol, String field) {
        MeasuringUnit known = KNOWN.get(symbol);
        if (known == null) {
            throw Problem.invalid(field, "'" + symbol + "' is not a known unit; known are " + symbols());
        }
        return known;
    }

    public static boolean isKnown(String symbol) {
        return KNOWN.containsKey(symbol);
    }

    static Iterable<String> symbols() {
        return KNOWN.keySet();
    }

    static Collection<MeasuringUnit> all() {
        return KNOWN.values();
    }

    /** All that quantities in this unit can be given in as well. */
    List<String> fitting() {
        return all().stream()
                .filter(this::fits)
                .map(MeasuringUnit::toString)
                .filter(other -> !other.equals(symbol))
                .toList();
    }

    String meaning() {
        return meaning;
    }

    public boolean fits(MeasuringUnit other) {
        return unit.isCompatible(other.unit);
    }

    /**
     * The same quantity in another unit.
     *
     * @throws Problem 422 naming both units when they do not measure the same thing
     */
    public BigDecimal convert(BigDecimal quantity, MeasuringUnit other, String field) {
        if (!fits(other)) {
            throw Problem.invalid(field, "'" + symbol + "' cannot be converted to '" + other.symbol + "'");
        }
        BigDecimal dividend = quantity.multiply(inSystemUnits);
        try {
            return dividend.divide(other.inSystemUnits);
        } catch (ArithmeticException endless) {
            return dividend.divide(other.inSystemUnits, DECIMALS, RoundingMode.HALF_EVEN);
        }
    }

    private static BigDecimal inSystemUnits(Unit<?> unit) {
        try {
            Number one = unit.getConverterToAny(unit.getSystemUnit())
                    .convert((Number) 1); // the primitive one would be converted as a double
            return one instanceof RationalNumber ratio ? ratio.bigDecimalValue() : new BigDecimal(one.toString());
        } catch (IncommensurableException excluded) {
            throw new IllegalStateException(excluded);
        }
    }

    private static void know(String symbol, String meaning, Unit<?> unit) {
        KNOWN.put(symbol, new MeasuringUnit(symbol, meaning, unit));
    }

    private static Unit<?> counted(String symbol, char dimension) {
        return new BaseUnit<>(symbol, UnitDimension.parse(dimension));
    }

    @Override
    public String toString() {
        return symbol;
    }
}
