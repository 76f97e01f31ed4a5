package org.smallvictories.suite.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** @param headers by lower-case name */
record Answer(int status, Map<String, String> headers, byte[] body) {

    String mediaType() {
        return headers.getOrDefault("content-type", "").replaceFirst(";.*", "").strip();
    }

    boolean isJson() {
        return mediaType().equals("application/json") || mediaType().endsWith("+json");
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return status + " " + mediaType() + " " + Call.shortened(text());
    }
}
