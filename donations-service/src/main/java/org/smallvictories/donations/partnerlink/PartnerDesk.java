package org.smallvictories.donations.partnerlink;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.smallvictories.donations.Horizon;
import org.smallvictories.donations.benefit.Benefits;
import org.smallvictories.donations.benefit.BenefitsView;
import org.smallvictories.donations.benefit.NewBenefits;
import org.smallvictories.donations.evidence.About;
import org.smallvictories.donations.evidence.EvidenceShelf;
import org.smallvictories.donations.evidence.EvidenceView;
import org.smallvictories.donations.evidence.Owner;
import org.smallvictories.donations.evidence.ReceivedFile;
import org.smallvictories.donations.gift.DonationView;
import org.smallvictories.donations.gift.Gift;
import org.smallvictories.donations.gift.Ledger;
import org.smallvictories.kit.journal.Journal;
import org.smallvictories.kit.problem.Problem;

/**
 * What a partner does by a link. Each step holds the link and then the gift, so that steps at once come one after another;
 * said again, a step changes nothing and is answered alike.
 */
@ApplicationScoped
class PartnerDesk {

    private static final int MOST_RECEIPTS = 10;

    private final Ledger ledger;
    private final Benefits benefits;
    private final EvidenceShelf shelf;
    private final Journal journal;
    private final PartnerLinksConfig config;
    private final Clock clock;

    PartnerDesk(
            Ledger ledger,
            Benefits benefits,
            EvidenceShelf shelf,
            Journal journal,
            PartnerLinksConfig config,
            Clock clock) {
        this.ledger = ledger;
        this.benefits = benefits;
        this.shelf = shelf;
        this.journal = journal;
        this.config = config;
        this.clock = clock;
    }

    GiftForPartner show(String token) {
        return view(GiftLink.opened(token, clock.instant(), LockModeType.NONE));
    }

    @Transactional
    GiftForPartner confirm(String token, NewConfirmation given) {
        return step(token, link -> {
            if (link.confirmedAt != null) {
                requireSame(link, given);
                return;
            }
            ledger.accept(link.gift, given.date(), link.actor());
            link.confirm(given.name(), clock.instant());
            journal.appendAs(link.actor(), "gift-link.confirmed", "donation/" + link.gift, GiftLinkView.of(link));
        });
    }

    @Transactional
    GiftForPartner state(String token, NewBenefits given) {
        return step(token, link -> benefits.state(link.gift, given, link.actor()));
    }

    @Transactional
    GiftForPartner keep(String token, FileUpload file) {
        return step(token, link -> {
            ReceivedFile received = ReceivedFile.of(file.uploadedFile(), file.contentType(), file.fileName());
            boolean isNew = shelf.add(Owner.gift(link.gift), received, About.RECEIPT, null, link.actor())
                    .isNew();
            if (isNew && sentBy(link).size() > MOST_RECEIPTS) {
                throw Problem.conflict(MOST_RECEIPTS + " files were sent by this link already, and no more are taken.");
            }
        });
    }

    private GiftForPartner step(String token, Consumer<GiftLink> step) {
        GiftLink link = GiftLink.opened(token, clock.instant(), LockModeType.PESSIMISTIC_WRITE);
        // Why it was voided is not the partner's business.
        if (Gift.heldViewEvenOfVoided(link.gift).voidedAt() != null) {
            throw Problem.conflict("This gift was withdrawn; nothing can be said of it any more.");
        }
        step.accept(link);
        return view(link);
    }

    private static void requireSame(GiftLink link, NewConfirmation given) {
        DonationView gift = Gift.viewOf(link.gift);
        boolean sameDay = given.date() == null || given.date().equals(gift.acceptedOn());
        if (!sameDay || !given.name().equals(link.confirmedBy)) {
            throw Problem.conflict("This gift was confirmed on " + gift.acceptedOn() + " already.");
        }
    }

    private GiftForPartner view(GiftLink link) {
        return GiftForPartner.of(
                link,
                Gift.viewOf(link.gift),
                config.giver().orElse(null),
                BenefitsView.of(link.gift, Horizon.LATEST),
                sentBy(link).stream().filter(sent -> sent.voidedAt() == null).toList());
    }

    private List<EvidenceView> sentBy(GiftLink link) {
        return shelf.list(Owner.gift(link.gift), Horizon.LATEST).stream()
                .filter(evidence -> link.actor().equals(evidence.recordedBy().value()))
                .toList();
    }
}
