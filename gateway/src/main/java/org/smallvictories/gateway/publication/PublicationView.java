package org.smallvictories.gateway.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A publication as it is read. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PublicationView(
        UUID id,
        int year,
        Publication.State state,
        @Schema(description = "Of the published year; a draft has none") Integer version,
        List<String> languages,
        @Schema(description = "The moment as of which every figure holds") Instant asOf,
        Instant recordedAt,
        Instant publishedAt,
        @Schema(description = "Of what was published, as it is at `published.json`") String sha256,
        Instant withdrawnAt,
        Told withdrawal,
        @Schema(description = "Why an earlier version is corrected") Told reason,
        @Schema(description = "What the texts say without the figures bearing it out") List<ClaimWarning> warnings,
        @Schema(description = "As it is told; left out of lists") Year content) {

    static PublicationView of(Publication publication, Stored stored) {
        Told reason = stored.read(publication.reason, Told.class);
        Year content = PublicationDesk.told(publication, stored);
        return view(publication, stored, reason, ClaimCheck.of(content, reason.texts()), content);
    }

    static PublicationView line(Publication publication, Stored stored) {
        return view(publication, stored, stored.read(publication.reason, Told.class), null, null);
    }

    private static PublicationView view(
            Publication publication, Stored stored, Told reason, List<ClaimWarning> warnings, Year content) {
        return new PublicationView(
                publication.id,
                publication.ofYear,
                publication.state(),
                publication.version,
                publication.languages,
                publication.asOf,
                publication.recordedAt,
                publication.publishedAt,
                publication.sha256,
                publication.withdrawnAt,
                publication.withdrawal == null ? null : stored.read(publication.withdrawal, Told.class),
                reason.isEmpty() ? null : reason,
                warnings,
                content);
    }
}
