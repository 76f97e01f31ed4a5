package org.smallvictories.gateway.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.smallvictories.gateway.report.Report.Quantity;

/**
 * Turns values into places from left to right. Zero is always on it, and room for the values' texts is left behind the bars.
 *
 * @param lowest zero or less
 * @param span from the lowest to the highest; never zero
 * @param room for bars
 */
record BarScale(BigDecimal lowest, BigDecimal span, int room) {

    private static final int CHARACTER = 9;

    static BarScale of(List<Quantity> quantities, List<String> texts) {
        BigDecimal lowest = ends(quantities).reduce(BigDecimal.ZERO, BigDecimal::min);
        BigDecimal highest = ends(quantities).reduce(BigDecimal.ZERO, BigDecimal::max);
        BigDecimal span = highest.subtract(lowest);
        int longest = texts.stream().mapToInt(String::length).max().orElse(0);
        return new BarScale(
                lowest,
                span.signum() == 0 ? BigDecimal.ONE : span,
                Math.max(BarChart.WIDTH / 4, BarChart.WIDTH - longest * CHARACTER - 6));
    }

    int at(BigDecimal value) {
        return value.subtract(lowest)
                .multiply(BigDecimal.valueOf(room))
                .divide(span, 0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    int zero() {
        return at(BigDecimal.ZERO);
    }

    private static Stream<BigDecimal> ends(List<Quantity> quantities) {
        return quantities.stream()
                .flatMap(quantity -> Stream.of(
                        quantity.value(),
                        quantity.hasInterval() ? quantity.low() : null,
                        quantity.hasInterval() ? quantity.high() : null))
                .filter(Objects::nonNull);
    }
}
