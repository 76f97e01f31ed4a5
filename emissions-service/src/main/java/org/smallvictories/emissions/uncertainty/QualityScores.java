package org.smallvictories.emissions.uncertainty;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.stream.DoubleStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How good a figure is, from 1 (very bad) to 5 (very good), as Bilan Carbone scores; null when not known. What is not
 * known counts as very bad: the method asks for low scores where nothing is documented, and unknown must not look sure.
 *
 * @param reliability whether method and source of the figure can be relied on
 * @param completeness whether it stands on enough data
 * @param temporal whether it is of the right time
 * @param geographical whether it is of the right place
 * @param technical whether it is of the right technology
 */
@Embeddable
@Schema(
        description = "From 1 (very bad) to 5 (very good); what is left out is unknown and counts as very bad",
        examples = "{\"reliability\": 4, \"completeness\": 4, \"temporal\": 5, \"geographical\": 5, \"technical\": 3}")
public record QualityScores(
        @Min(1) @Max(5) Integer reliability,
        @Min(1) @Max(5) Integer completeness,
        @Min(1) @Max(5) Integer temporal,
        @Min(1) @Max(5) Integer geographical,
        @Min(1) @Max(5) Integer technical) {

    public static final QualityScores UNKNOWN = new QualityScores(null, null, null, null, null);

    // Coefficients for the scores 1 to 5: ecoinvent's, and those that Bilan Carbone fills its gaps with (see the
    // package).
    private static final double[] RELIABILITY = {1.5, 1.2, 1.1, 1.05, 1};
    private static final double[] COMPLETENESS = {1.2, 1.1, 1.05, 1.02, 1};
    private static final double[] TEMPORAL = {1.5, 1.2, 1.1, 1.03, 1};
    private static final double[] GEOGRAPHICAL = {1.1, 1.05, 1.02, 1.01, 1};
    private static final double[] TECHNICAL = {2, 1.5, 1.2, 1.1, 1};

    public static QualityScores orUnknown(QualityScores scores) {
        return scores == null ? UNKNOWN : scores;
    }

    public Spread spread() {
        return Spread.ofCoefficients(DoubleStream.of(
                coefficient(RELIABILITY, reliability),
                coefficient(COMPLETENESS, completeness),
                coefficient(TEMPORAL, temporal),
                coefficient(GEOGRAPHICAL, geographical),
                coefficient(TECHNICAL, technical)));
    }

    private static double coefficient(double[] byScore, Integer score) {
        return byScore[score == null ? 0 : score - 1];
    }
}
