package org.smallvictories.donations.gift;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.smallvictories.donations.campaign.KnownCampaigns;
import org.smallvictories.donations.evidence.About;
import org.smallvictories.donations.evidence.EvidenceShelf;
import org.smallvictories.donations.evidence.Owner;
import org.smallvictories.donations.partnerdirectory.PartnerDirectory;
import org.smallvictories.donations.totals.GiftTotals;
import org.smallvictories.donations.totals.Standing;
import org.smallvictories.kit.idempotency.Idempotency;
import org.smallvictories.kit.identity.Caller;
import org.smallvictories.kit.journal.Journal;
import org.smallvictories.kit.problem.FieldError;
import org.smallvictories.kit.problem.Problem;

/** Writes gifts and their marks: each with its totals and its journal entry in one transaction. */
@ApplicationScoped
public class Ledger {

    private final PartnerDirectory directory;
    private final KnownCampaigns campaigns;
    private final Instance<DeliveryRule> rules;
    private final GiftTotals totals;
    private final EvidenceShelf shelf;
    private final EmployeeCosts costs;
    private final Idempotency idempotency;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    Ledger(
            PartnerDirectory directory,
            KnownCampaigns campaigns,
            @Any Instance<DeliveryRule> rules,
            GiftTotals totals,
            EvidenceShelf shelf,
            EmployeeCosts costs,
            Idempotency idempotency,
            Journal journal,
            Caller caller,
            Clock clock) {
        this.directory = directory;
        this.campaigns = campaigns;
        this.rules = rules;
        this.totals = totals;
        this.shelf = shelf;
        this.costs = costs;
        this.idempotency = idempotency;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    /** Asks partners-service before the transaction begins, so that a slow answer holds no connection. */
    Response log(String key, NewDonation given) {
        caller.requireMayActFor(given.partner());
        requireKnown(given);
        return idempotency.once(key, "POST /api/donations", given, () -> {
            requireNewReference(given);
            Gift gift = new Gift(given, caller.name(), clock.instant());
            Optional<Gift> replaced = replaced(given);
            replaced.ifPresent(wrong -> wrong.giveWayTo(gift));
            gift.persistAndFlush();
            totals.add(gift.share(), gift.standing());
            DonationView view = journalled("donation.logged", gift, gift.recordedBy);
            replaced.ifPresent(wrong -> journalled("donation.replaced", wrong, gift.recordedBy));
            recordCost(given, gift, view);
            return Response.created(URI.create("/api/donations/" + gift.id))
                    .entity(view)
                    .build();
        });
    }

    /** Of another partner's gifts it is not even told that they are there. */
    private static Optional<Gift> replaced(NewDonation given) {
        return Optional.ofNullable(given.replaces()).map(id -> Gift.forMarking(id)
                .filter(wrong -> wrong.partner.equals(given.partner()))
                .orElseThrow(() -> Problem.invalid("replaces", "there is no gift '" + id + "' to " + given.partner())));
    }

    private void recordCost(NewDonation given, Gift gift, DonationView view) {
        if (given.employeeCost() != null) {
            costs.record(
                    List.of(new EmployeeCosts.Cost(view, given.employeeCost().exact())),
                    gift.recordedBy,
                    gift.recordedAt);
        }
    }

    private static void requireNewReference(NewDonation given) {
        if (given.reference() != null
                && !Gift.referredTo(List.of(given.partner()), List.of(given.reference()))
                        .isEmpty()) {
            throw Problem.conflict("There is a gift '" + given.reference() + "' of " + given.partner() + " already.");
        }
    }

    @Transactional
    DonationView deliver(UUID id, Delivery delivery) {
        LocalDate day = dayOf(delivery.date());
        return mark(id, "donation.delivered", gift -> {
            gift.requirePledged();
            rules.forEach(rule -> rule.check(DonationView.of(gift), day));
            UUID evidence = shelf.named(Owner.gift(id), delivery.evidence(), About.DELIVERY);
            gift.deliver(day, evidence, caller.name(), clock.instant());
            gift.pay(delivery.payment());
        });
    }

    @Transactional
    DonationView accept(UUID id, Acceptance acceptance) {
        return mark(id, "donation.accepted", gift -> {
            LocalDate on = dayOf(acceptance.date());
            UUID evidence = shelf.named(Owner.gift(id), acceptance.evidence(), About.ACCEPTANCE);
            gift.accept(on, evidence, caller.name(), clock.instant());
        });
    }

    /**
     * The same in the name of somebody who has no account; whoever asks has made sure that they may.
     *
     * @param date null for today
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public DonationView accept(UUID id, LocalDate date, String by) {
        return mark(
                Gift.held(id), "donation.accepted", by, gift -> gift.accept(dayOf(date), null, by, clock.instant()));
    }

    @Transactional
    DonationView voidBecause(UUID id, String reason) {
        return mark(id, "donation.voided", gift -> gift.voidBecause(reason, caller.name(), clock.instant()));
    }

    private DonationView mark(UUID id, String action, Consumer<Gift> verb) {
        Gift gift = Gift.held(id);
        caller.requireMayActFor(gift.partner);
        return mark(gift, action, caller.name(), verb);
    }

    private DonationView mark(Gift gift, String action, String by, Consumer<Gift> verb) {
        gift.requireNotVoided();
        Standing before = gift.standing();
        verb.accept(gift);
        totals.move(gift.share(), before, gift.standing());
        return journalled(action, gift, by);
    }

    private DonationView journalled(String action, Gift gift, String by) {
        DonationView view = DonationView.of(gift);
        journal.appendAs(by, action, "donation/" + gift.id, view);
        return view;
    }

    private LocalDate dayOf(LocalDate given) {
        LocalDate today = LocalDate.now(clock);
        if (given == null) {
            return today;
        }
        if (given.isBefore(KindRules.FIRST_DAY) || given.isAfter(today)) {
            throw Problem.invalid("date", "must lie between " + KindRules.FIRST_DAY + " and today");
        }
        return given;
    }

    private void requireKnown(NewDonation given) {
        List<FieldError> errors = new ArrayList<>(directory.faults(given.partner(), given.project()));
        if (given.campaign() != null) {
            campaigns
                    .refusal(given.campaign(), given.partner(), given.project())
                    .ifPresent(reason -> errors.add(new FieldError("campaign", reason)));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }
}
