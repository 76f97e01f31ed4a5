package org.smallvictories.suite.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A request as it goes over the wire.
 *
 * @param as the account whose token it carries; null for none, or for a bad one among the headers
 * @param target path and query
 */
record Call(Operation operation, String as, String target, List<Map.Entry<String, String>> headers, byte[] body) {

    private static final int SHOWN = 600;

    Call(Operation operation, String as, String target) {
        this(operation, as, target, new ArrayList<>(), null);
    }

    Call with(String header, String value) {
        headers.add(Map.entry(header, value));
        return this;
    }

    Call without(String header) {
        headers.removeIf(entry -> entry.getKey().equalsIgnoreCase(header));
        return this;
    }

    Call sending(byte[] content) {
        return new Call(operation, as, target, headers, content);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(operation.method() + ' ' + shortened(target) + " as " + as);
        headers.forEach(header -> text.append("\n    ").append(header.getKey() + ": " + shortened(header.getValue())));
        if (body != null) {
            text.append("\n    ")
                    .append(body.length + " bytes: " + shortened(new String(body, StandardCharsets.UTF_8)));
        }
        return text.toString();
    }

    static String shortened(String text) {
        String visible = text.replace("\u0000", "␀").replace("\r", "␍").replace("\n", "␊");
        return visible.length() <= SHOWN ? visible : visible.substring(0, SHOWN) + "… (" + visible.length() + ")";
    }
}
