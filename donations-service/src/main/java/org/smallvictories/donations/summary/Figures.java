package org.smallvictories.donations.summary;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.smallvictories.donations.Activity;
import org.smallvictories.donations.Category;
import org.smallvictories.donations.Currencies;
import org.smallvictories.donations.Kind;
import org.smallvictories.donations.Unit;
import org.smallvictories.donations.totals.Cell;

/**
 * What was given, by kind and measure and never across them; voided gifts do not count.
 *
 * @param count of gifts of all kinds
 */
public record Figures(long count, List<Money> money, List<Quantity> devices, List<Goods> goods, Time time) {

    private static final String NOT_SAID = ""; // sorts first

    /** Money in one currency. */
    public record Money(String currency, @JsonUnwrapped Amounts amounts) {}

    /** Devices in one unit. */
    public record Quantity(Unit unit, @JsonUnwrapped Amounts amounts) {}

    /** Goods in one unit; the categories add up to all. */
    public record Goods(Unit unit, @JsonUnwrapped Amounts amounts, List<OfCategory> byCategory) {}

    /** @param category null for goods that do not say what they are */
    public record OfCategory(Category category, @JsonUnwrapped Amounts amounts) {}

    /** Time given as hours, and as outreach rounds whose length nobody counted; the activities add up to all. */
    public record Time(Amounts hours, Amounts rounds, List<OfActivity> byActivity) {}

    /**
     * @param activity null for time that does not say what it was spent on
     * @param people who took part, as often as they did, as far as that is said
     * @param giftsWithoutPeople how many gifts do not say how many took part
     */
    public record OfActivity(
            Activity activity, Amounts hours, Amounts rounds, Amounts people, long giftsWithoutPeople) {}

    static Figures of(List<Cell> cells) {
        List<Cell> valid = cells.stream().filter(cell -> !cell.voided()).toList();
        return new Figures(
                valid.stream().mapToLong(Cell::gifts).sum(),
                byMeasure(valid, Kind.MONEY, Figures::money),
                byMeasure(valid, Kind.DEVICES, Figures::quantity),
                byMeasure(valid, Kind.GOODS, Figures::goods),
                time(valid.stream().filter(cell -> cell.kind() == Kind.TIME).toList()));
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

    private static Goods goods(String name, List<Cell> cells) {
        Unit unit = Unit.valueOf(name);
        return new Goods(
                unit,
                Amounts.of(cells, unit.decimals()),
                byDetail(
                        cells,
                        Category::valueOf,
                        (category, some) -> new OfCategory(category, Amounts.of(some, unit.decimals()))));
    }

    private static Time time(List<Cell> cells) {
        return new Time(
                in(Unit.HOUR, cells), in(Unit.ROUND, cells), byDetail(cells, Activity::valueOf, Figures::activity));
    }

    private static OfActivity activity(Activity activity, List<Cell> cells) {
        return new OfActivity(
                activity,
                in(Unit.HOUR, cells),
                in(Unit.ROUND, cells),
                Amounts.ofPeople(cells),
                cells.stream().mapToLong(cell -> cell.gifts() - cell.counted()).sum());
    }

    private static Amounts in(Unit unit, List<Cell> cells) {
        return Amounts.of(
                cells.stream()
                        .filter(cell -> cell.measure().equals(unit.name()))
                        .toList(),
                unit.decimals());
    }

    private static <D, T> List<T> byDetail(
            List<Cell> cells, Function<String, D> read, BiFunction<D, List<Cell>, T> figure) {
        return cells.stream()
                .collect(
                        groupingBy(cell -> Optional.ofNullable(cell.detail()).orElse(NOT_SAID), TreeMap::new, toList()))
                .entrySet()
                .stream()
                .map(detail -> figure.apply(
                        detail.getKey().equals(NOT_SAID) ? null : read.apply(detail.getKey()), detail.getValue()))
                .toList();
    }
}
