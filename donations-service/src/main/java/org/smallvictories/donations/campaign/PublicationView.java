package org.smallvictories.donations.campaign;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the public was told of a campaign. */
@Schema(name = "CampaignPublication")
public record PublicationView(
        UUID id,
        LocalDate date,
        String text,
        @Schema(description = "The sum that was told, in the campaign's currency") BigDecimal amount,
        String source,
        Instant recordedAt,
        Instant voidedAt,
        String voidReason) {

    static PublicationView of(Publication publication) {
        return new PublicationView(
                publication.id,
                publication.publishedOn,
                publication.text,
                publication.amount,
                publication.source,
                publication.recordedAt,
                publication.voidedAt,
                publication.voidReason);
    }

    /** As one that is not voided yet. */
    static PublicationView counting(Publication publication) {
        return new PublicationView(
                publication.id,
                publication.publishedOn,
                publication.text,
                publication.amount,
                publication.source,
                publication.recordedAt,
                null,
                null);
    }
}
