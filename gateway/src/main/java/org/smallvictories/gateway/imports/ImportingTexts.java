package org.smallvictories.gateway.imports;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The page that imports files, in words. Translations are in {@code messages/importing_fr.properties} and {@code _de}. */
@MessageBundle("importing")
public interface ImportingTexts {

    @Message("Import a file of gifts")
    String heading();

    @Message(
            "A CSV or Excel file with one gift a row. Every row is checked before anything is written, and you see what is wrong, line by line.")
    String intro();

    @Message("Take an empty file with all columns")
    String template();

    @Message("Drop the file here, or choose it:")
    String drop();

    @Message("If some rows are wrong")
    String mode();

    @Message("import nothing")
    String all();

    @Message("import the others")
    String good();

    @Message("Only check it")
    String check();

    @Message("Import it")
    String importIt();

    @Message("Progress")
    String progress();

    @Message(
            "{#switch state}{#case 'SENDING'}The file is being sent.{#case 'RECEIVED'}The file is received.{#case 'CHECKING'}The rows are being checked.{#case 'IMPORTING'}The rows are being written.{#case 'CHECKED'}Checked: the good rows can be imported.{#case 'COMPLETED'}Imported.{#case 'REJECTED'}Rejected: nothing was imported.{#case 'CANCELLED'}Cancelled: nothing was imported.{#case 'FAILED'}It failed: nothing was imported.{#case 'VOIDED'}Voided: it counts nowhere.{#else}{state}{/switch}")
    String state(String state);

    @Message("Cancel")
    String cancel();

    @Message("Rows: :read read, :good good, :bad wrong, :there there already, :imported imported")
    String counts();

    @Message("What is wrong, the first ten")
    String wrong();

    @Message("Line")
    String line();

    @Message("Column")
    String column();

    @Message("Value")
    String value();

    @Message("Why")
    String why();

    @Message("Take along the wrong rows, with the reasons")
    String failedRows();

    @Message("Void this import")
    String voidIt();

    @Message("See its gifts")
    String seeGifts();

    @Message("Earlier imports")
    String earlier();

    @Message("File")
    String file();

    @Message("Received")
    String received();

    @Message("Outcome")
    String outcome();

    @Message("Rows imported")
    String rows();

    @Message("Nothing has been imported yet.")
    String none();

    @Message("Show")
    String show();
}
