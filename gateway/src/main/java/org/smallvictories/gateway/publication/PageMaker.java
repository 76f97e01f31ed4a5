package org.smallvictories.gateway.publication;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.smallvictories.gateway.pages.Language;

/** Renders public pages from what was published alone, so that they come out the same every time. */
@ApplicationScoped
class PageMaker {

    private static final String SITE = " · Small Victories";

    private final String base;

    PageMaker(PublicUrl config) {
        this.base = config.publicUrl().orElse("");
    }

    /** @param sha256 of what was published; null in a preview */
    Kept year(Document document, String sha256, Language language) {
        PageWords words = words(document, language);
        YearView view = YearView.of(document, sha256, words);
        Frame frame = frame(document, words, view.heading(), words.addresses()::in);
        return render(new Templates.YearPage(frame, view), language);
    }

    Kept proof(Document document, String sha256, Proof proof, Figure figure, Language language) {
        PageWords words = words(document, language);
        ProofView view = ProofView.of(document, sha256, proof, figure, words);
        Frame frame = frame(document, words, words.show(figure).proofTitle(), other -> words.addresses()
                .translated(other)
                .proof(figure));
        return render(new Templates.ProofPage(frame, view), language);
    }

    Kept card(Document document, Language language) {
        PageWords words = words(document, language);
        return Kept.picture(ShareCard.png(YearView.of(document, null, words), words.texts()));
    }

    Kept withdrawn(Document document, Publication withdrawn, Told reason, Language language) {
        PageWords words = words(document, language);
        Frame frame = frame(document, words, words.texts().withdrawn(), words.addresses()::in);
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
        Frame frame = new Frame(
                language,
                words.texts().years() + SITE,
                words.texts().description(),
                base + "/victories",
                "/victories?lang=" + language.tag(),
                null,
                Stream.of(Language.values())
                        .map(other -> translation(other, "/victories?lang=" + other.tag(), language))
                        .toList());
        return render(new Templates.YearsPage(frame, links), language);
    }

    private PageWords words(Document document, Language language) {
        return PageWords.in(language, new Addresses(base, document.ofYear(), document.version(), language.tag()));
    }

    private Frame frame(Document document, PageWords words, String title, UnaryOperator<String> inLanguage) {
        Addresses addresses = words.addresses();
        boolean published = document.version() != null;
        return new Frame(
                words.language(),
                title + SITE,
                words.texts().description(),
                published ? addresses.whole(addresses.latest()) : null,
                addresses.latest(),
                published ? addresses.card() : null,
                Stream.of(Language.values())
                        .filter(language -> document.languages().contains(language.tag()))
                        .map(language -> translation(language, inLanguage.apply(language.tag()), words.language()))
                        .toList());
    }

    private Frame.Translation translation(Language other, String link, Language shown) {
        return new Frame.Translation(other, link, base + link, other == shown);
    }

    private static Kept render(TemplateInstance page, Language language) {
        return Kept.text(
                page.setLocale(Locale.forLanguageTag(language.tag())).render().stripLeading(), Kept.HTML);
    }
}
