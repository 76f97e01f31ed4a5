package org.smallvictories.gateway.report;

import java.util.ArrayList;
import java.util.List;
import org.smallvictories.gateway.impact.Promises;
import org.smallvictories.gateway.report.Report.Figure;
import org.smallvictories.gateway.report.Report.Quantity;
import org.smallvictories.gateway.report.Report.Row;
import org.smallvictories.gateway.report.Report.Section;
import org.smallvictories.gateway.report.Report.Table;
import org.smallvictories.gateway.report.Report.Text;

/** What is not yet proven: what the other sections leave open, put together in one place. */
final class OpenSection {

    static final String ID = "open";

    private final Telling telling;
    private final OpenTexts texts;
    private final List<Section> others;
    private final OpenGifts gifts;

    OpenSection(Telling telling, Names names, List<Section> others) {
        this.telling = telling;
        this.texts = telling.words(OpenTexts.class);
        this.others = List.copyOf(others);
        this.gifts = new OpenGifts(telling, names);
    }

    Section tell() {
        List<Figure> figures = new ArrayList<>(gifts.figures());
        List<Table> tables = new ArrayList<>(gifts.tables());
        promises(figures);
        illustrative(figures, tables);
        missing(figures, tables);
        int open = (int) figures.stream().filter(OpenSection::isOpen).count();
        return new Section(
                ID, texts.name(), open == 0 ? texts.nothing() : texts.open(open), null, figures, tables, List.of());
    }

    /** What is not known is open as well. */
    private static boolean isOpen(Figure figure) {
        return !figure.value().isKnown() || figure.value().value().signum() != 0;
    }

    private void promises(List<Figure> figures) {
        Promises promises = telling.facts().impact().promises();
        if (promises != null && !telling.facts().asked().isNarrowed()) {
            figures.add(Figure.of("unjudged", texts.unjudged(), Quantity.count(promises.unknown(), "VERDICT"))
                    .opens(promises.unknown() > 0 ? "#commitments" : null));
        }
    }

    private void illustrative(List<Figure> figures, List<Table> tables) {
        List<Row> rows = new ArrayList<>();
        for (Section section : others) {
            section.figures().stream()
                    .filter(Figure::illustrative)
                    .forEach(figure -> rows.add(Row.of(
                            true,
                            new Text(section.name(), '#' + section.id()),
                            new Text(figure.label(), figure.opens()),
                            figure.value())));
        }
        figures.add(Figure.of("illustrative", texts.illustrative(), Quantity.count(rows.size(), "FIGURE"))
                .opens(rows.isEmpty() ? null : "#illustrative"));
        if (!rows.isEmpty()) {
            tables.add(new Table(
                    "illustrative",
                    texts.illustrativeTitle(),
                    texts.illustrativeOf(),
                    List.of(texts.section(), texts.figure(), texts.value()),
                    rows,
                    null));
        }
    }

    private void missing(List<Figure> figures, List<Table> tables) {
        List<Row> rows = others.stream()
                .filter(Section::isMissing)
                .map(section -> Row.of(false, new Text(section.name(), '#' + section.id()), Text.of(section.missing())))
                .toList();
        figures.add(Figure.of("missing", texts.missing(), Quantity.count(rows.size(), "SECTION"))
                .opens(rows.isEmpty() ? null : "#missing"));
        if (!rows.isEmpty()) {
            tables.add(new Table(
                    "missing",
                    texts.missingTitle(),
                    texts.missingOf(),
                    List.of(texts.section(), texts.reason()),
                    rows,
                    null));
        }
    }
}
