package org.smallvictories.donations.campaign;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A campaign's account over a period, by the days of sales and gifts: what was open, came in, was paid, and stays open. */
public record CampaignAccount(
        String campaign,
        String name,
        String partner,
        String project,
        @Schema(description = "Refunded units left out") long unitsSold,
        long unitsRefunded,
        @Schema(description = "What was owed and not paid when the period began") BigDecimal openBefore,
        @Schema(description = "What the units sold in the period accrued") BigDecimal owed,
        @Schema(description = "In the period, by gifts that are not paid yet") BigDecimal pledged,
        @Schema(description = "In the period") BigDecimal paid,
        @Schema(description = "openBefore and owed, less paid; negative when overpaid") BigDecimal open,
        Settlement settlement,
        String currency,
        List<Balance.OtherCurrency> otherCurrencies,
        @Schema(description = "All that was published about the campaign, whenever it was")
                List<PublicationView> published,
        @Schema(description = "Whether any figure in it is invented, for a demonstration") boolean illustrative) {

    /** @param flows of the campaign, in all currencies */
    static CampaignAccount of(Campaign campaign, String name, List<Flow> flows, List<PublicationView> published) {
        KnownCampaign known = KnownCampaign.of(campaign);
        Flow own = Balance.own(campaign, flows);
        BigDecimal open = known.money(own.open());
        return new CampaignAccount(
                campaign.slug,
                name,
                campaign.partner,
                campaign.project,
                own.sold(),
                own.refunded(),
                known.money(own.openBefore()),
                known.money(own.owed()),
                known.money(own.pledged()),
                known.money(own.paid()),
                open,
                Settlement.of(open),
                campaign.currency,
                Balance.others(campaign, flows),
                published,
                Balance.isIllustrative(campaign, flows));
    }
}
