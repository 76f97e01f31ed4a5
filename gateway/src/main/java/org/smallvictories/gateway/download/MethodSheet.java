package org.smallvictories.gateway.download;

import java.util.List;
import org.smallvictories.gateway.pages.Formats;
import org.smallvictories.gateway.report.Bundles;
import org.smallvictories.gateway.report.Report;
import org.smallvictories.gateway.report.Report.Day;
import org.smallvictories.gateway.report.Report.Section;
import org.smallvictories.gateway.report.Report.Text;
import org.smallvictories.gateway.report.ReportTexts;

/** What must be known to read the other sheets rightly. */
record MethodSheet(Sheet sheet, Report report, DownloadTexts texts) {

    void write() {
        sheet.title(report.title());
        sheet.row(List.of(Text.of(texts.from()), new Day(report.period().from())));
        sheet.row(List.of(Text.of(texts.to()), new Day(report.period().to())));
        sheet.words(texts.asOf(Formats.of(report.language()).moment(report.asOf())));
        report.narrowed().forEach(sheet::words);
        if (!report.complete()) {
            sheet.words(texts.incomplete());
        }
        sheet.gap();
        sheet.words(Bundles.of(ReportTexts.class, report.language()).illustrativeMeans());
        sheet.words(texts.unknown());
        sheet.words(texts.digits());
        sheet.words(texts.sources());
        sheet.gap();
        report.sections().forEach(this::section);
    }

    private void section(Section section) {
        if (section.isMissing()) {
            sheet.row(List.of(Text.of(section.name()), Text.of(texts.missing(section.missing()))));
        }
        section.notes().forEach(note -> sheet.row(List.of(Text.of(section.name()), Text.of(note))));
    }
}
