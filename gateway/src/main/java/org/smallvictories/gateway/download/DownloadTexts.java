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

    @Message("“{title}” goes on with {n} more rows, which are in the spreadsheet.")
    String goesOn(String title, int n);

    @Message("Figure")
    String figure();

    @Message("Lower end (95 %)")
    String lowest();

    @Message("Upper end (95 %)")
    String highest();

    @Message("Note")
    String note();

    @Message("Method and sources")
    String method();

    @Message("First day")
    String from();

    @Message("Last day")
    String to();

    @Message("Missing: {reason}")
    String missing(String reason);

    @Message("Missing is never zero. A figure that is not known says so.")
    String unknown();

    @Message(
            "Masses are in tonnes of CO2 equivalents, to the gram and finer. A number of more digits than a spreadsheet keeps is written as a text.")
    String digits();

    @Message(
            "Every figure opens: its row leads to the entries behind it, and each of these to its evidence, its source and its proof in the sealed journal.")
    String sources();
}
