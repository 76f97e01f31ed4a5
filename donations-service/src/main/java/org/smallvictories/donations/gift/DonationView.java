package org.smallvictories.donations.gift;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.smallvictories.donations.Activity;
import org.smallvictories.donations.Category;
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
        @Schema(description = "The import that brought it") UUID importId,
        Payment payment,
        Category category,
        Activity activity,
        @Schema(description = "How many took part") Integer people,
        @Schema(description = "Null when it was delivered by the time it was logged") Step pledged,
        @Schema(description = "Of money: paid") Step delivered,
        Step accepted,
        Personal voidedBy,
        @Schema(description = "The voided gift that this one was logged in place of") UUID replaces,
        @Schema(description = "The gift that was logged in place of this one") UUID replacedBy) {

    static DonationView of(Gift gift) {
        return of(gift, Horizon.LATEST);
    }

    /** Without the marks that were set after that moment. */
    static DonationView of(Gift gift, Horizon asOf) {
        boolean voided = asOf.sees(gift.voidedAt);
        boolean delivered = asOf.sees(gift.deliveredAt);
        boolean accepted = asOf.sees(gift.acceptedAt);
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
                delivered ? gift.deliveredOn : null,
                accepted ? gift.acceptedOn : null,
                gift.recordedAt,
                Personal.of(gift.recordedBy),
                voided ? gift.voidedAt : null,
                voided ? gift.voidReason : null,
                gift.illustrative,
                gift.reference,
                gift.importId,
                delivered ? gift.payment() : null,
                gift.category,
                gift.activity,
                gift.people,
                gift.wasPledged() ? Step.of(gift.givenOn, gift.recordedAt, gift.recordedBy, null) : null,
                delivered
                        ? Step.of(gift.deliveredOn, gift.deliveredAt, gift.deliveredBy, gift.deliveredEvidence)
                        : null,
                accepted ? Step.of(gift.acceptedOn, gift.acceptedAt, gift.acceptedBy, gift.acceptedEvidence) : null,
                voided ? Personal.of(gift.voidedBy) : null,
                gift.replaces,
                asOf.sees(gift.replacedAt) ? gift.replacedBy : null);
    }
}
