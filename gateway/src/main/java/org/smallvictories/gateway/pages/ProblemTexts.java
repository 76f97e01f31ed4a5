package org.smallvictories.gateway.pages;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Errors in people's words. Translations are in {@code messages/problem_fr.properties} and {@code _de}. */
@MessageBundle("problem")
public interface ProblemTexts {

    @Message(
            "{#switch status}{#case 401}Please sign in{#case 403}This is not open to you{#case 404}There is nothing here"
                    + "{#case 410}This is no longer here{#case 422}Something in the address is not right{#case 429}Too many"
                    + " requests at once{#case 503}Not available at the moment{#else}This did not work{/switch}")
    String heading(int status);

    @Message("To the start page")
    String back();

    @Message("When you ask for help, name this request:")
    String requestId();
}
