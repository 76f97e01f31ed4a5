package org.smallvictories.gateway.publication;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.smallvictories.gateway.report.Report;
import org.smallvictories.gateway.report.Report.Table;

/**
 * A year as its page shows it.
 *
 * @param charts says in which language the tables of the pillars are told
 * @param version null in a preview
 * @param illustrative whether anything on the page is
 */
record YearView(
        String heading,
        Report charts,
        String valueOf,
        String asOf,
        String version,
        boolean illustrative,
        List<PillarView> pillars,
        List<CorrectionView> corrections,
        List<Link> earlier,
        String proofData,
        String publishedData,
        String sha256) {

    /** @param id the anchor, @param number in the order of the page */
    record PillarView(
            String id,
            int number,
            String title,
            String says,
            List<FigureView> totals,
            List<VictoryView> victories,
            List<Table> tables) {}

    record VictoryView(String id, String title, String text, boolean inProgress, List<FigureView> figures) {}

    /** @param figure null when only texts were corrected */
    record CorrectionView(String figure, String before, String after, String date, String version, String reason) {}

    record Link(String text, String address) {}

    /** @param sha256 of the document; null in a preview */
    static YearView of(Document document, String sha256, PageWords words) {
        YearTexts texts = words.texts();
        Tables tables = new Tables(words, document);
        boolean published = document.version() != null;
        String heading = texts.heading(Integer.toString(document.ofYear()));
        return new YearView(
                heading,
                new Report(words.language(), heading, document.period(), document.asOf(), List.of(), true, List.of()),
                texts.valueOf(
                        words.formats().date(document.period().from()),
                        words.formats().date(document.period().to())),
                texts.asOf(words.formats().moment(document.asOf())),
                published ? texts.version(document.version().toString(), words.day(document.publishedAt())) : null,
                document.year().figures().anyMatch(Figure::illustrative),
                Stream.of(Pillar.values())
                        .map(pillar -> pillar(pillar, document.year(), tables, words))
                        .filter(pillar -> !pillar.victories.isEmpty() || !pillar.totals.isEmpty())
                        .toList(),
                document.corrections().stream()
                        .map(correction -> correction(correction, words))
                        .toList(),
                published ? earlier(document.version(), words) : List.of(),
                words.addresses().proofData(),
                words.addresses().publishedData(),
                sha256);
    }

    private static PillarView pillar(Pillar pillar, Year year, Tables tables, PageWords words) {
        return new PillarView(
                pillar.name().toLowerCase(Locale.ROOT),
                pillar.ordinal() + 1,
                words.texts().pillar(pillar.name()),
                words.texts().pillarSays(pillar.name()),
                year.totals().stream()
                        .filter(total -> pillarOf(total, year) == pillar)
                        .map(words::show)
                        .toList(),
                year.victories().stream()
                        .filter(victory -> victory.pillar() == pillar)
                        .map(victory -> victory(victory, words))
                        .toList(),
                tables.of(pillar));
    }

    /** Where the gifts are that it sums up; of what is not given, with the planet. Pledges are no achievement: nowhere. */
    private static Pillar pillarOf(Figure total, Year year) {
        return switch (total.measure()) {
            case PLEDGED -> null;
            case MONEY, DEVICES, GOODS, HOURS, ROUNDS ->
                year.victories().stream()
                        .filter(victory -> victory.kind() == Victory.Kind.GIFT
                                && victory.figures().stream().anyMatch(figure -> figure.measure() == total.measure()))
                        .map(Victory::pillar)
                        .findFirst()
                        .orElse(Pillar.SOCIETY);
            default -> Pillar.PLANET;
        };
    }

    private static VictoryView victory(Victory victory, PageWords words) {
        Words told = victory.words().get(words.language().tag());
        return new VictoryView(
                victory.id(),
                told.title(),
                told.text(),
                victory.kind() == Victory.Kind.ASSESSMENT,
                victory.figures().stream()
                        .filter(figure -> figure.measure() != Measure.SHARE)
                        .map(words::show)
                        .toList());
    }

    private static CorrectionView correction(Correction correction, PageWords words) {
        Figure figure = correction.figure();
        return new CorrectionView(
                figure == null
                        ? null
                        : words.name(figure) + ": " + words.teller().label(figure),
                correction.before() == null ? null : words.teller().say(correction.before()),
                correction.after() == null ? null : words.teller().say(correction.after()),
                correction.at() == null ? "" : words.day(correction.at()),
                Integer.toString(correction.version()),
                correction.reason().in(words.language().tag()));
    }

    private static List<Link> earlier(int version, PageWords words) {
        return IntStream.range(1, version)
                .mapToObj(one -> new Link(
                        words.texts().versionNumber(Integer.toString(one)),
                        words.addresses().earlier(one)))
                .toList();
    }
}
