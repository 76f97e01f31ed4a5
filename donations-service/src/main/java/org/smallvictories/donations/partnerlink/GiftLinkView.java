package org.smallvictories.donations.partnerlink;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.smallvictories.kit.journal.Personal;

/** A link as it is read by those who may make one. What has not happened is null. */
public record GiftLinkView(
        UUID id,
        UUID gift,
        @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(
                        description =
                                "The page to send to the partner, below the suite's address. Said once, to whoever"
                                        + " makes the link: it is kept nowhere.",
                        examples = "/receipt/AZNubHs6fE6fAC8aO0xdbnq2y0pC1k9x8f3mT7uVQWJhZGVmZ2hpamtsbW5vcHFy")
                String path,
        Instant expiresAt,
        Instant recordedAt,
        Personal recordedBy,
        Instant revokedAt,
        Personal revokedBy,
        @Schema(description = "When the partner confirmed by this link that the gift arrived") Instant confirmedAt,
        @Schema(description = "Who confirmed it, in their own words; null when it was erased") Personal confirmedBy,
        Instant nameErasedAt) {

    static GiftLinkView of(GiftLink link) {
        return of(link, null);
    }

    /** @param path null when it is not known any more */
    static GiftLinkView of(GiftLink link, String path) {
        return new GiftLinkView(
                link.id,
                link.gift,
                path,
                link.expiresAt,
                link.recordedAt,
                Personal.of(link.recordedBy),
                link.revokedAt,
                Personal.of(link.revokedBy),
                link.confirmedAt,
                Personal.of(link.confirmedBy),
                link.nameErasedAt);
    }
}
