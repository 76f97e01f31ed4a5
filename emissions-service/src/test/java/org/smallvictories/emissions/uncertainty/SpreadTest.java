package org.smallvictories.emissions.uncertainty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smallvictories.emissions.uncertainty.Spread.Part;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SpreadTest {

    private static final QualityScores BEST = new QualityScores(5, 5, 5, 5, 5);
    private static final QualityScores WORST = new QualityScores(1, 1, 1, 1, 1);

    /**
     * The table of coefficients in Méthode Bilan Carbone, 4.4.2: with all other scores at their best, GSD² is the
     * coefficient itself.
     */
    @ParameterizedTest
    @CsvSource({
        "1, 1.5, 1.2, 1.5, 1.1, 2",
        "2, 1.2, 1.1, 1.2, 1.05, 1.5",
        "3, 1.1, 1.05, 1.1, 1.02, 1.2",
        "4, 1.05, 1.02, 1.03, 1.01, 1.1",
        "5, 1, 1, 1, 1, 1",
    })
    void each_score_stands_for_its_coefficient(
            int score,
            String reliability,
            String completeness,
            String temporal,
            String geographical,
            String technical) {
        assertGsdSquared(reliability, new QualityScores(score, 5, 5, 5, 5).spread());
        assertGsdSquared(completeness, new QualityScores(5, score, 5, 5, 5).spread());
        assertGsdSquared(temporal, new QualityScores(5, 5, score, 5, 5).spread());
        assertGsdSquared(geographical, new QualityScores(5, 5, 5, score, 5).spread());
        assertGsdSquared(technical, new QualityScores(5, 5, 5, 5, score).spread());
    }

    /**
     * Where Bilan Carbone's own software draws its lines: GSD² with all five scores equal, of "good" (4), "average", "bad"
     * and "very bad" data: 1.1199, 1.2621, 1.6361, 2.5164
     * (https://github.com/ABC-TransitionBasCarbone/bilan-carbone, src/services/uncertainty.ts).
     */
    @ParameterizedTest
    @CsvSource({"4, 1.1199", "3, 1.2621", "2, 1.6361", "1, 2.5164"})
    void equal_scores_come_to_what_Bilan_Carbone_states(int score, BigDecimal expected) {
        BigDecimal gsdSquared =
                new QualityScores(score, score, score, score, score).spread().gsdSquared();

        assertTrue(
                gsdSquared.subtract(expected).abs().compareTo(new BigDecimal("0.0001")) < 0,
                () -> gsdSquared + " is not " + expected);
    }

    /**
     * A line in the tests of Bilan Carbone's own software (src/services/emissionSource.test.ts): 12 times 100, scored
     * (reliability, technical, temporal, geographical, completeness) 5, 1, 2, 4, unknown, and the factor 5, 3, 1, unknown,
     * unknown. GSD² is 2.3244113410907485, the interval 516.2597423212065 to 2789.2936093088983. That software passes over
     * what is unknown, so the best score stands in its place here.
     */
    @Test
    void a_line_comes_to_what_Bilan_Carbone_computes() {
        QualityScores activity = new QualityScores(5, 5, 2, 4, 1);
        QualityScores factor = new QualityScores(5, 5, 1, 5, 3);

        Uncertainty line = activity.spread().times(factor.spread()).around(new BigDecimal("1200"));

        assertEquals(
                new Uncertainty(new BigDecimal("2.324411"), new BigDecimal("516.259818"), new BigDecimal("2789.2932")),
                line);
    }

    @Test
    void what_is_unknown_is_no_surer_than_the_worst() {
        assertGsdSquared(WORST.spread().gsdSquared().toString(), QualityScores.UNKNOWN.spread());
        assertGsdSquared("1", BEST.spread());
    }

    /** What the software of Bilan Carbone calls alpha: by how much the upper end lies above the value. */
    @Test
    void a_percentage_is_how_far_the_upper_end_lies_above() {
        assertEquals(
                new Uncertainty(new BigDecimal("1.2"), new BigDecimal("83.3333333"), new BigDecimal("120")),
                Spread.ofPercent(new BigDecimal("20")).around(new BigDecimal("100")));
    }

    /** By hand: shares 0.6 and 0.4; exp(sqrt((0.6 ln 2)² + (0.4 ln 1.5)²)) = exp(sqrt(0.1729631 + 0.0263043)) = 1.562667. */
    @Test
    void in_a_sum_parts_weigh_by_their_share() {
        Spread sum = Spread.ofSum(List.of(part("60", "2"), part("40", "1.5")));

        assertGsdSquared("1.562667", sum);
    }

    @Test
    void a_sum_of_nothing_is_sure() {
        assertEquals(
                new Uncertainty(BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.ZERO),
                Spread.ofSum(List.of(part("0", "2"))).around(BigDecimal.ZERO));
    }

    private static Part part(String mass, String gsdSquared) {
        return new Part(new BigDecimal(mass), Spread.ofGsdSquared(new BigDecimal(gsdSquared)));
    }

    private static void assertGsdSquared(String expected, Spread spread) {
        assertEquals(new BigDecimal(expected), spread.gsdSquared());
    }
}
