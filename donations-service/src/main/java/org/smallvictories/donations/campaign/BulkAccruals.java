package org.smallvictories.donations.campaign;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import javax.sql.DataSource;
import org.smallvictories.donations.campaign.CampaignTotals.Change;
import org.smallvictories.kit.bulk.Copy;
import org.smallvictories.kit.imports.ImportRun;
import org.smallvictories.kit.imports.Sink;
import org.smallvictories.kit.journal.Journal;
import org.smallvictories.kit.journal.JournalChange;
import org.smallvictories.kit.problem.Problem;

/** Writes and voids the accruals of files: each counts as one that is recorded by itself does. */
@ApplicationScoped
class BulkAccruals {

    private static final int PAGE = 1_000;
    private static final Accrual.Key BEFORE_ALL = new Accrual.Key("", new UUID(0, 0));

    private static final String INTO =
            """
            accrual (campaign, id, sale, sold_on, units, amount_per_unit, recorded_at, recorded_by, import_id)""";

    private final DataSource database;
    private final KnownCampaigns campaigns;
    private final CampaignLock lock;
    private final CampaignTotals totals;
    private final Journal journal;
    private final Clock clock;

    BulkAccruals(
            DataSource database,
            KnownCampaigns campaigns,
            CampaignLock lock,
            CampaignTotals totals,
            Journal journal,
            Clock clock) {
        this.database = database;
        this.campaigns = campaigns;
        this.lock = lock;
        this.totals = totals;
        this.journal = journal;
        this.clock = clock;
    }

    /** What is journalled of accruals that are voided together. */
    private record Voided(String campaign, List<UUID> accruals) {}

    private record Month(String campaign, LocalDate month) {

        static final Comparator<Month> ORDER =
                Comparator.comparing(Month::campaign).thenComparing(Month::month);

        static Month of(Accrual accrual) {
            return new Month(accrual.campaign, accrual.month());
        }
    }

    Sink<SaleRow> sink(ImportRun run) {
        Map<String, Terms> terms = new HashMap<>();
        Map<Month, Change> changes = new TreeMap<>(Month.ORDER);
        return new Sink<>() {
            @Override
            public void write(List<SaleRow> rows) {
                List<Accrual> accruals =
                        rows.stream().map(row -> accrual(row, run, terms)).toList();
                Copy.rows(database, INTO, accruals, BulkAccruals::values);
                accruals.forEach(one -> changes.merge(Month.of(one), Change.accrued(one), Change::plus));
                journalRecorded(run, accruals);
            }

            @Override
            public void finish() {
                int stripe = CampaignTotals.stripeOf(run.id());
                changes.forEach((of, change) -> totals.add(of.campaign(), of.month(), stripe, change));
            }
        };
    }

    private Accrual accrual(SaleRow row, ImportRun run, Map<String, Terms> held) {
        Terms terms = held.computeIfAbsent(row.campaign(), slug -> lock.hold(campaigns.existing(slug)));
        NewAccrual sale = row.sale();
        terms.refusal(sale.date()).ifPresent(reason -> {
            throw Problem.conflict(
                    "The campaign '" + row.campaign() + "' was changed meanwhile: " + sale.date() + " " + reason + ".");
        });
        return new Accrual(
                        row.campaign(),
                        sale,
                        terms.amountOn(sale.date()),
                        run.importer().name(),
                        run.at())
                .broughtBy(run.id());
    }

    private void journalRecorded(ImportRun run, List<Accrual> accruals) {
        journal(
                "accruals.recorded",
                run.id(),
                run.importer().name(),
                run.at(),
                accruals,
                (campaign, ofIt) -> Sold.Together.of(campaigns.existing(campaign), ofIt));
    }

    /** Voids what an import brought and is not voided yet; answers how many accruals. */
    @Transactional(TxType.MANDATORY)
    long voidImported(UUID importId, String reason, String by) {
        Instant at = clock.instant();
        long voided = Accrual.update(
                "voidedAt = ?1, voidedBy = ?2, voidReason = ?3 where importId = ?4 and voidedAt is null",
                at,
                by,
                reason,
                importId);
        totals.takeBack(importId, at);
        List<Accrual> page = Accrual.voidedWith(importId, at, BEFORE_ALL, PAGE);
        while (!page.isEmpty()) {
            journal("accruals.voided", importId, by, at, page, BulkAccruals::voided);
            Accrual last = page.get(page.size() - 1);
            Panache.getEntityManager().clear(); // an import is larger than what a session should hold
            page = Accrual.voidedWith(importId, at, new Accrual.Key(last.campaign, last.id), PAGE);
        }
        return voided;
    }

    private static Voided voided(String campaign, List<Accrual> accruals) {
        return new Voided(campaign, accruals.stream().map(one -> one.id).toList());
    }

    /** An entry for each campaign. */
    private void journal(
            String action,
            UUID importId,
            String by,
            Instant at,
            List<Accrual> accruals,
            BiFunction<String, List<Accrual>, Object> content) {
        List<JournalChange> entries = new ArrayList<>();
        accruals.stream()
                .collect(groupingBy(one -> one.campaign, TreeMap::new, toList()))
                .forEach((campaign, ofIt) ->
                        entries.add(new JournalChange(action, "import/" + importId, content.apply(campaign, ofIt))));
        journal.appendAll(by, at, entries);
    }

    private static Object[] values(Accrual one) {
        return new Object[] {
            one.campaign,
            one.id,
            one.sale,
            one.soldOn,
            one.units,
            one.amountPerUnit,
            one.recordedAt,
            one.recordedBy,
            one.importId
        };
    }
}
