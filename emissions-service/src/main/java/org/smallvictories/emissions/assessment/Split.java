package org.smallvictories.emissions.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.smallvictories.emissions.Decimals;
import org.smallvictories.emissions.footprint.Shares;
import org.smallvictories.emissions.footprint.Subtotal;
import org.smallvictories.emissions.uncertainty.Spread;

/** A footprint split into parts whose shares add up to exactly 100. */
final class Split {

    private Split() {}

    /** What the subtotals of a part come to. */
    private record Sum(BigDecimal kgCO2e, double squares) {

        static Sum of(Subtotal subtotal) {
            return new Sum(subtotal.kgCO2e(), subtotal.squares());
        }

        Sum plus(Sum other) {
            return new Sum(kgCO2e.add(other.kgCO2e), squares + other.squares);
        }

        Mass mass(BigDecimal sharePercent) {
            BigDecimal plain = Decimals.plain(kgCO2e);
            return new Mass(plain, Spread.ofSum(plain, squares).around(plain), sharePercent);
        }
    }

    /** The parts in the order of their first subtotals. */
    static <K, P> List<P> by(List<Subtotal> subtotals, Function<Subtotal, K> key, BiFunction<K, Mass, P> part) {
        Map<K, Sum> sums = new LinkedHashMap<>();
        subtotals.forEach(subtotal -> sums.merge(key.apply(subtotal), Sum.of(subtotal), Sum::plus));
        List<BigDecimal> shares =
                Shares.of(sums.values().stream().map(Sum::kgCO2e).toList());
        List<P> parts = new ArrayList<>();
        sums.forEach((name, sum) -> parts.add(part.apply(name, sum.mass(shares.get(parts.size())))));
        return parts;
    }
}
