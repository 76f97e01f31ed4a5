package org.smallvictories.gateway.download;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.function.UnaryOperator;
import org.smallvictories.gateway.pages.Visit;
import org.smallvictories.gateway.report.Report;
import org.smallvictories.kit.problem.Problem;

/** A report as PDF, from the templates of the pages. The same report gives the same bytes. */
@ApplicationScoped
public class ReportPdf {

    // The font of the PDF has no narrow no-break space, which French writes between thousands.
    private static final char NARROW_NO_BREAK_SPACE = '\u202f';
    private static final char NO_BREAK_SPACE = '\u00a0';

    private final PdfPrinter printer = new PdfPrinter();
    private final String css = Resources.text("download/pdf.css");
    private final DownloadConfig config;
    private final Semaphore places;

    ReportPdf(DownloadConfig config) {
        this.config = config;
        this.places = new Semaphore(config.pdfsAtOnce());
    }

    /**
     * 429 while as many as may be are being made.
     *
     * @param links makes of a path of ours the address that a reader can open
     */
    public byte[] of(Report report, UnaryOperator<String> links) {
        if (!places.tryAcquire()) {
            throw Problem.tooManyRequests("Other PDFs are being made at the moment.", config.retryAfter());
        }
        try {
            return print(Shortened.of(report, config.rows()), links);
        } finally {
            places.release();
        }
    }

    private byte[] print(Report report, UnaryOperator<String> links) {
        String html = PdfPage.of(report, css)
                .setLocale(Locale.forLanguageTag(report.language().tag()))
                .setAttribute(Visit.LINKS, links)
                .render();
        return printer.print(withoutControls(html).replace(NARROW_NO_BREAK_SPACE, NO_BREAK_SPACE), report.asOf());
    }

    /** What XML cannot hold, and a text of somebody's may. */
    private static String withoutControls(String html) {
        return html.codePoints()
                .filter(ReportPdf::isInXml)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isInXml(int c) {
        return c == '\t' || c == '\n' || c >= ' ' && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c > 0xFFFF;
    }
}
