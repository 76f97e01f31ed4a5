package org.smallvictories.gateway.publication;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said of victories and figures. Translations are in {@code messages/victory_fr.properties} and {@code _de}. */
@MessageBundle("victory")
public interface VictoryTexts {

    @Message("{name}: {amounts}")
    String giftTitle(String name, String amounts);

    @Message("For {projects}.")
    String giftFor(String projects);

    @Message("Raised by: {campaigns}.")
    String giftRaisedBy(String campaigns);

    @Message("A further {amounts} is pledged and counts nowhere yet.")
    String giftPledged(String amounts);

    @Message("{name}: {mass} measured")
    String footprintTitle(String name, String mass);

    @Message("These are gross emissions: nothing is subtracted.")
    String footprintText();

    @Message("Largest part: {group}, {share}.")
    String footprintPart(String group, String share);

    @Message("{name}: in progress")
    String assessmentTitle(String name);

    @Message("Due on {date}.")
    String assessmentDue(String date);

    @Message("Until then its result is not known, which does not mean zero.")
    String assessmentText();

    @Message("{cost} for climate projects through {partner}")
    String contributionTitle(String cost, String partner);

    @Message("{price} a tonne for {mass}. A contribution lowers nothing of what was emitted.")
    String contributionText(String price, String mass);

    @Message("Credits for {mass} retired through {partner}")
    String retirementTitle(String mass, String partner);

    @Message("{price} a tonne. What was emitted stays as it is.")
    String retirementText(String price);

    @Message("{#switch verdict}{#case 'KEPT'}Kept{#case 'BROKEN'}Not kept{#else}Not judged{/switch}: {promise}")
    String promiseTitle(String verdict, String promise);

    @Message("Promised since {date}.")
    String promiseText(String date);

    @Message("Founded on {date}.")
    String communityText(String date);

    @Message("Its purpose: {purpose}")
    String purpose(String purpose);

    @Message("{#switch verdict}{#case 'KEPT'}kept{#case 'BROKEN'}not kept{#else}not judged{/switch}")
    String verdict(String verdict);

    @Message(
            "{#switch measure}{#case 'MONEY'}money given{#case 'PLEDGED'}pledged, not counted{#case 'DEVICES'}devices given"
                    + "{#case 'GOODS'}goods given{#case 'HOURS'}hours given{#case 'ROUNDS'}rounds of outreach{#case 'GROSS'}emitted, gross"
                    + "{#case 'SHARE'}share of the footprint{#case 'DUE'}due on{#case 'CONTRIBUTED'}with a contribution paid"
                    + "{#case 'RETIRED'}credits retired{#case 'PRICE'}price a tonne{#case 'COST'}paid{#case 'VERDICT'}this promise was"
                    + "{#case 'KEPT'}promises kept{#case 'FOUNDED'}founded on{#else}reached on{/switch}")
    String measure(String measure);

    @Message("{#switch group}{#case 'deliveries'}deliveries{#case 'site'}the site’s activity{#case 'e-mails'}e-mails"
            + "{#case 'advertising'}advertising{#case 'communication'}communication{#else}{group}{/switch}")
    String group(String group);

    @Message(
            "{#switch type}{#case 'SMARTPHONE'}smartphones{#case 'FEATURE_PHONE'}feature phones{#case 'TABLET'}tablets{#case 'LAPTOP'}"
                    + "laptops{#case 'DESKTOP'}desktop computers{#case 'SERVER'}servers{#case 'STORAGE_DRIVE'}storage media{#case 'SMARTWATCH'}"
                    + "smartwatches{#case 'E_READER'}e-readers{#case 'GAME_CONSOLE'}game consoles{#case 'CAMERA'}cameras{#case 'PRINTER'}"
                    + "printers{#case 'NETWORK_DEVICE'}network devices{#case 'DISPLAY'}displays{#case 'ACCESSORY'}accessories{#case 'UNKNOWN'}"
                    + "type not known{#else}others{/switch}")
    String deviceType(String type);
}
