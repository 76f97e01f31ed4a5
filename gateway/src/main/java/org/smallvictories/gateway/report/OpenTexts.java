package org.smallvictories.gateway.report;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is not yet proven, in words. Translations are in {@code messages/open_fr.properties} and {@code _de}. */
@MessageBundle("open")
public interface OpenTexts {

    @Message("Not yet proven")
    String name();

    @Message("{n} {#if n == 1}point is{#else}points are{/if} not proven yet")
    String open(int n);

    @Message("Nothing is left to prove")
    String nothing();

    @Message("Pledged and not paid")
    String pledged();

    @Message("Who waits for money that was pledged")
    String pledgedTitle();

    @Message("Pledged and not paid, by partner, {year}")
    String pledgedOf(String year);

    @Message("Amount")
    String amount();

    @Message("Gifts without evidence")
    String notEvidenced();

    @Message("No file and no link that stands is attached to them.")
    String notEvidencedNote();

    @Message("Which gifts have no evidence")
    String notEvidencedTitle();

    @Message("By partner and kind, {year}; pledges included")
    String notEvidencedOf(String year);

    @Message("Kind")
    String kindColumn();

    @Message(
            "{#switch kind}{#case 'MONEY'}money{#case 'DEVICES'}devices{#case 'GOODS'}goods{#case 'TIME'}time{#else}{kind}{/switch}")
    String kind(String kind);

    @Message("Gifts")
    String gifts();

    @Message("Not tax-safe")
    String notTaxSafe();

    @Message(
            "Delivered and not qualified as mécénat (CGI art. 238 bis). Undetermined: {undetermined}; without a value in euros: {notValued}. A view, not advice.")
    String notTaxSafeNote(String undetermined, String notValued);

    @Message("What no tax reduction can be counted on for")
    String notTaxSafeTitle();

    @Message(
            "Delivered {year}, at cost in euros; gifts tied to sales were ruled sponsorship (Conseil d’État, n° 340855)")
    String notTaxSafeOf(String year);

    @Message("Judged to be")
    String qualification();

    @Message(
            "{#switch qualification}{#case 'UNDETERMINED'}undetermined{#case 'SPONSORSHIP'}sponsorship{#case 'MECENAT'}mécénat{#else}{qualification}{/switch}")
    String qualificationName(String qualification);

    @Message("In euros")
    String euros();

    @Message("Not valued")
    String notValued();

    @Message("Tied to sales")
    String salesTied();

    @Message("Promises nobody judged")
    String unjudged();

    @Message("Illustrative figures")
    String illustrative();

    @Message("Which figures hold something invented")
    String illustrativeTitle();

    @Message("Invented for a demonstration, not measured")
    String illustrativeOf();

    @Message("Section")
    String section();

    @Message("Figure")
    String figure();

    @Message("Value")
    String value();

    @Message("Missing sections")
    String missing();

    @Message("What could not be had")
    String missingTitle();

    @Message("Missing is never zero")
    String missingOf();

    @Message("Reason")
    String reason();
}
