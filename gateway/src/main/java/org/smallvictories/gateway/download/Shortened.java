package org.smallvictories.gateway.download;

import java.util.ArrayList;
import java.util.List;
import org.smallvictories.gateway.report.Bundles;
import org.smallvictories.gateway.report.Report;
import org.smallvictories.gateway.report.Report.Section;
import org.smallvictories.gateway.report.Report.Table;

/** A report whose long tables break off, and say so in the notes of their section. */
final class Shortened {

    private final DownloadTexts texts;
    private final int rows;

    private Shortened(DownloadTexts texts, int rows) {
        this.texts = texts;
        this.rows = rows;
    }

    static Report of(Report report, int rows) {
        Shortened shortened = new Shortened(Bundles.of(DownloadTexts.class, report.language()), rows);
        return new Report(
                report.language(),
                report.title(),
                report.period(),
                report.asOf(),
                report.narrowed(),
                report.complete(),
                report.sections().stream().map(shortened::section).toList());
    }

    private Section section(Section section) {
        List<String> notes = new ArrayList<>(section.notes());
        section.tables().stream()
                .filter(table -> table.rows().size() > rows)
                .forEach(table ->
                        notes.add(texts.goesOn(table.title(), table.rows().size() - rows)));
        return new Section(
                section.id(),
                section.name(),
                section.title(),
                section.missing(),
                section.figures(),
                section.tables().stream().map(this::table).toList(),
                notes);
    }

    private Table table(Table table) {
        return new Table(
                table.id(),
                table.title(),
                table.subtitle(),
                table.columns(),
                table.rows().stream().limit(rows).toList(),
                table.charted());
    }
}
