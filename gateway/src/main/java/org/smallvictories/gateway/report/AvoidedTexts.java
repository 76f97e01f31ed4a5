package org.smallvictories.gateway.report;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What was avoided, in words. Translations are in {@code messages/avoided_fr.properties} and {@code _de}. */
@MessageBundle("avoided")
public interface AvoidedTexts {

    @Message("Avoided")
    String name();

    @Message("Devices given avoid an estimated {mass}")
    String avoided(String mass);

    @Message("What the devices given avoid is not known")
    String notKnown();

    @Message("Avoided emissions")
    String label();

    @Message("An estimate and an account of its own: nothing is subtracted from what we emitted.")
    String labelNote();

    @Message("Method: a given device takes the place of a new one in {rate} of cases ({low} to {high}; {source}).")
    String method(String rate, String low, String high, String source);

    @Message("In no figure, for want of a factor: {count} ({type}).")
    String notComputed(String count, String type);

    @Message("What each kind of device avoids")
    String byType();

    @Message("Estimated, devices delivered {year}")
    String byTypeOf(String year);

    @Message("Type")
    String type();

    @Message("Devices")
    String count();

    @Message("Avoided")
    String mass();

    @Message("At least")
    String low();

    @Message("At most")
    String high();
}
