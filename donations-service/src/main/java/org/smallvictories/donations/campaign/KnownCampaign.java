package org.smallvictories.donations.campaign;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.smallvictories.donations.Currencies;

/** What never changes about a campaign, so that it can be remembered. */
record KnownCampaign(String slug, String partner, String project, String currency, LocalDate startsOn) {

    static KnownCampaign of(Campaign campaign) {
        return new KnownCampaign(
                campaign.slug, campaign.partner, campaign.project, campaign.currency, campaign.startsOn);
    }

    /** An amount in the decimals of the campaign's currency; it has no more of them than zeros. */
    BigDecimal money(BigDecimal amount) {
        return money(amount, currency);
    }

    static BigDecimal money(BigDecimal amount, String currency) {
        return amount.setScale(Currencies.decimals(currency).orElseThrow(), RoundingMode.UNNECESSARY);
    }
}
