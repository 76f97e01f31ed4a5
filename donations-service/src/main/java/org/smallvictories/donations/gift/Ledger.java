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
import java.util.UUID;
import java.util.function.Consumer;
import org.smallvictories.donations.campaign.KnownCampaigns;
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
class Ledger {

    private final PartnerDirectory directory;
    private final KnownCampaigns campaigns;
    private final Instance<DeliveryRule> rules;
    private final GiftTotals totals;
    private final Idempotency idempotency;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    Ledger(
            PartnerDirectory directory,
            KnownCampaigns campaigns,
            @Any Instance<DeliveryRule> rules,
            GiftTotals totals,
            Idempotency idempotency,
            Journal journal,
            Caller caller,
            Clock clock) {
        this.directory = directory;
        this.campaigns = campaigns;
        this.rules = rules;
        this.totals = totals;
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
            gift.persistAndFlush();
            totals.add(gift.share(), gift.standing());
            return Response.created(URI.create("/api/donations/" + gift.id))
                    .entity(journalled("donation.logged", gift))
                    .build();
        });
    }

    private static void requireNewReference(NewDonation given) {
        if (given.reference() != null
                && !Gift.referredTo(List.of(given.partner()), List.of(given.reference()))
                        .isEmpty()) {
            throw Problem.conflict("There is a gift '" + given.reference() + "' of " + given.partner() + " already.");
        }
    }

    @Transactional
    DonationView deliver(UUID id, LocalDate on) {
        LocalDate day = dayOf(on);
        return mark(id, "donation.delivered", gift -> {
            gift.requirePledged();
            rules.forEach(rule -> rule.check(DonationView.of(gift), day));
            gift.deliver(day, caller.name(), clock.instant());
        });
    }

    @Transactional
    DonationView accept(UUID id, LocalDate on) {
        return mark(id, "donation.accepted", gift -> gift.accept(dayOf(on), caller.name(), clock.instant()));
    }

    @Transactional
    DonationView voidBecause(UUID id, String reason) {
        return mark(id, "donation.voided", gift -> gift.voidBecause(reason, caller.name(), clock.instant()));
    }

    private DonationView mark(UUID id, String action, Consumer<Gift> verb) {
        Gift gift = Gift.forMarking(id).orElseThrow(() -> Problem.notFound("donation", id));
        caller.requireMayActFor(gift.partner);
        Standing before = gift.standing();
        verb.accept(gift);
        totals.move(gift.share(), before, gift.standing());
        return journalled(action, gift);
    }

    private DonationView journalled(String action, Gift gift) {
        DonationView view = DonationView.of(gift);
        journal.append(action, "donation/" + gift.id, view);
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
