package org.smallvictories.gateway.report;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What sections of a report share. Translations are in {@code messages/report_fr.properties} and {@code _de}. */
@MessageBundle("report")
public interface ReportTexts {

    @Message("Year {year}")
    String title(int year);

    @Message("not known")
    String notKnown();

    @Message(
            "{#switch code}{#case 'DEVICE'}{#if one}device{#else}devices{/if}{#case 'PIECE'}{#if one}piece{#else}pieces{/if}{#case 'KG'}kg{#case 'HOUR'}{#if one}hour{#else}hours{/if}{#case 'ROUND'}{#if one}round{#else}rounds{/if}{#case 'GIFT'}{#if one}gift{#else}gifts{/if}{#case 'UNIT'}{#if one}unit{#else}units{/if}{#case 'VERDICT'}{#if one}commitment{#else}commitments{/if}{#case 'FIGURE'}{#if one}figure{#else}figures{/if}{#case 'SECTION'}{#if one}section{#else}sections{/if}{#case 'COMMUNITY'}{#if one}community{#else}communities{/if}{#case 'MILESTONE'}{#if one}milestone{#else}milestones{/if}{#case 'PERSON'}{#if one}person{#else}people{/if}{#else}{code}{/switch}")
    String unit(String code, boolean one);

    @Message("{number} t CO₂e")
    String tonnes(String number);

    @Message("95 % interval: {low} to {high}")
    String interval(String low, String high);

    @Message("{year}: {value}")
    String before(String year, String value);

    @Message("illustrative")
    String illustrative();

    @Message("Illustrative figures are invented for a demonstration.")
    String illustrativeMeans();

    @Message("{headline} (illustrative)")
    String headlineIllustrative(String headline);

    @Message("{first} and {second}")
    String both(String first, String second);

    @Message("money in {n} currencies")
    String currencies(int n);

    @Message("This section could not be had")
    String missing();

    @Message(
            "{service} {#switch why}{#case 'LATE'}did not answer in time{#case 'RESTING'}has not been answering and is left alone for a moment{#case 'UNREADABLE'}gave an answer that could not be understood{#case 'REFUSED'}answered with an error (status {status}){#else}cannot be reached{/switch}.")
    String away(String service, String why, int status);

    @Message("Partner")
    String partner();

    @Message("Project")
    String project();

    @Message("Campaign")
    String campaign();

    @Message("{kind}: {name}")
    String narrowed(String kind, String name);

    @Message(
            "Only what was given can be confined; emissions, compensation and promises are the whole company’s and left out here.")
    String onlyGiving();
}
