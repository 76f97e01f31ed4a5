package org.smallvictories.gateway.carbon;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** A compensation with its credits, in words. Translations are in {@code messages/retirement_fr.properties} and {@code _de}. */
@MessageBundle("retirement")
public interface RetirementTexts {

    @Message("Compensation")
    String compensation();

    @Message("Voided on {moment}: {reason}")
    String voided(String moment, String reason);

    @Message("Failed on {moment}: {reason}")
    String failed(String moment, String reason);

    @Message("{mass} through {partner}")
    String title(String mass, String partner);

    @Message("Partner")
    String partner();

    @Message("Project")
    String project();

    @Message("For")
    String footprint();

    @Message("the footprint that it compensates")
    String ofFootprint();

    @Message("Date")
    String date();

    @Message("Kind")
    String kind();

    @Message("Status")
    String state();

    @Message("Mass")
    String mass();

    @Message("Price per tonne")
    String price();

    @Message("Cost")
    String cost();

    @Message("Not carried out yet")
    String open();

    @Message("Retired")
    String retired();

    @Message("Taken back by the registry")
    String invalidated();

    @Message("Contributed")
    String contributed();

    @Message("Failed")
    String failedMass();

    @Message("Refund due")
    String refundDue();

    @Message("Ordered")
    String ordered();

    @Message("Paid")
    String paid();

    @Message("Contribution made")
    String contributedAt();

    @Message("Provider")
    String provider();

    @Message("Quote")
    String quote();

    @Message("Beneficiary")
    String beneficiary();

    @Message("Certificate")
    String certificate();

    @Message("SHA-256 of the certificate")
    String checksum();

    @Message("Recorded")
    String recorded();

    @Message("{moment}, by {by}")
    String recordedBy(String moment, String by);

    @Message("Serial numbers retired")
    String blocks();

    @Message("A credit is retired once: blocks cannot overlap")
    String blocksOf();

    @Message("Registry")
    String registry();

    @Message("Vintage")
    String vintage();

    @Message("Serials")
    String serials();

    @Message("{prefix}{from} to {to}")
    String serialRange(String prefix, String from, String to);

    @Message("Retired")
    String retiredOn();

    @Message("Stands")
    String standing();

    @Message("yes")
    String yes();

    @Message("no: taken back on {date}, {reason}")
    String takenBack(String date, String reason);

    @Message("A contribution has no serial numbers: it is shown apart and closes no gap.")
    String noSerials();

    @Message("What the provider answered")
    String asked();

    @Message("As the order goes there")
    String askedOf();

    @Message("What")
    String what();

    @Message("Answer")
    String answer();

    @Message("Order placed")
    String placed();

    @Message("Times asked")
    String attempts();

    @Message("The provider’s reference")
    String orderReference();

    @Message("Last failure")
    String lastError();

    @Message("Done")
    String done();
}
