package org.smallvictories.gateway.publication;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.smallvictories.gateway.pages.Language;
import org.smallvictories.gateway.report.Bundles;
import org.smallvictories.gateway.report.ReportTexts;

/** Renders public pages from what was published alone, so that they come out the same every time. */
@ApplicationScoped
class PageMaker {

    private final String base;

    PageMaker(PublicUrl config) {
        this.base = config.publicUrl().map(PageMaker::withoutSlash).orElse("");
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /** @param sha256 of what was published; null in a preview */
    Kept year(Document document, String sha256, Language language) {
        PageWords words = words(document, language);
        YearView view = YearView.of(document, sha256, words);
        Frame frame = new Frames(document, words).year(view.heading());
        return render(new Templates.YearPage(frame, view), language);
    }

    Kept proof(Document document, String sha256, Proof proof, Figure figure, Language language) {
        PageWords words = words(document, language);
        ProofView view = ProofView.of(document, sha256, proof, figure, words);
        Frame frame = new Frames(document, words).proof(figure);
        return render(new Templates.ProofPage(frame, view), language);
    }

    Kept card(Document document, Language language) {
        PageWords words = words(document, language);
        return Kept.picture(ShareCard.png(YearView.of(document, null, words), Bundles.of(ReportTexts.class, language)));
    }

    Kept withdrawn(Document document, Publication withdrawn, Told reason, Language language) {
        PageWords words = words(document, language);
        Frame frame = new Frames(document, words).withdrawn();
        return render(
                new Templates.WithdrawnPage(frame, words.day(withdrawn.withdrawnAt), reason.in(language.tag())),
                language);
    }

    /** @param published the latest version of each year */
    Kept years(List<Document> published, Language language) {
        PageWords words = words(published.get(0), language);
        List<Templates.YearLink> links = published.stream()
                .map(document -> new Templates.YearLink(
                        words.texts().heading(Integer.toString(document.ofYear())),
                        words(document, language).addresses().latest(),
                        words.texts().version(document.version().toString(), words.day(document.publishedAt()))))
                .toList();
        Frame frame = new Frames(published.get(0), words).years();
        return render(new Templates.YearsPage(frame, links), language);
    }

    private PageWords words(Document document, Language language) {
        return PageWords.in(language, new Addresses(base, document.ofYear(), document.version(), language.tag()));
    }

    private static Kept render(TemplateInstance page, Language language) {
        return Kept.text(
                page.setLocale(Locale.forLanguageTag(language.tag())).render().stripLeading(), Kept.HTML);
    }
}
