package org.smallvictories.gateway.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages that pages and downloads speak. */
public enum Language {
    // Ireland writes the euro before the amount and days before months, as English readers in Europe expect.
    ENGLISH(Locale.forLanguageTag("en-IE"), "English"),
    FRENCH(Locale.FRANCE, "Français"),
    GERMAN(Locale.GERMANY, "Deutsch");

    private final Locale locale;
    private final String ownName;

    Language(Locale locale, String ownName) {
        this.locale = locale;
        this.ownName = ownName;
    }

    /** By which amounts and dates are formatted. */
    public Locale locale() {
        return locale;
    }

    /** {@code en}, {@code fr} or {@code de}, as in {@code ?lang=} and in the attribute {@code lang}. */
    public String tag() {
        return locale.getLanguage();
    }

    /** As its speakers call it. */
    public String ownName() {
        return ownName;
    }

    public static Optional<Language> tagged(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag().equals(tag))
                .findFirst();
    }

    /** @param acceptLanguage the header of that name, may be null; English when it names none of ours */
    public static Language preferred(String acceptLanguage) {
        try {
            List<Locale> ours = Arrays.stream(values())
                    .map(language -> Locale.forLanguageTag(language.tag()))
                    .toList();
            Locale best =
                    acceptLanguage == null ? null : Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), ours);
            return best == null ? ENGLISH : tagged(best.getLanguage()).orElse(ENGLISH);
        } catch (IllegalArgumentException notAHeader) {
            return ENGLISH;
        }
    }
}
