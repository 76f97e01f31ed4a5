package org.smallvictories.gateway.publication;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Warns of words that the figures don't bear out, in every language in every text, because words travel. */
final class ClaimCheck {

    private final boolean emitted;
    private final boolean covered;
    private final List<ClaimWarning> warnings = new ArrayList<>();

    /** @param totals of the year; without a gross among them, it is not known and stands */
    ClaimCheck(List<Figure> totals) {
        Optional<BigDecimal> gross = total(totals, Measure.GROSS);
        BigDecimal retired = total(totals, Measure.RETIRED).orElse(BigDecimal.ZERO);
        emitted = gross.map(mass -> mass.signum() > 0).orElse(true);
        covered = gross.map(mass -> retired.compareTo(mass) >= 0).orElse(false);
    }

    private static Optional<BigDecimal> total(List<Figure> totals, Measure measure) {
        return totals.stream()
                .filter(figure -> figure.measure() == measure)
                .map(Figure::value)
                .findFirst();
    }

    static List<ClaimWarning> of(Year year, Map<String, String> reason) {
        ClaimCheck check = new ClaimCheck(year.totals());
        for (Victory victory : year.victories()) {
            victory.words().forEach((language, words) -> {
                check.read(victory.id(), language, "title", words.title());
                check.read(victory.id(), language, "text", words.text());
            });
        }
        reason.forEach((language, text) -> check.read("reason", language, "text", text));
        return check.warnings;
    }

    private void read(String victory, String language, String part, String text) {
        warnings.addAll(of(text).entrySet().stream()
                .map(found -> new ClaimWarning(
                        String.join("/", victory, language, part, found.getKey().name()),
                        victory,
                        language,
                        found.getValue(),
                        found.getKey(),
                        found.getKey().why(),
                        found.getKey().source()))
                .toList());
    }

    /** What a text claims, with the passages. */
    Map<Claim, List<String>> of(String text) {
        PlainText plain = new PlainText(text);
        Map<Claim, List<String>> claims = new EnumMap<>(Claim.class);
        for (Claim claim : Claim.values()) {
            List<String> found = isBorneOut(claim) ? List.of() : claim.in(plain);
            if (!found.isEmpty()) {
                claims.put(claim, found);
            }
        }
        return claims;
    }

    private boolean isBorneOut(Claim claim) {
        return switch (claim) {
            case NEUTRALITY -> !emitted;
            case COMPENSATION -> !emitted || covered;
            case GENERIC, TAX -> false;
        };
    }
}
