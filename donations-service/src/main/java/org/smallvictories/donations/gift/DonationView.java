package org.smallvictories.donations.gift;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.smallvictories.donations.Horizon;
import org.smallvictories.donations.Kind;
import org.smallvictories.donations.State;
import org.smallvictories.donations.Unit;
import org.smallvictories.kit.journal.Personal;

/** A gift as it is read. What does not apply, or has not happened, is null. */
@Schema(description = "A gift as it is read. What does not apply, or has not happened, is null.")
public record DonationView(
        UUID id,
        Kind kind,
        String partner,
        String project,
        String campaign,
        LocalDate date,
        BigDecimal amount,
        String currency,
        BigDecimal quantity,
        Unit unit,
        String description,
        State state,
        LocalDate deliveredOn,
        LocalDate acceptedOn,
        Instant recordedAt,
        Personal recordedBy,
        Instant voidedAt,
        String voidReason,
        boolean illustrative,
        String reference,
        @Schema(description = "The import that brought it") UUID importId) {

    static DonationView of(Gift gift) {
        return of(gift, Horizon.LATEST);
    }

    /** Without the marks that were set after that moment. */
    static DonationView of(Gift gift, Horizon asOf) {
        boolean voided = asOf.sees(gift.voidedAt);
        return new DonationView(
                gift.id,
                gift.kind,
                gift.partner,
                gift.project,
                gift.campaign,
                gift.givenOn,
                gift.amount,
                gift.currency,
                gift.quantity,
                gift.unit,
                gift.description,
                gift.state(asOf),
                asOf.sees(gift.deliveredAt) ? gift.deliveredOn : null,
                asOf.sees(gift.acceptedAt) ? gift.acceptedOn : null,
                gift.recordedAt,
                Personal.of(gift.recordedBy),
                voided ? gift.voidedAt : null,
                voided ? gift.voidReason : null,
                gift.illustrative,
                gift.reference,
                gift.importId);
    }
}
