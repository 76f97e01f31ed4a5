package org.smallvictories.gateway.publication;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.smallvictories.gateway.report.Report.Quantity;
import org.smallvictories.gateway.report.Report.Row;
import org.smallvictories.gateway.report.Report.Table;
import org.smallvictories.gateway.report.Report.Text;

/** The charts of a year, each with its table. */
final class Tables {

    private final PageWords words;
    private final YearTexts texts;
    private final Year year;
    private final String yearNumber;

    Tables(PageWords words, Document document) {
        this.words = words;
        this.texts = words.texts();
        this.year = document.year();
        this.yearNumber = Integer.toString(document.ofYear());
    }

    List<Table> of(Pillar pillar) {
        return switch (pillar) {
            case PLANET ->
                year.victories().stream()
                        .filter(victory -> victory.kind() == Victory.Kind.FOOTPRINT)
                        .map(this::footprint)
                        .toList();
            case SOCIETY ->
                Stream.of(money(), devices()).filter(Objects::nonNull).toList();
            case US -> List.of();
        };
    }

    private Table footprint(Victory footprint) {
        return table(
                footprint.id() + "-parts",
                texts.footprintTable(footprint.name()),
                texts.footprintTableSays(),
                List.of(texts.part(), texts.share()),
                only(footprint.figures().stream(), Measure.SHARE));
    }

    private Table money() {
        List<Figure> money =
                only(year.victories().stream().flatMap(victory -> victory.figures().stream()), Measure.MONEY);
        return money.isEmpty()
                ? null
                : table(
                        "money",
                        texts.moneyTable(),
                        texts.moneyTableSays(yearNumber),
                        List.of(texts.partner(), texts.amount()),
                        money);
    }

    private Table devices() {
        return year.devices().isEmpty()
                ? null
                : table(
                        "devices",
                        texts.devicesTable(),
                        texts.devicesTableSays(yearNumber),
                        List.of(texts.type(), texts.number()),
                        year.devices());
    }

    private static List<Figure> only(Stream<Figure> figures, Measure measure) {
        return figures.filter(figure -> figure.measure() == measure).toList();
    }

    private Table table(String id, String title, String subtitle, List<String> columns, List<Figure> figures) {
        List<Row> rows = figures.stream()
                .sorted((one, other) -> other.value().compareTo(one.value()))
                .map(figure -> new Row(
                        List.of(
                                new Text(words.name(figure), words.addresses().proof(figure)),
                                new Quantity(figure.value(), figure.unit())),
                        figure.illustrative()))
                .toList();
        return new Table(id, title, subtitle, columns, rows, rows.isEmpty() ? null : 1);
    }
}
