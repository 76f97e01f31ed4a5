package org.smallvictories.donations.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.smallvictories.donations.Horizon;
import org.smallvictories.donations.partnerdirectory.PartnerDirectory;
import org.smallvictories.kit.idempotency.Idempotency;
import org.smallvictories.kit.identity.Caller;
import org.smallvictories.kit.journal.Journal;
import org.smallvictories.kit.problem.FieldError;
import org.smallvictories.kit.problem.Problem;
import org.smallvictories.kit.request.Preconditions;

/** Adds campaigns, and records what changes about them while no sale comes in. */
@ApplicationScoped
class CampaignDesk {

    /** So that a campaign can be shown whole. */
    private static final int MOST_TERMS = 100;

    private static final int MOST_DIGITS = 6;

    private final PartnerDirectory directory;
    private final CampaignReader reader;
    private final CampaignLock lock;
    private final Idempotency idempotency;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    CampaignDesk(
            PartnerDirectory directory,
            CampaignReader reader,
            CampaignLock lock,
            Idempotency idempotency,
            Journal journal,
            Caller caller,
            Clock clock) {
        this.directory = directory;
        this.reader = reader;
        this.lock = lock;
        this.idempotency = idempotency;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    /** Asks partners-service before the transaction begins, so that a slow answer holds no connection. */
    Response add(String key, NewCampaign given) {
        refuseFaulty(given);
        return idempotency.once(key, "POST /api/campaigns", given, () -> {
            if (Campaign.named(given.slug()).isPresent()) {
                throw Problem.conflict("There is a campaign '" + given.slug() + "' already.");
            }
            Instant now = clock.instant();
            Campaign campaign = new Campaign(given, caller.name(), now);
            campaign.persistAndFlush();
            new Wording(campaign.slug, 1, given.details(), caller.name(), now).persistAndFlush();
            persistTerm(campaign, given.from(), given.amountPerUnit(), now);
            return answer(Response.Status.CREATED, "campaign.added", campaign);
        });
    }

    private void refuseFaulty(NewCampaign given) {
        List<FieldError> errors = new ArrayList<>(directory.faults(given.partner(), given.project()));
        if (given.to() != null && given.to().isBefore(given.from())) {
            errors.add(new FieldError("to", "lies before 'from'"));
        }
        AmountRules.fault("amountPerUnit", given.amountPerUnit(), given.currency(), MOST_DIGITS)
                .ifPresent(errors::add);
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    @Transactional
    Response change(String slug, String ifMatch, CampaignDetails details) {
        Campaign campaign = alone(slug);
        Wording present = Wording.of(slug);
        Preconditions.requireMatch(ifMatch, present.version);
        if (details.to() != null) {
            requireNotBefore("to", details.to(), "the campaign's first day", campaign.startsOn);
            requireNotBefore("to", details.to(), "the last sale that is recorded", Accrual.lastDay(slug));
        }
        new Wording(slug, present.version + 1, details, caller.name(), clock.instant()).persistAndFlush();
        return answer(Response.Status.OK, "campaign.changed", campaign);
    }

    Response addTerm(String slug, String key, NewTerm given) {
        return idempotency.once(key, "POST /api/campaigns/" + slug + "/terms", given, () -> {
            Campaign campaign = alone(slug);
            AmountRules.fault("amountPerUnit", given.amountPerUnit(), campaign.currency, MOST_DIGITS)
                    .ifPresent(fault -> {
                        throw Problem.invalid(List.of(fault));
                    });
            List<Term> terms = Term.of(List.of(slug), Horizon.LATEST);
            if (terms.size() >= MOST_TERMS) {
                throw Problem.conflict(
                        "The amount of this campaign was changed " + MOST_TERMS + " times; add another.");
            }
            requireAfter(given.from(), "the last change of the amount", terms.get(terms.size() - 1).startsOn);
            requireAfter(given.from(), "the last sale that is recorded", Accrual.lastDay(slug));
            persistTerm(campaign, given.from(), given.amountPerUnit(), clock.instant());
            return answer(Response.Status.CREATED, "campaign.amount-changed", campaign);
        });
    }

    private void persistTerm(Campaign campaign, LocalDate from, BigDecimal amount, Instant at) {
        BigDecimal exact = KnownCampaign.of(campaign).money(amount);
        new Term(campaign.slug, from, exact, caller.name(), at).persistAndFlush();
    }

    /** The campaign, with which nothing else happens until the transaction ends. */
    private Campaign alone(String slug) {
        Campaign campaign = Campaign.named(slug).orElseThrow(() -> Problem.notFound("campaign", slug));
        lock.take(slug);
        return campaign;
    }

    private static void requireNotBefore(String field, LocalDate day, String what, LocalDate first) {
        if (first != null && day.isBefore(first)) {
            throw Problem.invalid(field, "lies before " + what + ", " + first);
        }
    }

    private static void requireAfter(LocalDate day, String what, LocalDate last) {
        if (last != null && !day.isAfter(last)) {
            throw Problem.invalid("from", "must lie after " + what + ", " + last);
        }
    }

    private Response answer(Response.Status status, String action, Campaign campaign) {
        CampaignView view = reader.view(campaign, Horizon.LATEST);
        journal.append(action, "campaign/" + campaign.slug, view);
        return Response.status(status)
                .location(URI.create("/api/campaigns/" + campaign.slug))
                .entity(view)
                .tag(Preconditions.etag(Wording.of(campaign.slug).version))
                .build();
    }
}
