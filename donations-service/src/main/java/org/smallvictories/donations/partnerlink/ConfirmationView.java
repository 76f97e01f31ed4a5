package org.smallvictories.donations.partnerlink;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.smallvictories.kit.journal.Personal;

/** That a partner itself confirmed that a gift arrived; the day is that of its acceptance. */
public record ConfirmationView(
        @Schema(description = "Who confirmed it, in their own words; null when it was erased") Personal by,
        @Schema(description = "When it was recorded") Instant at,
        @Schema(description = "The link by which it was confirmed") UUID link) {

    public static Optional<ConfirmationView> of(UUID gift) {
        return GiftLink.confirming(gift)
                .map(link -> new ConfirmationView(Personal.of(link.confirmedBy), link.confirmedAt, link.id));
    }
}
