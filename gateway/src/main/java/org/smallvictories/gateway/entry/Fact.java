package org.smallvictories.gateway.entry;

import org.smallvictories.gateway.report.Report.Cell;
import org.smallvictories.gateway.report.Report.Text;

/** Something that is recorded of an entry. */
public record Fact(String label, Cell value) {

    public static Fact of(String label, String text) {
        return new Fact(label, Text.of(text));
    }

    public static Fact link(String label, String text, String page) {
        return new Fact(label, new Text(text, page));
    }
}
