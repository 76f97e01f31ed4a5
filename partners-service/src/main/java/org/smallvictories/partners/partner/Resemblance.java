package org.smallvictories.partners.partner;

import java.net.URI;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** When two names or websites may well be of one organisation. */
final class Resemblance {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Articles, legal forms and countries in the languages of the suite: they tell no two organisations apart. */
    private static final Set<String> COMMON = Set.of(
            "a",
            "an",
            "and",
            "asbl",
            "asso",
            "association",
            "charity",
            "d",
            "das",
            "de",
            "der",
            "des",
            "die",
            "du",
            "e",
            "et",
            "ev",
            "fondation",
            "for",
            "foundation",
            "france",
            "ggmbh",
            "international",
            "l",
            "la",
            "le",
            "les",
            "ngo",
            "of",
            "ong",
            "org",
            "pour",
            "stiftung",
            "the",
            "und",
            "v",
            "verein");

    private Resemblance() {}

    /** The same but for accents, case, punctuation, spaces and words that are common. */
    static boolean ofNames(String one, String other) {
        return core(one).equals(core(other));
    }

    /** On the same host, with or without www. */
    static boolean ofWebsites(String one, String other) {
        Optional<String> host = host(one);
        return host.isPresent() && host.equals(host(other));
    }

    private static String core(String name) {
        String plain = ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String[] words = BETWEEN_WORDS.split(plain);
        String core =
                Arrays.stream(words).filter(word -> !COMMON.contains(word)).collect(Collectors.joining());
        return core.isEmpty() ? plain : core;
    }

    private static Optional<String> host(String website) {
        try {
            return Optional.ofNullable(website)
                    .map(URI::create)
                    .map(URI::getHost)
                    .map(host -> host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", ""));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}
