package org.smallvictories.gateway.download;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of downloads that pages do not have. Translations are in {@code messages/download_fr.properties} and {@code _de}. */
@MessageBundle("download")
public interface DownloadTexts {

    @Message("What we gave, emitted, compensated and promised, {from} to {to}")
    String about(String from, String to);

    @Message("Period: {from} to {to}")
    String period(String from, String to);

    @Message("Data as of {moment}")
    String asOf(String moment);

    @Message("This report is not complete: a section is missing.")
    String incomplete();
}
