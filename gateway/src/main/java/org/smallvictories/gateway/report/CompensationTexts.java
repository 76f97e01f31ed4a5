package org.smallvictories.gateway.report;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What was compensated, in words. Translations are in {@code messages/compensation_fr.properties} and {@code _de}. */
@MessageBundle("compensation")
public interface CompensationTexts {

    @Message("Compensation")
    String name();

    @Message("Credits for {mass} are retired")
    String retired(String mass);

    @Message("{mass} financed as a contribution; no credit is retired")
    String contributed(String mass);

    @Message("{mass} ordered; nothing is retired yet")
    String ordered(String mass);

    @Message("Nothing was compensated")
    String nothing();

    @Message("Ordered, not carried out yet")
    String orderedLabel();

    @Message("Credits retired")
    String retiredLabel();

    @Message("Only this counts as compensated.")
    String retiredNote();

    @Message("Contributed")
    String contributedLabel();

    @Message("Money for projects without serial numbers: it closes no gap.")
    String contributedNote();

    @Message("Not covered by retired credits")
    String gap();

    @Message("Gross emissions that no retired credit stands against.")
    String gapNote();

    @Message("Retired, and taken back by the registry")
    String invalidated();

    @Message("Ordered, and failed")
    String failed();

    @Message("Cost")
    String cost();

    @Message("What was bought, from whom, at what price")
    String entries();

    @Message("Compensation, {year}; an account of its own")
    String entriesOf(String year);

    @Message("Date")
    String date();

    @Message("Kind")
    String kindColumn();

    @Message("{#switch kind}{#case 'CREDITS'}credits{#case 'CONTRIBUTION'}contribution{#else}{kind}{/switch}")
    String kind(String kind);

    @Message("Status")
    String state();

    @Message(
            "{#switch state}{#case 'QUOTED'}quoted{#case 'PLACED'}ordered{#case 'PAID'}paid{#case 'RETIRED'}retired{#case 'CONTRIBUTED'}contributed{#case 'FAILED'}failed{#case 'CANCELLED'}cancelled{#case 'VOIDED'}voided{#else}{state}{/switch}")
    String stateName(String state);

    @Message("Mass")
    String mass();

    @Message("Price per tonne")
    String price();

    @Message("Compensation is never subtracted from emissions, and is no gift.")
    String separate();
}
