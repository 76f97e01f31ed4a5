package org.smallvictories.kit.tabular;

/** A file that cannot be read as a table, or not safely. The message is for whoever sent it. */
public class UnreadableTable extends RuntimeException {

    public UnreadableTable(String reason) {
        super(reason);
    }

    UnreadableTable(String reason, Throwable cause) {
        super(reason, cause);
    }
}
