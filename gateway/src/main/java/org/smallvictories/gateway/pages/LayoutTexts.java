package org.smallvictories.gateway.pages;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What stands around every page. Translations are in {@code messages/layout_fr.properties} and {@code _de}. */
@MessageBundle("layout")
public interface LayoutTexts {

    @Message("Skip to the content")
    String skip();

    @Message("Pages")
    String pages();

    @Message("Languages")
    String languages();

    @Message("Overview")
    String dashboard();

    @Message("Gifts")
    String gifts();

    @Message("API")
    String api();

    @Message("Signed in as {name}")
    String signedInAs(String name);

    @Message("What we gave, emitted, compensated and promised: recorded, sealed and open to proof.")
    String motto();
}
