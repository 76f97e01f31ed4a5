package org.smallvictories.gateway.download;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.smallvictories.gateway.report.Report;
import org.smallvictories.gateway.report.Report.Cell;
import org.smallvictories.gateway.report.Report.Figure;
import org.smallvictories.gateway.report.Report.Quantity;
import org.smallvictories.gateway.report.Report.Row;
import org.smallvictories.gateway.report.Report.Section;
import org.smallvictories.gateway.report.Report.Table;
import org.smallvictories.gateway.report.Report.Text;
import org.smallvictories.gateway.report.Wording;

/** A section on its sheet: figures first, then table after table, each with a column of notes at its end. */
final class SectionSheet {

    private final Sheet sheet;
    private final Report report;
    private final DownloadTexts texts;

    SectionSheet(Sheet sheet, Report report, DownloadTexts texts) {
        this.sheet = sheet;
        this.report = report;
        this.texts = texts;
    }

    void write(Section section) {
        int year = report.period().from().getYear();
        sheet.title(section.title());
        sheet.header(List.of(
                texts.figure(),
                String.valueOf(year),
                String.valueOf(year - 1),
                texts.lowest(),
                texts.highest(),
                texts.note()));
        sheet.freeze();
        if (section.isMissing()) {
            sheet.words(texts.missing(section.missing()));
        }
        section.figures().forEach(figure -> sheet.row(row(figure)));
        section.tables().forEach(this::table);
        sheet.gap();
        section.notes().forEach(sheet::words);
    }

    private List<Cell> row(Figure figure) {
        return List.of(
                new Text(figure.label(), figure.opens()),
                figure.value(),
                figure.isCompared() ? figure.before() : Text.of(null),
                figure.low() == null
                        ? Text.of(null)
                        : new Quantity(figure.low(), figure.value().unit()),
                figure.high() == null
                        ? Text.of(null)
                        : new Quantity(figure.high(), figure.value().unit()),
                note(figure.illustrative(), figure.note()));
    }

    private void table(Table table) {
        Set<Integer> uncertain = columnsWithIntervals(table);
        sheet.gap();
        sheet.title(table.title());
        if (table.subtitle() != null) {
            sheet.words(table.subtitle());
        }
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            columns.add(table.columns().get(i));
            if (uncertain.contains(i)) {
                columns.add(texts.lowest());
                columns.add(texts.highest());
            }
        }
        columns.add(texts.note());
        sheet.header(columns);
        table.rows().forEach(row -> sheet.row(cells(row, uncertain)));
    }

    private List<Cell> cells(Row row, Set<Integer> uncertain) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            cells.add(row.cells().get(i));
            if (uncertain.contains(i)) {
                boolean known = hasInterval(row.cells().get(i));
                Quantity quantity = known ? (Quantity) row.cells().get(i) : null;
                cells.add(known ? new Quantity(quantity.low(), quantity.unit()) : Text.of(null));
                cells.add(known ? new Quantity(quantity.high(), quantity.unit()) : Text.of(null));
            }
        }
        cells.add(note(row.illustrative(), null));
        return cells;
    }

    private static Set<Integer> columnsWithIntervals(Table table) {
        return IntStream.range(0, table.columns().size())
                .filter(column -> table.rows().stream()
                        .anyMatch(row -> hasInterval(row.cells().get(column))))
                .boxed()
                .collect(Collectors.toSet());
    }

    private static boolean hasInterval(Cell cell) {
        return cell instanceof Quantity quantity && quantity.hasInterval();
    }

    private Text note(boolean illustrative, String note) {
        String tag = illustrative ? Wording.of(report.language()).illustrative() : null;
        return Text.of(Stream.of(tag, note).filter(Objects::nonNull).collect(Collectors.joining(". ")));
    }
}
