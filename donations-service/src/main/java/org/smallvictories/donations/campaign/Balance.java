package org.smallvictories.donations.campaign;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a campaign's sales owe, and what was paid of it; in the campaign's currency. Voided sales and gifts do not count. */
public record Balance(
        @Schema(description = "Sales, refunded ones included") long sales,
        @Schema(description = "Refunded units left out") long unitsSold,
        long unitsRefunded,
        @Schema(description = "What the units sold accrued") BigDecimal owed,
        @Schema(description = "By gifts of money that name the campaign and are not paid yet") BigDecimal pledged,
        @Schema(description = "By gifts of money that name the campaign and are delivered or accepted") BigDecimal paid,
        @Schema(description = "Owed less paid; negative when overpaid") BigDecimal open,
        Settlement settlement,
        @Schema(description = "Gifts of money that name the campaign in another currency, which settle nothing")
                List<OtherCurrency> otherCurrencies,
        @Schema(description = "Whether any figure in it is invented, for a demonstration") boolean illustrative) {

    /** Gifts in a currency that the campaign does not owe. */
    @Schema(name = "CampaignOtherCurrency")
    public record OtherCurrency(String currency, BigDecimal pledged, BigDecimal paid) {}

    /** @param flows of the campaign, in all currencies */
    static Balance of(Campaign campaign, List<Flow> flows) {
        KnownCampaign known = KnownCampaign.of(campaign);
        Flow own = own(campaign, flows);
        BigDecimal open = known.money(own.open());
        return new Balance(
                own.sales(),
                own.sold(),
                own.refunded(),
                known.money(own.owed()),
                known.money(own.pledged()),
                known.money(own.paid()),
                open,
                Settlement.of(open),
                others(campaign, flows),
                isIllustrative(campaign, flows));
    }

    static Flow own(Campaign campaign, List<Flow> flows) {
        return flows.stream()
                .filter(flow -> flow.currency().equals(campaign.currency))
                .findFirst()
                .orElseGet(() -> Flow.none(campaign.slug, campaign.currency));
    }

    static List<OtherCurrency> others(Campaign campaign, List<Flow> flows) {
        return flows.stream()
                .filter(flow -> !flow.currency().equals(campaign.currency))
                .filter(flow -> flow.pledged().signum() + flow.paid().signum() > 0)
                .map(flow -> new OtherCurrency(
                        flow.currency(),
                        KnownCampaign.money(flow.pledged(), flow.currency()),
                        KnownCampaign.money(flow.paid(), flow.currency())))
                .toList();
    }

    static boolean isIllustrative(Campaign campaign, List<Flow> flows) {
        return flows.stream().anyMatch(flow -> flow.invented() || campaign.illustrative && flow.sales() > 0);
    }
}
