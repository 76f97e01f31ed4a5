package org.smallvictories.donations.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Writes accruals of a campaign together with what they add to its totals. */
@ApplicationScoped
class AccrualStore {

    // In one statement, as each costs a way to the database. Sales are taken in the order of their ids, so that batches
    // that
    // have some in common wait for one another and never in a circle; so are the months of the totals, after all of
    // them.
    private static final String RECORD =
            """
            WITH recorded AS (
                INSERT INTO accrual (campaign, id, sale, sold_on, units, amount_per_unit, recorded_at, recorded_by, batch)
                SELECT :campaign, given.id, given.sale, given.sold_on, given.units, given.amount_per_unit,
                       CAST(:at AS timestamptz), :by, CAST(:batch AS uuid)
                FROM unnest(CAST(:ids AS uuid[]), CAST(:sales AS text[]), CAST(:days AS date[]), CAST(:units AS integer[]),
                            CAST(:amounts AS numeric[])) AS given (id, sale, sold_on, units, amount_per_unit)
                ORDER BY given.sale
                ON CONFLICT (campaign, sale) WHERE voided_at IS NULL DO NOTHING
                RETURNING sold_on, units, units * amount_per_unit AS owed),
            added AS (
                INSERT INTO campaign_total (campaign, month, stripe, sales, units, refunded, owed)
                SELECT :campaign, CAST(date_trunc('month', CAST(sold_on AS timestamp)) AS date) AS month,
                       CAST(:stripe AS smallint), count(*), sum(units), 0, sum(owed)
                FROM recorded GROUP BY month ORDER BY month
                %s)
            SELECT count(*) AS sales, coalesce(sum(units), 0) AS units, coalesce(sum(owed), 0) AS owed FROM recorded"""
                    .formatted(CampaignTotals.ADD);

    /** What of a delivery was new. */
    record Tally(long sales, long units, BigDecimal owed) {}

    private final EntityManager database;

    AccrualStore(EntityManager database) {
        this.database = database;
    }

    /**
     * Writes those whose sales have no accrual yet.
     *
     * @param accruals of one campaign and batch, recorded by one person at one moment; one at least
     */
    @Transactional(TxType.MANDATORY)
    Tally record(List<Accrual> accruals) {
        Accrual first = accruals.get(0);
        Tuple row = (Tuple) database.createNativeQuery(RECORD, Tuple.class)
                .setParameter("campaign", first.campaign)
                .setParameter("at", first.recordedAt)
                .setParameter("by", first.recordedBy)
                .setParameter("batch", first.batch)
                .setParameter("stripe", CampaignTotals.stripeOf(first.id))
                .setParameter("ids", each(accruals, one -> one.id, UUID[]::new))
                .setParameter("sales", each(accruals, one -> one.sale, String[]::new))
                .setParameter("days", each(accruals, one -> one.soldOn, LocalDate[]::new))
                .setParameter("units", each(accruals, one -> one.units, Integer[]::new))
                .setParameter("amounts", each(accruals, one -> one.amountPerUnit, BigDecimal[]::new))
                .getSingleResult();
        return new Tally(row.get("sales", Long.class), row.get("units", Long.class), row.get("owed", BigDecimal.class));
    }

    private static <T> T[] each(List<Accrual> accruals, Function<Accrual, T> value, IntFunction<T[]> array) {
        return accruals.stream().map(value).toArray(array);
    }
}
