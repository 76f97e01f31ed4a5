package org.smallvictories.gateway.download;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.smallvictories.gateway.pages.Formats;
import org.smallvictories.gateway.report.Report;

/** A report as a page that is printed. */
@CheckedTemplate(basePath = "download", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record PdfPage(Report report, Report.Files files, String css, String from, String to, String asOf)
        implements TemplateInstance {

    static PdfPage of(Report report, String css) {
        Formats formats = Formats.of(report.language());
        return new PdfPage(
                report,
                null,
                css,
                formats.date(report.period().from()),
                formats.date(report.period().to()),
                formats.moment(report.asOf()));
    }
}
