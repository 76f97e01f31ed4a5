package org.smallvictories.gateway.publication;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.smallvictories.gateway.impact.Impact;
import org.smallvictories.gateway.impact.Promises;
import org.smallvictories.gateway.pages.Formats;
import org.smallvictories.gateway.pages.Language;
import org.smallvictories.gateway.report.Bundles;
import org.smallvictories.gateway.report.Report.Quantity;
import org.smallvictories.gateway.report.Report.Unit;
import org.smallvictories.gateway.report.Wording;

/** Tells figures and victories in one language. */
record Teller(VictoryTexts texts, Wording wording, Formats formats) {

    private static final String PIECE = "PIECE";

    static Teller in(Language language) {
        return new Teller(Bundles.of(VictoryTexts.class, language), Wording.of(language), Formats.of(language));
    }

    /** The same in every language, by its tag. */
    static Map<String, Words> inAll(Function<Teller, Words> tell) {
        Map<String, Words> words = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            words.put(language.tag(), tell.apply(in(language)));
        }
        return words;
    }

    /** The value with its unit, or the fact. */
    String say(Figure figure) {
        if (figure.said() == null) {
            return quantity(figure.measure(), figure.value(), figure.unit());
        }
        return figure.measure() == Measure.VERDICT
                ? texts.verdict(figure.said())
                : date(LocalDate.parse(figure.said()));
    }

    /** Without a unit that the label tells. */
    private String quantity(Measure measure, BigDecimal value, Unit unit) {
        return switch (measure) {
            case DEVICES, HOURS, ROUNDS, KEPT -> formats.number(value);
            case GOODS -> unit.code().equals(PIECE) ? formats.number(value) : said(value, unit);
            default -> said(value, unit);
        };
    }

    /** With its unit. */
    String said(BigDecimal value, Unit unit) {
        return wording.quantity(new Quantity(value, unit));
    }

    /** What the figure is. */
    String label(Figure figure) {
        return figure.measure() == Measure.SHARE
                ? texts.group(figure.of())
                : texts.measure(figure.measure().name());
    }

    private String amounts(Stream<Figure> figures) {
        return figures.map(figure -> said(figure.value(), figure.unit())).collect(Collectors.joining(", "));
    }

    private String date(LocalDate date) {
        return formats.date(date);
    }

    Words gift(String name, List<Figure> figures, List<String> projects, List<String> campaigns) {
        List<Figure> pledged = figures.stream()
                .filter(figure -> figure.measure() == Measure.PLEDGED)
                .toList();
        String given = amounts(figures.stream().filter(figure -> !pledged.contains(figure)));
        return new Words(
                texts.giftTitle(name, given),
                sentences(
                        projects.isEmpty() ? null : texts.giftFor(String.join(", ", projects)),
                        campaigns.isEmpty() ? null : texts.giftRaisedBy(String.join(", ", campaigns)),
                        pledged.isEmpty() ? null : texts.giftPledged(amounts(pledged.stream()))));
    }

    /** @param largest its largest group, if it has any */
    Words footprint(String name, String purpose, Figure gross, Optional<Figure> largest) {
        return new Words(
                texts.footprintTitle(name, say(gross)),
                sentences(
                        texts.footprintText(),
                        largest.map(part -> texts.footprintPart(label(part), say(part)))
                                .orElse(null),
                        purpose == null ? null : texts.purpose(purpose)));
    }

    Words assessment(String name, String purpose, LocalDate dueOn) {
        return new Words(
                texts.assessmentTitle(name),
                sentences(
                        dueOn == null ? null : texts.assessmentDue(date(dueOn)),
                        texts.assessmentText(),
                        purpose == null ? null : texts.purpose(purpose)));
    }

    Words contribution(String partner, Figure mass, Figure price, Figure cost) {
        return new Words(texts.contributionTitle(say(cost), partner), texts.contributionText(say(price), say(mass)));
    }

    Words retirement(String partner, Figure mass, Figure price) {
        return new Words(texts.retirementTitle(say(mass), partner), texts.retirementText(say(price)));
    }

    Words promise(Promises.Commitment commitment, String verdict) {
        return new Words(
                texts.promiseTitle(verdict, commitment.promise()),
                commitment.since() == null ? "" : texts.promiseText(date(commitment.since())));
    }

    Words community(Impact.Community community) {
        return new Words(
                community.name(),
                sentences(
                        community.foundedOn() == null ? null : texts.communityText(date(community.foundedOn())),
                        community.purpose() == null ? null : texts.purpose(community.purpose())));
    }

    private static String sentences(String... sentences) {
        return Stream.of(sentences).filter(sentence -> sentence != null).collect(Collectors.joining(" "));
    }
}
