package org.smallvictories.gateway.publication;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a text may say without the figures bearing it out. The words are in {@code claims/NAME.txt}. */
public enum Claim {
    NEUTRALITY(
            "says that nothing was emitted or that it does no harm, while gross emissions stand",
            "Directive 2005/29/EC, Annex I, 4c, by Directive (EU) 2024/825; Code de l'environnement, D. 229-106, by décret"
                    + " n° 2022-539"),
    COMPENSATION(
            "says that emissions were made good, while credits for them are not retired; a contribution is none",
            "Directive 2005/29/EC, Annex I, 4c, by Directive (EU) 2024/825; Code de l'environnement, D. 229-106, by décret"
                    + " n° 2022-539"),
    GENERIC(
            "praises without saying what for, so that nobody can check it",
            "Directive 2005/29/EC, Annex I, 4a, by Directive (EU) 2024/825"),
    TAX("says what taxes it saves, which is not determined here", "Directive 2005/29/EC, article 6");

    private final String why;
    private final String source;
    private final Pattern words;

    Claim(String why, String source) {
        this.why = why;
        this.source = source;
        this.words = Pattern.compile("(?<![a-z0-9])(?:" + String.join("|", read(name())) + ")(?![a-z0-9])");
    }

    public String why() {
        return why;
    }

    public String source() {
        return source;
    }

    /** The passages that claim it, as they stand in the text, each once. */
    List<String> in(PlainText text) {
        Matcher found = words.matcher(text.plain());
        return found.results()
                .map(passage -> text.original(passage.start(), passage.end()))
                .distinct()
                .toList();
    }

    private static List<String> read(String name) {
        try (InputStream file = Claim.class.getResourceAsStream("/claims/" + name + ".txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Claim::pattern)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String pattern(String line) {
        StringBuilder pattern = new StringBuilder();
        for (char c : line.strip().toCharArray()) {
            switch (c) {
                case ' ' -> pattern.append("[ -]+");
                case '_' -> pattern.append("[ -]*");
                case '*' -> pattern.append("[a-z0-9]*");
                default -> pattern.append(c);
            }
        }
        return pattern.toString();
    }
}
