package org.smallvictories.emissions.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.smallvictories.emissions.uncertainty.Spread;
import org.smallvictories.emissions.uncertainty.Uncertainty;

/**
 * The change from one result to another. Bought energy is compared location-based.
 *
 * @param fromUncertainty of {@code fromKgCO2e} alone: the change itself is surer, where both sides err alike
 * @param bridge leads from {@code fromKgCO2e} to {@code toKgCO2e}: its parts add up to the change, to the last digit
 * @param changePercent of {@code fromKgCO2e}, two decimals; {@code null} when that is zero
 * @param groups their effects add up to the bridge; the largest change first
 * @param lineCount how many are compared in all
 * @param lines the largest change first, at most 200
 */
public record Comparison(
        BigDecimal fromKgCO2e,
        Uncertainty fromUncertainty,
        BigDecimal toKgCO2e,
        Uncertainty toUncertainty,
        BigDecimal changePercent,
        Effects bridge,
        List<GroupChange> groups,
        int lineCount,
        List<LineChange> lines) {

    private static final int MOST_LINES = 200;

    static Comparison of(List<Item> from, List<Item> to) {
        List<LineChange> lines = lines(from, to);
        List<GroupChange> groups = lines.stream().collect(Collectors.groupingBy(LineChange::group)).entrySet().stream()
                .map(group -> GroupChange.of(group.getKey(), group.getValue()))
                .sorted(largestFirst(GroupChange::effects).thenComparing(GroupChange::group))
                .toList();
        BigDecimal before = Side.sum(from);
        Effects bridge = groups.stream().map(GroupChange::effects).reduce(Effects.NONE, Effects::plus);
        return new Comparison(
                before,
                uncertainty(from),
                Side.sum(to),
                uncertainty(to),
                percent(bridge.changeKgCO2e(), before),
                bridge,
                groups,
                lines.size(),
                lines.subList(0, Math.min(lines.size(), MOST_LINES)));
    }

    private static Uncertainty uncertainty(List<Item> items) {
        return Spread.ofSum(items.stream()
                        .map(item -> new Spread.Part(item.kgCO2e(), item.spread()))
                        .toList())
                .around(Side.sum(items));
    }

    private static List<LineChange> lines(List<Item> from, List<Item> to) {
        Map<Object, List<Item>> before = byKey(from);
        Map<Object, List<Item>> after = byKey(to);
        return Stream.concat(after.keySet().stream(), before.keySet().stream())
                .distinct()
                .map(key -> LineChange.of(before.getOrDefault(key, List.of()), after.getOrDefault(key, List.of())))
                .sorted(largestFirst(LineChange::effects))
                .toList();
    }

    private static Map<Object, List<Item>> byKey(List<Item> items) {
        return items.stream().collect(Collectors.groupingBy(Item::key, LinkedHashMap::new, Collectors.toList()));
    }

    private static <T> Comparator<T> largestFirst(Function<T, Effects> effects) {
        return Comparator.comparing((T one) -> effects.apply(one).changeKgCO2e().abs())
                .reversed();
    }

    private static BigDecimal percent(BigDecimal change, BigDecimal before) {
        return before.signum() == 0 ? null : change.movePointRight(2).divide(before, 2, RoundingMode.HALF_EVEN);
    }
}
