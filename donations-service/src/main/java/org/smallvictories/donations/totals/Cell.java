package org.smallvictories.donations.totals;

import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.smallvictories.donations.Kind;
import org.smallvictories.donations.State;

/**
 * Gifts that agree in everything a report tells apart.
 *
 * @param measure the currency of money, the unit of everything else
 * @param gifts how many
 * @param amount their sum in the measure
 */
public record Cell(
        YearMonth month,
        String partner,
        String project,
        String campaign,
        Kind kind,
        String measure,
        State state,
        boolean voided,
        boolean illustrative,
        long gifts,
        BigDecimal amount) {

    static Cell of(Tuple row) {
        return new Cell(
                YearMonth.from(row.get("month", LocalDate.class)),
                row.get("partner", String.class),
                row.get("project", String.class),
                row.get("campaign", String.class),
                Kind.valueOf(row.get("kind", String.class)),
                row.get("measure", String.class),
                State.valueOf(row.get("state", String.class)),
                row.get("voided", Boolean.class),
                row.get("illustrative", Boolean.class),
                row.get("gifts", Long.class),
                row.get("amount", BigDecimal.class));
    }
}
