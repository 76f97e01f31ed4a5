package org.smallvictories.gateway.gifts;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Gifts, in words. Translations are in {@code messages/gift_fr.properties} and {@code _de}. */
@MessageBundle("gift")
public interface GiftTexts {

    @Message("Gifts")
    String heading();

    @Message("Newest entries first. Nothing is ever edited: a wrong entry is voided with a reason and stays visible.")
    String intro();

    @Message("These are the gifts to the partners that you act for.")
    String yours();

    @Message("No gift matches.")
    String none();

    @Message("Gift")
    String gift();

    @Message("{what} to {partner}")
    String title(String what, String partner);

    @Message("Date")
    String date();

    @Message("Partner")
    String partner();

    @Message("Project")
    String project();

    @Message("Campaign")
    String campaign();

    @Message("What")
    String what();

    @Message("Kind")
    String kindLabel();

    @Message("State")
    String stateLabel();

    @Message(
            "{#switch kind}{#case 'MONEY'}money{#case 'DEVICES'}devices{#case 'GOODS'}goods{#case 'TIME'}time{#else}{kind}{/switch}")
    String kind(String kind);

    @Message(
            "{#switch state}{#case 'PLEDGED'}pledged{#case 'DELIVERED'}{#if money}paid{#else}delivered{/if}{#case 'ACCEPTED'}confirmed by the partner{#else}{state}{/switch}")
    String state(String state, boolean money);

    @Message("Description")
    String description();

    @Message("{#if money}Paid on{#else}Delivered on{/if}")
    String deliveredOn(boolean money);

    @Message("Confirmed by the partner on")
    String acceptedOn();

    @Message("Recorded")
    String recorded();

    @Message("{moment}, by {by}")
    String recordedBy(String moment, String by);

    @Message("Reference")
    String reference();

    @Message("Took part")
    String people();

    @Message("In euros")
    String inEur();

    @Message("{euros} (ECB rate {rate} of {date})")
    String inEurAt(String euros, String rate, String date);

    @Message("For tax purposes")
    String qualification();

    @Message(
            "{#switch qualification}{#case 'UNDETERMINED'}undetermined: not tax-safe{#case 'SPONSORSHIP'}sponsorship{#case 'MECENAT'}mécénat{#else}{qualification}{/switch}")
    String qualificationName(String qualification);

    @Message("voided")
    String voidedTag();

    @Message("Voided on {moment}: {reason}")
    String voided(String moment, String reason);

    @Message("Replaces")
    String replaces();

    @Message("Replaced by")
    String replacedBy();

    @Message("the voided entry")
    String earlierEntry();

    @Message("the entry that takes its place")
    String laterEntry();

    @Message("Evidence")
    String evidence();

    @Message("Files and links that show it")
    String evidenceOf();

    @Message("No evidence")
    String noEvidence();

    @Message("There is no evidence for this gift yet.")
    String noEvidenceYet();

    @Message("File or link")
    String file();

    @Message("Shows")
    String about();

    @Message(
            "{#switch about}{#case 'PLEDGE'}the pledge{#case 'DELIVERY'}the delivery{#case 'ACCEPTANCE'}the confirmation{#case 'VALUATION'}the value{#case 'OTHER'}other{#else}{about}{/switch}")
    String aboutName(String about);

    @Message("SHA-256")
    String checksum();

    @Message("What it is worth, by basis")
    String valuations();

    @Message("Side by side, never summed")
    String valuationsOf();

    @Message("Basis")
    String basis();

    @Message(
            "{#switch basis}{#case 'COST'}cost{#case 'MARKET'}market value{#case 'RESALE'}resale value{#case 'SOCIAL'}social value{#else}{basis}{/switch}")
    String basisName(String basis);

    @Message("Value")
    String value();

    @Message("How it came about")
    String explanation();

    @Message("Choose which gifts are shown")
    String choose();

    @Message("From")
    String from();

    @Message("To")
    String to();

    @Message("Any")
    String any();

    @Message("Show")
    String show();

    @Message("with evidence")
    String withEvidence();

    @Message("without evidence")
    String withoutEvidence();

    @Message("Voided or not")
    String validity();

    @Message("not voided")
    String valid();

    @Message("Older gifts")
    String next();

    @Message("To the newest")
    String first();

    @Message("As things stood on {moment}")
    String asOf(String moment);
}
