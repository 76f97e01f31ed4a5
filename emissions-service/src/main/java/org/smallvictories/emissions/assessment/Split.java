package org.smallvictories.emissions.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.smallvictories.emissions.Decimals;
import org.smallvictories.emissions.footprint.Shares;
import org.smallvictories.emissions.footprint.Subtotal;

/** A footprint split into parts whose shares add up to exactly 100. */
final class Split {

    private Split() {}

    @FunctionalInterface
    interface Made<K, P> {
        P of(K key, BigDecimal kgCO2e, BigDecimal sharePercent);
    }

    /** The parts in the order of their first subtotals. */
    static <K, P> List<P> by(List<Subtotal> subtotals, Function<Subtotal, K> key, Made<K, P> part) {
        Map<K, BigDecimal> sums = new LinkedHashMap<>();
        subtotals.forEach(subtotal -> sums.merge(key.apply(subtotal), subtotal.kgCO2e(), BigDecimal::add));
        List<K> keys = new ArrayList<>(sums.keySet()); // one key may be null
        List<BigDecimal> masses = List.copyOf(sums.values());
        List<BigDecimal> shares = Shares.of(masses);
        return IntStream.range(0, keys.size())
                .mapToObj(i -> part.of(keys.get(i), Decimals.plain(masses.get(i)), shares.get(i)))
                .toList();
    }
}
