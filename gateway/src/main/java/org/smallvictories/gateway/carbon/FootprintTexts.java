package org.smallvictories.gateway.carbon;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** A footprint and what caused it, in words. Translations are in {@code messages/footprint_fr.properties} and {@code _de}. */
@MessageBundle("footprint")
public interface FootprintTexts {

    @Message("Footprint")
    String footprint();

    @Message("Voided on {moment}: {reason}")
    String voided(String moment, String reason);

    @Message("Gross emissions")
    String gross();

    @Message("95 % interval")
    String interval();

    @Message("{low} to {high}")
    String between(String low, String high);

    @Message("Period")
    String period();

    @Message("Of")
    String kind();

    @Message("Status")
    String status();

    @Message("Due on")
    String due();

    @Message("Purpose")
    String purpose();

    @Message("Bought energy counts")
    String scope2();

    @Message(
            "{#switch method}{#case 'LOCATION_BASED'}by the grid of the place{#case 'MARKET_BASED'}by contract{#else}{method}{/switch}")
    String scope2Method(String method);

    @Message("Part of")
    String includedIn();

    @Message("a larger footprint, in which it counts once")
    String larger();

    @Message("Recorded")
    String recorded();

    @Message("{moment}, by {by}")
    String recordedBy(String moment, String by);

    @Message("Completed")
    String completed();

    @Message("Every activity, the heaviest first")
    String lines();

    @Message("{shown} of {all} activities; shares add up to 100 %")
    String linesOf(int shown, int all);

    @Message("Activity")
    String activity();

    @Message("Cause")
    String group();

    @Message("Quantity")
    String quantity();

    @Message("Gross")
    String mass();

    @Message("Lower end")
    String low();

    @Message("Upper end")
    String high();

    @Message("Share")
    String share();

    @Message("Up to here")
    String cumulative();

    @Message("How each activity was computed")
    String factors();

    @Message("The factor’s version is kept for good; source and licence go with it")
    String factorsOf();

    @Message("Factor")
    String factor();

    @Message("{name}, version {version}")
    String version(String name, int version);

    @Message("kg CO₂e per unit")
    String value();

    @Message("{value} kg CO₂e/{unit}")
    String perUnit(String value, String unit);

    @Message("Source")
    String source();

    @Message("Licence")
    String licence();

    @Message("Computation")
    String formula();
}
