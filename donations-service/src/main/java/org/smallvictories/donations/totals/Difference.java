package org.smallvictories.donations.totals;

import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.smallvictories.donations.Kind;
import org.smallvictories.donations.State;

/**
 * A total that is not the sum of its gifts.
 *
 * @param measure the currency of money, the unit of everything else
 * @param detail the category of goods, the activity of time; null where that is not said
 */
public record Difference(
        @Schema(implementation = String.class, examples = "2020-12") YearMonth month,
        String partner,
        String project,
        String campaign,
        Kind kind,
        String measure,
        String detail,
        State state,
        boolean voided,
        boolean illustrative,
        Sum totals,
        Sum gifts) {

    /**
     * How many gifts, and how much together.
     *
     * @param people who took part in those that say it
     * @param counted how many say it
     */
    public record Sum(long count, BigDecimal amount, long people, long counted) {

        static Sum of(Tuple row, String side) {
            return new Sum(
                    row.get(side + "_gifts", Long.class),
                    row.get(side + "_amount", BigDecimal.class),
                    row.get(side + "_people", Long.class),
                    row.get(side + "_counted", Long.class));
        }
    }

    static Difference of(Tuple row) {
        return new Difference(
                YearMonth.from(row.get("month", LocalDate.class)),
                row.get("partner", String.class),
                row.get("project", String.class),
                row.get("campaign", String.class),
                Kind.valueOf(row.get("kind", String.class)),
                row.get("measure", String.class),
                row.get("detail", String.class),
                State.valueOf(row.get("state", String.class)),
                row.get("voided", Boolean.class),
                row.get("illustrative", Boolean.class),
                Sum.of(row, "total"),
                Sum.of(row, "row"));
    }
}
