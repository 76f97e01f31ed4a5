package org.smallvictories.gateway.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.smallvictories.gateway.report.Report.Unit;

/**
 * A published figure, or a fact that is none.
 *
 * @param id names it in addresses; the same in every version of a year
 * @param of what it is a figure of, by name; null for the whole year
 * @param value null for a fact
 * @param said a fact: a date (ISO 8601) or a verdict; null for a figure
 * @param low lower end of the interval of 95 %; null when not known
 * @param illustrative whether anything in it is invented, for a demonstration
 * @param provisional whether it may still change because work on it goes on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Figure(
        String id,
        Measure measure,
        String of,
        BigDecimal value,
        Unit unit,
        String said,
        BigDecimal low,
        BigDecimal high,
        boolean illustrative,
        boolean provisional,
        List<Behind> behind) {

    /** Whether both say the same, whatever the number of zeros at the end. */
    boolean saysTheSameAs(Figure other) {
        return said == null
                ? other.said == null && unit.equals(other.unit) && value.compareTo(other.value) == 0
                : said.equals(other.said);
    }
}
