package org.smallvictories.kit.logging;

import java.util.regex.Pattern;

/** Text in which control characters are shown, not obeyed. */
final class Escaped {

    /** Those of C0 and C1, line and paragraph separators, and what turns the reading direction. */
    private static final Pattern CONTROL =
            Pattern.compile("[\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]");

    private Escaped() {}

    static String text(String text) {
        return CONTROL.matcher(text).replaceAll(control -> "\\\\u%04x"
                .formatted((int) control.group().charAt(0)));
    }

    /** The same failure where nothing is to be escaped, else one that is shown like it. */
    static Throwable failure(Throwable failure) {
        if (failure == null || isPlain(failure)) {
            return failure;
        }
        return new Shown(failure);
    }

    private static boolean isPlain(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (CONTROL.matcher(cause.toString()).find()) {
                return false;
            }
        }
        return true;
    }

    private static final class Shown extends Throwable {

        private final String shown;

        Shown(Throwable failure) {
            super(failure.getMessage(), failure.getCause() == null ? null : new Shown(failure.getCause()));
            this.shown = text(failure.toString());
            setStackTrace(failure.getStackTrace());
        }

        @Override
        public String toString() {
            return shown;
        }
    }
}
