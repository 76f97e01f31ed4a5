package org.smallvictories.kit.tabular;

/** A cell that does not say one thing only. The message completes "This value …" and says what to write instead. */
public class UnreadableCell extends Exception {

    public UnreadableCell(String reason) {
        super(reason);
    }
}
