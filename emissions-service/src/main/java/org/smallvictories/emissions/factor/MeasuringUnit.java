package org.smallvictories.emissions.factor;

import static javax.measure.MetricPrefix.GIGA;
import static javax.measure.MetricPrefix.KILO;
import static javax.measure.MetricPrefix.MEGA;
import static javax.measure.MetricPrefix.TERA;
import static tech.units.indriya.unit.Units.GRAM;
import static tech.units.indriya.unit.Units.HOUR;
import static tech.units.indriya.unit.Units.KILOGRAM;
import static tech.units.indriya.unit.Units.METRE;
import static tech.units.indriya.unit.Units.WATT;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.measure.IncommensurableException;
import javax.measure.Unit;
import org.smallvictories.kit.problem.Problem;
import tech.units.indriya.function.RationalNumber;
import tech.units.indriya.unit.BaseUnit;
import tech.units.indriya.unit.UnitDimension;

/**
 * The units in which activities are counted and factors are given. What is counted by the piece (an e-mail, a parcel) is a
 * dimension of its own, so that parcels are never taken for e-mails. Units of one dimension differ by powers of ten only:
 * converting is exact.
 */
public final class MeasuringUnit {

    private static final Map<String, MeasuringUnit> KNOWN = new LinkedHashMap<>();

    static {
        know("g", GRAM);
        know("kg", KILOGRAM);
        know("t", MEGA(GRAM));
        know("Wh", WATT.multiply(HOUR));
        know("kWh", KILO(WATT).multiply(HOUR));
        know("MWh", MEGA(WATT).multiply(HOUR));
        know("GWh", GIGA(WATT).multiply(HOUR));
        Unit<?> octet = counted("B", 'B');
        know("B", octet);
        know("kB", KILO(octet));
        know("MB", MEGA(octet));
        know("GB", GIGA(octet));
        know("TB", TERA(octet));
        know("m", METRE);
        know("km", KILO(METRE));
        know("kg.km", KILOGRAM.multiply(KILO(METRE)));
        know("t.km", MEGA(GRAM).multiply(KILO(METRE)));
        know("m2", METRE.pow(2));
        know("h", HOUR);
        know("e-mail", counted("e-mail", 'e'));
        know("parcel", counted("parcel", 'p'));
        know("panel-fortnight", counted("panel-fortnight", 'f'));
        know("device", counted("device", 'd'));
        Unit<?> person = counted("person", 'P');
        know("p.km", person.multiply(KILO(METRE)));
    }

    private final String symbol;
    private final Unit<?> unit;

    private MeasuringUnit(String symbol, Unit<?> unit) {
        this.symbol = symbol;
        this.unit = unit;
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

    public boolean fits(MeasuringUnit other) {
        return unit.isCompatible(other.unit);
    }

    /**
     * The same quantity in another unit, exactly.
     *
     * @throws Problem 422 naming both units when they do not measure the same thing
     */
    public BigDecimal convert(BigDecimal quantity, MeasuringUnit other, String field) {
        if (!fits(other)) {
            throw Problem.invalid(field, "'" + symbol + "' cannot be converted to '" + other.symbol + "'");
        }
        try {
            Number converted = unit.getConverterToAny(other.unit).convert(quantity);
            return converted instanceof RationalNumber ratio
                    ? ratio.bigDecimalValue()
                    : new BigDecimal(converted.toString());
        } catch (IncommensurableException excluded) {
            throw new IllegalStateException(excluded);
        }
    }

    private static void know(String symbol, Unit<?> unit) {
        KNOWN.put(symbol, new MeasuringUnit(symbol, unit));
    }

    private static Unit<?> counted(String symbol, char dimension) {
        return new BaseUnit<>(symbol, UnitDimension.parse(dimension));
    }

    @Override
    public String toString() {
        return symbol;
    }
}
