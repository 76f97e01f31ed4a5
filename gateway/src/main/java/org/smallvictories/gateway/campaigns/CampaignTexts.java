package org.smallvictories.gateway.campaigns;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** A campaign’s account, in words. Translations are in {@code messages/campaign_fr.properties} and {@code _de}. */
@MessageBundle("campaign")
public interface CampaignTexts {

    @Message("Campaign")
    String campaign();

    @Message("Partner")
    String partner();

    @Message("Project")
    String project();

    @Message("From")
    String from();

    @Message("To")
    String to();

    @Message("Per unit sold")
    String perUnit();

    @Message("Description")
    String description();

    @Message("Units sold")
    String sold();

    @Message("Units refunded")
    String refunded();

    @Message("Owed")
    String owed();

    @Message("Pledged, not paid")
    String pledged();

    @Message("Paid")
    String paid();

    @Message("Still open")
    String open();

    @Message("Account")
    String settlement();

    @Message(
            "{#switch settlement}{#case 'OPEN'}something is open{#case 'SETTLED'}settled{#case 'OVERPAID'}paid more than owed{#else}{settlement}{/switch}")
    String settlementName(String settlement);

    @Message("Gifts")
    String gifts();

    @Message("the gifts that it funded")
    String ofCampaign();

    @Message("Recorded")
    String recorded();

    @Message("The account month by month")
    String months();

    @Message("By the days of sales and gifts")
    String monthsOf();

    @Message("Month")
    String month();

    @Message("What the public was told")
    String published();

    @Message("Held against the account")
    String publishedOf();

    @Message("Date")
    String date();

    @Message("Words")
    String text();

    @Message("Sum")
    String amount();

    @Message("Source")
    String source();

    @Message("voided: {reason}")
    String voided(String reason);
}
