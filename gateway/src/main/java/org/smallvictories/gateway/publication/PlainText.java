package org.smallvictories.gateway.publication;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A text without what writers do differently: capitals, accents, dashes, apostrophes, spaces, a lowered 2. */
final class PlainText {

    private final String text;
    private final StringBuilder plain = new StringBuilder();
    /** Where in the text each plain character comes from. */
    private final List<Integer> origins = new ArrayList<>();

    PlainText(String given) {
        text = Normalizer.normalize(given, Normalizer.Form.NFC);
        for (int i = 0; i < text.length(); i++) {
            add(text.charAt(i), i);
        }
    }

    private void add(char c, int origin) {
        String apart = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT);
        for (char part : apart.toCharArray()) {
            if (!isInvisible(Character.getType(part))) {
                plain.append(common(part));
                origins.add(origin);
            }
        }
    }

    /** Accents once they are apart, and marks of where a word may be broken. */
    private static boolean isInvisible(int category) {
        return category == Character.NON_SPACING_MARK || category == Character.FORMAT;
    }

    private static char common(char c) {
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return ' ';
        }
        if (Character.getType(c) == Character.DASH_PUNCTUATION) {
            return '-';
        }
        return c == '\u2019' || c == '\u02bc' ? '\'' : c;
    }

    String plain() {
        return plain.toString();
    }

    /** What stands in the text where the plain characters from start to before end come from. */
    String original(int start, int end) {
        return text.substring(origins.get(start), origins.get(end - 1) + 1);
    }
}
