package org.smallvictories.donations.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The sums of accruals by month of the sale: kept in the transaction of each change, whatever its number of rows. */
@ApplicationScoped
class CampaignTotals {

    private static final int STRIPES = 8;

    static final String ADD =
            """
            ON CONFLICT ON CONSTRAINT pk_campaign_total
            DO UPDATE SET sales = campaign_total.sales + excluded.sales, units = campaign_total.units + excluded.units,
                          refunded = campaign_total.refunded + excluded.refunded,
                          owed = campaign_total.owed + excluded.owed""";

    private static final String CHANGE =
            """
            INSERT INTO campaign_total (campaign, month, stripe, sales, units, refunded, owed)
            VALUES (:campaign, :month, CAST(:stripe AS smallint), :sales, :units, :refunded, :owed)
            """
                    + ADD;

    private static final String TAKE_BACK =
            """
            INSERT INTO campaign_total (campaign, month, stripe, sales, units, refunded, owed)
            SELECT one.campaign, CAST(date_trunc('month', CAST(sold_on AS timestamp)) AS date) AS month,
                   CAST(:stripe AS smallint), -count(*), -sum(one.units), -sum(coalesce(back.units, 0)),
                   -sum((one.units - coalesce(back.units, 0)) * amount_per_unit)
            FROM accrual AS one
            LEFT JOIN (SELECT campaign, accrual, sum(units) AS units FROM refund GROUP BY campaign, accrual) AS back
                   ON back.campaign = one.campaign AND back.accrual = one.id
            WHERE import_id = :importId AND voided_at = :at
            GROUP BY one.campaign, month ORDER BY one.campaign, month
            """
                    + ADD;

    /** What changes: sales and units that count, refunded ones among them, and what is owed for the others. */
    record Change(long sales, long units, long refunded, BigDecimal owed) {

        static final Change NONE = new Change(0, 0, 0, BigDecimal.ZERO);

        static Change accrued(Accrual accrual) {
            return new Change(1, accrual.units, 0, accrual.of(accrual.units));
        }

        static Change refunded(Accrual accrual, long units) {
            return new Change(0, 0, units, accrual.of(-units));
        }

        static Change voided(Accrual accrual, long refunded) {
            return new Change(-1, -accrual.units, -refunded, accrual.of(refunded - accrual.units));
        }

        Change plus(Change other) {
            return new Change(
                    sales + other.sales, units + other.units, refunded + other.refunded, owed.add(other.owed));
        }
    }

    private final EntityManager database;

    CampaignTotals(EntityManager database) {
        this.database = database;
    }

    /** Writers spread by their ids, so that they do not queue on one row. */
    static int stripeOf(UUID id) {
        return Math.floorMod(id.hashCode(), STRIPES);
    }

    /** To be called for many in the order of campaigns and months, so that no two wait in a circle. */
    @Transactional(TxType.MANDATORY)
    void add(String campaign, LocalDate month, int stripe, Change change) {
        database.createNativeQuery(CHANGE)
                .setParameter("campaign", campaign)
                .setParameter("month", month)
                .setParameter("stripe", stripe)
                .setParameter("sales", change.sales())
                .setParameter("units", change.units())
                .setParameter("refunded", change.refunded())
                .setParameter("owed", change.owed())
                .executeUpdate();
    }

    /** Takes out all that an import brought and was voided at that moment. */
    @Transactional(TxType.MANDATORY)
    void takeBack(UUID importId, Instant voidedAt) {
        database.createNativeQuery(TAKE_BACK)
                .setParameter("importId", importId)
                .setParameter("at", voidedAt)
                .setParameter("stripe", stripeOf(importId))
                .executeUpdate();
    }
}
