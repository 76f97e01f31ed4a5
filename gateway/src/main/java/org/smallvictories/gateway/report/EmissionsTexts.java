package org.smallvictories.gateway.report;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What was emitted, in words. Translations are in {@code messages/emissions_fr.properties} and {@code _de}. */
@MessageBundle("emissions")
public interface EmissionsTexts {

    @Message("Emissions")
    String name();

    @Message("We emitted {mass} gross")
    String emitted(String mass);

    @Message("{mass} are measured so far; the company’s assessment goes on")
    String soFar(String mass);

    @Message("What we emitted is not known yet")
    String notKnown();

    @Message("Gross emissions")
    String gross();

    @Message("Nothing is subtracted. What is not measured yet is not in it.")
    String grossNote();

    @Message("{status}; due on {due}.")
    String assessmentNote(String status, String due);

    @Message("{status}.")
    String assessmentNoteUndated(String status);

    @Message(
            "{#switch status}{#case 'PLANNED'}planned{#case 'IN_PROGRESS'}in progress{#case 'COMPLETED'}completed{#else}{status}{/switch}")
    String status(String status);

    @Message("{#switch kind}{#case 'EVENT'}event{#case 'COMPANY_YEAR'}company year{#else}{kind}{/switch}")
    String kind(String kind);

    @Message(
            "{#switch group}{#case 'site'}Site{#case 'e-mails'}E-mails{#case 'advertising'}Advertising{#case 'deliveries'}Deliveries{#else}{group}{/switch}")
    String group(String group);

    @Message("{n} {#if n == 1}footprint{#else}footprints{/if} of the year")
    String footprints(int n);

    @Message("Gross, with the 95 % interval, {year}; what is part of another counts once")
    String footprintsOf(String year);

    @Message("Footprint")
    String footprint();

    @Message("Of")
    String what();

    @Message("Status")
    String state();

    @Message("Due on")
    String due();

    @Message("Gross")
    String mass();

    @Message("Lower end")
    String low();

    @Message("Upper end")
    String high();

    @Message("{group}: {share} of {footprint}")
    String hotSpot(String group, String share, String footprint);

    @Message("What causes {footprint}, by share of its emissions")
    String hotSpotsOf(String footprint);

    @Message("Cause")
    String cause();

    @Message("Share")
    String share();

    @Message(
            "Gross stays gross: compensation, avoided emissions and gifts are accounts of their own and reduce nothing here.")
    String method();

    @Message("The interval holds the true value with 95 % likelihood, by the pedigree method of Bilan Carbone.")
    String intervals();
}
