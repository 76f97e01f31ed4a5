package org.smallvictories.donations.summary;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.smallvictories.donations.Currencies;
import org.smallvictories.donations.Kind;
import org.smallvictories.donations.Unit;
import org.smallvictories.donations.totals.Cell;

/**
 * What was given, by kind and measure and never across them; voided gifts do not count.
 *
 * @param count of gifts of all kinds
 */
public record Figures(long count, List<Money> money, List<Quantity> devices, List<Quantity> goods, Time time) {

    /** Money in one currency. */
    public record Money(String currency, @JsonUnwrapped Amounts amounts) {}

    /** Devices or goods in one unit. */
    public record Quantity(Unit unit, @JsonUnwrapped Amounts amounts) {}

    /** Time given as hours, and as outreach rounds whose length nobody counted. */
    public record Time(Amounts hours, Amounts rounds) {}

    static Figures of(List<Cell> cells) {
        List<Cell> valid = cells.stream().filter(cell -> !cell.voided()).toList();
        return new Figures(
                valid.stream().mapToLong(Cell::gifts).sum(),
                byMeasure(valid, Kind.MONEY, Figures::money),
                byMeasure(valid, Kind.DEVICES, Figures::quantity),
                byMeasure(valid, Kind.GOODS, Figures::quantity),
                new Time(time(valid, Unit.HOUR), time(valid, Unit.ROUND)));
    }

    private static <T> List<T> byMeasure(List<Cell> cells, Kind kind, BiFunction<String, List<Cell>, T> figure) {
        return cells.stream()
                .filter(cell -> cell.kind() == kind)
                .collect(groupingBy(Cell::measure, TreeMap::new, toList()))
                .entrySet()
                .stream()
                .map(measure -> figure.apply(measure.getKey(), measure.getValue()))
                .toList();
    }

    private static Money money(String currency, List<Cell> cells) {
        return new Money(
                currency, Amounts.of(cells, Currencies.decimals(currency).orElseThrow()));
    }

    private static Quantity quantity(String name, List<Cell> cells) {
        Unit unit = Unit.valueOf(name);
        return new Quantity(unit, Amounts.of(cells, unit.decimals()));
    }

    private static Amounts time(List<Cell> cells, Unit unit) {
        List<Cell> ofUnit = cells.stream()
                .filter(cell -> cell.kind() == Kind.TIME && cell.measure().equals(unit.name()))
                .toList();
        return Amounts.of(ofUnit, unit.decimals());
    }
}
