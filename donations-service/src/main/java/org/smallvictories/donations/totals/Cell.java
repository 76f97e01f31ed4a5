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
 * @param detail the category of goods, the activity of time; null where that is not said
 * @param gifts how many
 * @param amount their sum in the measure
 * @param people who took part in those that say it
 * @param counted how many say it
 */
public record Cell(
        YearMonth month,
        String partner,
        String project,
        String campaign,
        Kind kind,
        String measure,
        String detail,
        State state,
        boolean voided,
        boolean illustrative,
        long gifts,
        BigDecimal amount,
        long people,
        long counted) {

    static Cell of(Tuple row) {
        return new Cell(
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
                row.get("gifts", Long.class),
                row.get("amount", BigDecimal.class),
                row.get("people", Long.class),
                row.get("counted", Long.class));
    }
}
