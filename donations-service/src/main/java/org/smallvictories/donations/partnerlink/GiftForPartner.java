package org.smallvictories.donations.partnerlink;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.smallvictories.donations.Activity;
import org.smallvictories.donations.Category;
import org.smallvictories.donations.Kind;
import org.smallvictories.donations.State;
import org.smallvictories.donations.Unit;
import org.smallvictories.donations.benefit.BenefitsView;
import org.smallvictories.donations.evidence.EvidenceView;
import org.smallvictories.donations.gift.DonationView;

/** A gift as its partner sees it by a link: what was given, by whom, and what the partner said of it. */
@Schema(description = "A gift as its partner sees it by a link. What does not apply, or has not happened, is null.")
public record GiftForPartner(
        @Schema(description = "Who gives; null where the operator does not say") String giver,
        String partner,
        String project,
        Kind kind,
        LocalDate date,
        BigDecimal amount,
        String currency,
        BigDecimal quantity,
        Unit unit,
        Category category,
        Activity activity,
        String description,
        boolean illustrative,
        State state,
        LocalDate deliveredOn,
        LocalDate acceptedOn,
        @Schema(description = "It was withdrawn, so that nothing can be said of it any more") boolean voided,
        @Schema(description = "Null when the partner did not say") Benefits benefits,
        @Schema(description = "Sent by this link, in the order in which they came") List<Receipt> receipts,
        @Schema(description = "When the link expires") Instant expiresAt) {

    /** What was said last of what was given in return. */
    @Schema(name = "BenefitsForPartner")
    public record Benefits(boolean given, String description, BigDecimal value) {}

    /** A file that was sent. */
    @Schema(name = "ReceiptForPartner")
    public record Receipt(String fileName, Long size, String sha256, Instant receivedAt) {

        static Receipt of(EvidenceView evidence) {
            return new Receipt(evidence.fileName().value(), evidence.size(), evidence.sha256(), evidence.recordedAt());
        }
    }

    static GiftForPartner of(
            GiftLink link, DonationView gift, String giver, List<BenefitsView> stated, List<EvidenceView> receipts) {
        return new GiftForPartner(
                giver,
                link.partnerName,
                link.projectName,
                gift.kind(),
                gift.date(),
                gift.amount(),
                gift.currency(),
                gift.quantity(),
                gift.unit(),
                gift.category(),
                gift.activity(),
                gift.description(),
                gift.illustrative(),
                gift.state(),
                gift.deliveredOn(),
                gift.acceptedOn(),
                gift.voidedAt() != null,
                stated.stream()
                        .findFirst()
                        .map(said -> new Benefits(said.given(), said.description(), said.value()))
                        .orElse(null),
                receipts.stream().map(Receipt::of).toList(),
                link.expiresAt);
    }
}
