package org.smallvictories.gateway.receipt;

import java.util.regex.Pattern;

/** What a link's path ends with. Whether it opens anything, donations-service knows. */
record LinkToken(String value) {

    /** The header in which donations-service wants it: paths end up in logs, metrics and traces. */
    static final String HEADER = "Gift-Link-Token";

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{64}");

    /** Anything else opens nothing, and stands in no header. */
    boolean isOne() {
        return FORM.matcher(value).matches();
    }

    String page() {
        return "/receipt/" + value;
    }

    /** Tells nothing, so that it can stand in a log. */
    @Override
    public String toString() {
        return "LinkToken[…]";
    }
}
