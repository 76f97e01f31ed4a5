package org.smallvictories.emissions.compensation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;

/** What holds of every cost and its parts. */
class PricePropertiesTest {

    @Property
    void parts_make_the_whole_cost_and_none_is_off_by_a_cent(
            @ForAll @Size(min = 1, max = 12) List<@BigRange(min = "0", max = "1000000") @Scale(4) BigDecimal> weights,
            @ForAll @BigRange(min = "0", max = "1000000") @Scale(2) BigDecimal cost) {
        List<BigDecimal> parts = Price.parts(cost, weights);
        BigDecimal whole = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);

        boolean weighs = whole.signum() > 0;
        assertEquals(
                0, parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(weighs ? cost : BigDecimal.ZERO));
        for (int i = 0; weighs && i < parts.size(); i++) {
            BigDecimal offTimesWhole = parts.get(i)
                    .multiply(whole)
                    .subtract(cost.multiply(weights.get(i)))
                    .abs();
            assertTrue(offTimesWhole.compareTo(whole.multiply(new BigDecimal("0.01"))) < 0);
        }
    }

    @Property
    void what_is_filled_and_what_failed_make_the_whole_cost(
            @ForAll @IntRange(max = 1_000) int filled,
            @ForAll @IntRange(max = 1_000) int failed,
            @ForAll @BigRange(min = "0.000001", max = "1000") @Scale(6) BigDecimal perTonne) {
        Price price = Price.of(perTonne, "EUR");
        BigDecimal cost = price.costOf(BigDecimal.valueOf((filled + failed) * 1_000L));
        BigDecimal spent = price.costOf(BigDecimal.valueOf(filled * 1_000L));

        assertTrue(cost.subtract(spent).signum() >= 0, "what failed never costs less than nothing");
    }
}
