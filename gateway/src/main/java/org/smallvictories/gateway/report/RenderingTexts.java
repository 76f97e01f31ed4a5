package org.smallvictories.gateway.report;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around figures. Translations are in {@code messages/rendering_fr.properties} and {@code _de}. */
@MessageBundle("rendering")
public interface RenderingTexts {

    @Message("In detail: {label}")
    String opens(String label);

    @Message("The figures of the chart as a table")
    String asTable();

    @Message("{n} more in the table")
    String more(int n);

    @Message("Download the figures:")
    String files();

    @Message("None in this period")
    String none();

    @Message("Missing does not mean zero.")
    String missing();

    @Message("Bar chart: {title}")
    String chart(String title);
}
