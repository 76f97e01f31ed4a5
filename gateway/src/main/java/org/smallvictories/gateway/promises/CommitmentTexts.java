package org.smallvictories.gateway.promises;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** A commitment with its verdicts, in words. Translations are in {@code messages/commitment_fr.properties} and {@code _de}. */
@MessageBundle("commitment")
public interface CommitmentTexts {

    @Message("Commitment")
    String commitment();

    @Message("Since")
    String since();

    @Message("How it is checked")
    String check();

    @Message("Recorded")
    String recorded();

    @Message("The verdict of each year")
    String verdicts();

    @Message("A later verdict takes the place of an earlier one, which stays in the journal")
    String verdictsOf();

    @Message("Link")
    String link();

    @Message("Judged")
    String judged();

    @Message("{moment}, by {by}")
    String judgedBy(String moment, String by);

    @Message("Nobody has judged")
    String nobody();
}
