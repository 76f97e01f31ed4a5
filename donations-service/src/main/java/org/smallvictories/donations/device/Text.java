package org.smallvictories.donations.device;

/** What texts of lots are like. */
final class Text {

    static final String ONE_LINE = "[^\\x00-\\x1F]*";
    static final String EXPECTED = "must be one line of text";

    private Text() {}

    /** Without spaces around it; null when nothing is left. */
    static String orNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
