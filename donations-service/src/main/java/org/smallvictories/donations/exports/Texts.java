package org.smallvictories.donations.exports;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The texts of files for people, in the languages that there are. */
final class Texts {

    static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH, Locale.GERMAN);

    private static final Control NO_OTHER_LANGUAGE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private Texts() {}

    /** The first of these languages that there is, English if none. */
    static Locale best(List<Locale> acceptable) {
        return acceptable.stream()
                .map(asked -> Locale.forLanguageTag(asked.getLanguage()))
                .filter(LANGUAGES::contains)
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    static ResourceBundle in(Locale language) {
        return ResourceBundle.getBundle(Texts.class.getPackageName() + ".texts", language, NO_OTHER_LANGUAGE);
    }
}
