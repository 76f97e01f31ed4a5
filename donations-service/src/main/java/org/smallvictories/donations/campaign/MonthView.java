package org.smallvictories.donations.campaign;

import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A campaign's month, by the days of sales and gifts; in the campaign's currency. */
@Schema(name = "CampaignMonth")
public record MonthView(
        @Schema(implementation = String.class, examples = "2020-11") YearMonth month,
        @Schema(description = "Refunded units left out") long unitsSold,
        @Schema(description = "Of the month's sales, whenever it was") long unitsRefunded,
        @Schema(description = "What the units sold accrued") BigDecimal owed,
        @Schema(description = "By gifts of money that are not paid yet") BigDecimal pledged,
        @Schema(description = "By gifts of money that are delivered or accepted") BigDecimal paid,
        @Schema(description = "What was owed and not paid at the end of the month; negative when overpaid")
                BigDecimal open,
        String currency) {

    static MonthView of(Tuple row, KnownCampaign campaign) {
        return new MonthView(
                YearMonth.parse(row.get("month", String.class)),
                row.get("sold", BigDecimal.class).longValueExact(),
                row.get("refunded", BigDecimal.class).longValueExact(),
                campaign.money(row.get("owed", BigDecimal.class)),
                campaign.money(row.get("pledged", BigDecimal.class)),
                campaign.money(row.get("paid", BigDecimal.class)),
                campaign.money(row.get("open", BigDecimal.class)),
                campaign.currency());
    }
}
