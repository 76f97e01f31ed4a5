package org.smallvictories.gateway.publication;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.smallvictories.gateway.pages.Language;

/** What stands around the pages of one version in one language. */
record Frames(Document document, PageWords words) {

    private static final String SITE = " · Small Victories";
    private static final String YEARS = "/victories?lang=";

    /** Within the page, links keep to the version; it is found by the address that holds for the latest. */
    Frame year(String title) {
        return frame(
                title, words.addresses()::in, language -> translated(language).latest(), isPublished());
    }

    Frame proof(Figure figure) {
        UnaryOperator<String> address = language -> translated(language).proof(figure);
        return frame(words.show(figure).proofTitle(), address, address, true);
    }

    Frame withdrawn() {
        return frame(words.texts().withdrawn(), words.addresses()::in, words.addresses()::in, false);
    }

    Frame years() {
        String base = words.addresses().base();
        String tag = words.language().tag();
        return new Frame(
                words.language(),
                words.texts().years() + SITE,
                words.texts().description(),
                base + YEARS + tag,
                YEARS + tag,
                null,
                Stream.of(Language.values())
                        .map(other -> translation(other, YEARS + other.tag(), YEARS + other.tag()))
                        .toList());
    }

    /** @param link from page to page, by language, @param address by which the page is found */
    private Frame frame(String title, UnaryOperator<String> link, UnaryOperator<String> address, boolean withCard) {
        List<Frame.Translation> translations = Stream.of(Language.values())
                .filter(other -> document.languages().contains(other.tag()))
                .map(other -> translation(other, link.apply(other.tag()), address.apply(other.tag())))
                .toList();
        return new Frame(
                words.language(),
                title + SITE,
                words.texts().description(),
                isPublished()
                        ? words.addresses().base()
                                + address.apply(words.language().tag())
                        : null,
                words.addresses().latest(),
                withCard ? words.addresses().card() : null,
                translations);
    }

    private Frame.Translation translation(Language other, String link, String address) {
        return new Frame.Translation(other, link, words.addresses().base() + address, other == words.language());
    }

    private Addresses translated(String language) {
        return words.addresses().translated(language);
    }

    private boolean isPublished() {
        return document.version() != null;
    }
}
