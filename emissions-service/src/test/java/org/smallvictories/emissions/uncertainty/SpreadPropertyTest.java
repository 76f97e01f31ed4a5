package org.smallvictories.emissions.uncertainty;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.smallvictories.emissions.uncertainty.Spread.Part;

class SpreadPropertyTest {

    @Property
    void a_better_score_never_makes_a_line_less_sure(
            @ForAll @Size(5) List<@IntRange(min = 1, max = 4) Integer> scores,
            @ForAll @IntRange(max = 4) int bettered) {
        QualityScores before = scores(scores);
        List<Integer> better = new ArrayList<>(scores);
        better.set(bettered, scores.get(bettered) + 1);

        assertTrue(before.spread().isWiderThan(scores(better).spread()));
    }

    @Property
    void a_sum_is_as_sure_as_its_least_sure_part_or_surer(
            @ForAll @Size(min = 1, max = 20)
                    List<@BigRange(min = "0.001", max = "1000000") @Scale(3) BigDecimal> masses,
            @ForAll @BigRange(min = "1.000001", max = "10") @Scale(6) BigDecimal gsdSquared) {
        List<Part> parts = masses.stream()
                .map(mass -> new Part(mass, Spread.ofGsdSquared(gsdSquared)))
                .toList();

        assertTrue(Spread.ofSum(parts).gsdSquared().compareTo(gsdSquared) <= 0);
        assertTrue(Spread.ofSum(parts).gsdSquared().compareTo(BigDecimal.ONE) >= 0);
    }

    private static QualityScores scores(List<Integer> scores) {
        return new QualityScores(scores.get(0), scores.get(1), scores.get(2), scores.get(3), scores.get(4));
    }
}
