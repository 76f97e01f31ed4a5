package org.smallvictories.kit.tabular;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet program from running a cell of a CSV as a formula: an apostrophe goes before it, and is taken away
 * when such a file comes back. See OWASP, "CSV Injection".
 */
final class Harmless {

    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9][0-9.,' \u00A0\u202F\u2009\u2019]*");

    private Harmless() {}

    static String write(String text) {
        return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    static String read(String text) {
        return text.startsWith("'") && FORMULA.matcher(text).matches() ? text.substring(1) : text;
    }
}
