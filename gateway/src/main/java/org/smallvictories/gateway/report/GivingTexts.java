package org.smallvictories.gateway.report;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What was given, in words. Translations are in {@code messages/giving_fr.properties} and {@code _de}. */
@MessageBundle("giving")
public interface GivingTexts {

    @Message("Given")
    String name();

    @Message("We gave {money} to {n} {#if n == 1}partner{#else}partners{/if}")
    String gaveMoney(String money, int n);

    @Message("We gave in kind to {n} {#if n == 1}partner{#else}partners{/if}")
    String gaveInKind(int n);

    @Message("So far gifts are only pledged")
    String onlyPledged();

    @Message("No gift is recorded for {year}")
    String nothing(String year);

    @Message("Money given")
    String money();

    @Message("Devices given")
    String devices();

    @Message("Goods given, by the piece")
    String pieces();

    @Message("Goods given, by weight")
    String weight();

    @Message("Time given")
    String hours();

    @Message("Outreach rounds")
    String rounds();

    @Message("Gifts recorded")
    String gifts();

    @Message("Paid; {accepted} of it confirmed by the partner. Pledged and not paid yet: {pledged}.")
    String moneyNote(String accepted, String pledged);

    @Message("Delivered; {accepted} of it confirmed by the partner. Pledged and not delivered yet: {pledged}.")
    String thingsNote(String accepted, String pledged);

    @Message("Voided gifts, which count nowhere: {voided}.")
    String voidedNote(String voided);

    @Message("Money, devices, goods and time are never added up. Money is shown in the currency it was given in.")
    String separate();

    @Message("How far the money has come")
    String states();

    @Message("By currency, {year}; each gift counts once")
    String statesOf(String year);

    @Message("Currency")
    String currency();

    @Message("Pledged, not paid")
    String pledged();

    @Message("Paid")
    String paid();

    @Message("Paid and confirmed")
    String confirmed();

    @Message("{name} received the most: {amount}")
    String most(String name, String amount);

    @Message("{name} raised the most: {amount}")
    String raisedMost(String name, String amount);

    @Message("Nothing was paid in {currency}")
    String nothingPaid(String currency);

    @Message("Money given in {currency}, by partner, {year}")
    String byPartner(String currency, String year);

    @Message("Money given in {currency}, by project, {year}")
    String byProject(String currency, String year);

    @Message(
            "Money given in {currency}, by the campaign that raised it, {year}; gifts without a campaign are not in it")
    String byCampaign(String currency, String year);

    @Message("Given {year}")
    String given(String year);

    @Message(
            "{#switch type}{#case 'SMARTPHONE'}smartphones{#case 'FEATURE_PHONE'}feature phones{#case 'TABLET'}tablets{#case 'LAPTOP'}laptops{#case 'DESKTOP'}desktop computers{#case 'SERVER'}servers{#case 'STORAGE_DRIVE'}storage drives{#case 'SMARTWATCH'}smartwatches{#case 'E_READER'}e-readers{#case 'GAME_CONSOLE'}game consoles{#case 'CAMERA'}cameras{#case 'PRINTER'}printers{#case 'NETWORK_DEVICE'}network devices{#case 'DISPLAY'}displays{#case 'ACCESSORY'}accessories{#case 'OTHER'}other devices{#case 'UNTYPED'}devices of unknown type{#case 'UNKNOWN'}devices of unknown type{#else}{type}{/switch}")
    String deviceType(String type);

    @Message("Most devices given were {type}")
    String mostDevices(String type);

    @Message("Devices are pledged, none is delivered yet")
    String devicesPledged();

    @Message("Devices by type, {year}")
    String byType(String year);

    @Message("Type")
    String type();

    @Message("Delivered {year}")
    String delivered(String year);

    @Message("Pledged")
    String stillPledged();

    @Message("Devices, goods and time by partner")
    String inKind();

    @Message("Delivered, {year}; kinds are never added up")
    String inKindOf(String year);

    @Message("Devices")
    String deviceColumn();

    @Message("Goods, pieces")
    String pieceColumn();

    @Message("Goods, kg")
    String weightColumn();

    @Message("Hours")
    String hourColumn();

    @Message("Rounds")
    String roundColumn();

    @Message("What sales owe to partners, and what was paid")
    String campaigns();

    @Message("Campaigns by the days of sales and gifts, {year}")
    String campaignsOf(String year);

    @Message("Units sold")
    String sold();

    @Message("Owed")
    String owed();

    @Message("Still open")
    String open();

    @Message("Told in public")
    String published();
}
