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
 */
public record Difference(
        @Schema(implementation = String.class, examples = "2020-12") YearMonth month,
        String partner,
        String project,
        String campaign,
        Kind kind,
        String measure,
        State state,
        boolean voided,
        boolean illustrative,
        Sum totals,
        Sum gifts) {

    /** How many gifts, and how much together. */
    public record Sum(long count, BigDecimal amount) {}

    static Difference of(Tuple row) {
        return new Difference(
                YearMonth.from(row.get("month", LocalDate.class)),
                row.get("partner", String.class),
                row.get("project", String.class),
                row.get("campaign", String.class),
                Kind.valueOf(row.get("kind", String.class)),
                row.get("measure", String.class),
                State.valueOf(row.get("state", String.class)),
                row.get("voided", Boolean.class),
                row.get("illustrative", Boolean.class),
                new Sum(row.get("total_gifts", Long.class), row.get("total_amount", BigDecimal.class)),
                new Sum(row.get("row_gifts", Long.class), row.get("row_amount", BigDecimal.class)));
    }
}
