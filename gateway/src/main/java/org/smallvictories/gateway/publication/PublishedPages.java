package org.smallvictories.gateway.publication;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.smallvictories.gateway.pages.Language;

/** Makes what is public of a version, each page once for each language: what was published does not change. */
@ApplicationScoped
class PublishedPages {

    private static final long MOST_BYTES = 64L << 20;
    private static final int MOST_YEARS = 20;

    private final Stored stored;
    private final PageMaker maker;

    private final Cache<String, Kept> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((String what, Kept page) -> page.weight())
            .build();
    private final Cache<UUID, Version> versions =
            Caffeine.newBuilder().maximumSize(MOST_YEARS).build();

    PublishedPages(Stored stored, PageMaker maker) {
        this.stored = stored;
        this.maker = maker;
    }

    /** What was published, read once. */
    record Version(UUID id, Document document, String sha256, String text, String proofText, Proof proof) {

        Language language(Language wanted) {
            return document.languages().contains(wanted.tag())
                    ? wanted
                    : Language.tagged(document.languages().get(0)).orElseThrow();
        }
    }

    Version version(UUID id) {
        return versions.get(id, key -> {
            Publication publication = Publication.read(id);
            return new Version(
                    id,
                    stored.read(publication.document, Document.class),
                    publication.sha256,
                    publication.document,
                    publication.proof,
                    stored.read(publication.proof, Proof.class));
        });
    }

    Kept page(Version version, Language language) {
        return keep(version, language, "page", () -> maker.year(version.document, version.sha256, language));
    }

    /** Empty when there is no such figure. */
    Optional<Kept> proof(Version version, String figureId, Language language) {
        return version.document
                .year()
                .figures()
                .filter(figure -> figure.id().equals(figureId))
                .findFirst()
                .map(figure -> keep(
                        version,
                        language,
                        "proof/" + figureId,
                        () -> maker.proof(version.document, version.sha256, version.proof, figure, language)));
    }

    Kept card(Version version, Language language) {
        return keep(version, language, "card", () -> maker.card(version.document, language));
    }

    Kept published(Version version) {
        return keep(version, Language.ENGLISH, "published", () -> Kept.text(version.text, Kept.JSON));
    }

    Kept proof(Version version) {
        return keep(version, Language.ENGLISH, "proof", () -> Kept.text(version.proofText, Kept.JSON));
    }

    private Kept keep(Version version, Language language, String what, Supplier<Kept> make) {
        return kept.get(version.id + "/" + language.tag() + "/" + what, key -> make.get());
    }
}
