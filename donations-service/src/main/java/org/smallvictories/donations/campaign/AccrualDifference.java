package org.smallvictories.donations.campaign;

import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A total of a campaign that is not the sum of its accruals. */
public record AccrualDifference(
        String campaign,
        @Schema(implementation = String.class, examples = "2020-12") YearMonth month,
        Sum totals,
        Sum accruals) {

    /**
     * @param units of sales, refunded ones included
     * @param owed for units that were not refunded
     */
    @Schema(name = "AccrualSum")
    public record Sum(BigDecimal sales, BigDecimal units, BigDecimal refunded, BigDecimal owed) {

        private static Sum of(String side, Tuple row) {
            return new Sum(
                    row.get(side + "_sales", BigDecimal.class),
                    row.get(side + "_units", BigDecimal.class),
                    row.get(side + "_refunded", BigDecimal.class),
                    row.get(side + "_owed", BigDecimal.class));
        }
    }

    static AccrualDifference of(Tuple row) {
        return new AccrualDifference(
                row.get("campaign", String.class),
                YearMonth.from(row.get("month", LocalDate.class)),
                Sum.of("total", row),
                Sum.of("row", row));
    }
}
