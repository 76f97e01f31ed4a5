package org.smallvictories.donations.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.smallvictories.donations.campaign.AccrualStore.Tally;
import org.smallvictories.donations.campaign.CampaignTotals.Change;
import org.smallvictories.kit.Ids;
import org.smallvictories.kit.idempotency.Idempotency;
import org.smallvictories.kit.identity.Caller;
import org.smallvictories.kit.journal.Journal;
import org.smallvictories.kit.problem.Problem;

/** Records sales: each accrues once, with its totals and its journal entry in one transaction. */
@ApplicationScoped
class AccrualLedger {

    private final KnownCampaigns campaigns;
    private final DeliveryRules rules;
    private final CampaignLock lock;
    private final AccrualStore store;
    private final CampaignTotals totals;
    private final Idempotency idempotency;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    AccrualLedger(
            KnownCampaigns campaigns,
            DeliveryRules rules,
            CampaignLock lock,
            AccrualStore store,
            CampaignTotals totals,
            Idempotency idempotency,
            Journal journal,
            Caller caller,
            Clock clock) {
        this.campaigns = campaigns;
        this.rules = rules;
        this.lock = lock;
        this.store = store;
        this.totals = totals;
        this.idempotency = idempotency;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    /** 201 for a sale that is new, 200 for one that is there with the same values. */
    Response record(String slug, String key, NewAccrual given) {
        KnownCampaign campaign = visible(slug);
        String path = "/api/campaigns/" + slug + "/accruals";
        return Contention.answered(() -> idempotency.once(key, "POST " + path, given, () -> {
            Accrual accrual = accruals(campaign, Delivery.of(given), null).get(0);
            boolean isNew = store.record(List.of(accrual)).sales() == 1;
            Accrual there =
                    isNew ? accrual : rules.known(campaign, Delivery.of(given)).get(0);
            AccrualView view = AccrualView.of(there, isNew ? 0 : Refund.unitsOf(there), campaign.currency());
            if (isNew) {
                journal.append("accrual.recorded", "accrual/" + view.id(), view);
            }
            return Response.status(isNew ? Response.Status.CREATED : Response.Status.OK)
                    .location(URI.create(path + "/" + view.id()))
                    .entity(view)
                    .build();
        }));
    }

    /** All that are new, or none when one of them is wrong. */
    Response recordBatch(String slug, String key, Delivery delivery) {
        KnownCampaign campaign = visible(slug);
        rules.refuseFaulty(delivery);
        String operation = "POST /api/campaigns/" + slug + "/accruals/batch";
        return Contention.answered(() -> idempotency.once(key, operation, delivery.sales(), () -> {
            UUID batch = Ids.next();
            List<Accrual> accruals = accruals(campaign, delivery, batch);
            Tally tally = store.record(accruals);
            if (tally.sales() < accruals.size()) {
                List<Accrual> there = rules.known(campaign, delivery);
                accruals = there.stream().filter(one -> batch.equals(one.batch)).toList();
            }
            if (!accruals.isEmpty()) {
                journal.append("accruals.recorded", "batch/" + batch, Sold.Together.of(campaign, accruals));
            }
            return Response.ok(answer(batch, campaign, delivery, tally)).build();
        }));
    }

    private static RecordedBatch answer(UUID batch, KnownCampaign campaign, Delivery delivery, Tally tally) {
        int received = delivery.sales().size();
        return new RecordedBatch(
                tally.sales() == 0 ? null : batch,
                campaign.slug(),
                received,
                tally.sales(),
                received - tally.sales(),
                tally.units(),
                campaign.money(tally.owed()),
                campaign.currency());
    }

    @Transactional
    AccrualView voidBecause(String slug, UUID id, String reason) {
        KnownCampaign campaign = visible(slug);
        lock.waitShortly();
        Accrual accrual = Accrual.forMarking(slug, id).orElseThrow(() -> Problem.notFound("accrual", id));
        accrual.voidBecause(reason, caller.name(), clock.instant());
        long refunded = Refund.unitsOf(accrual);
        totals.add(slug, accrual.month(), CampaignTotals.stripeOf(id), Change.voided(accrual, refunded));
        AccrualView view = AccrualView.of(accrual, refunded, campaign.currency());
        journal.append("accrual.voided", "accrual/" + id, view);
        return view;
    }

    /** In the transaction at work, which keeps what holds for the campaign as it is. */
    private List<Accrual> accruals(KnownCampaign campaign, Delivery delivery, UUID batch) {
        lock.waitShortly();
        Terms terms = lock.hold(campaign);
        rules.refuseOtherDays(delivery, terms);
        String by = caller.name();
        Instant at = clock.instant();
        return delivery.sales().stream()
                .map(sale -> new Accrual(campaign.slug(), sale, terms.amountOn(sale.date()), by, at).inBatch(batch))
                .toList();
    }

    private KnownCampaign visible(String slug) {
        KnownCampaign campaign = campaigns.existing(slug);
        caller.requireMayActFor(campaign.partner());
        return campaign;
    }
}
