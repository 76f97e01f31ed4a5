package org.smallvictories.donations.totals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import org.smallvictories.donations.Horizon;
import org.smallvictories.kit.request.Period;

/** The same sums as {@link GiftTotals}, from the gifts themselves: for any days, as of any moment. */
@ApplicationScoped
public class GiftRows {

    private static final String CELLS =
            """
            SELECT month, partner, project, campaign, kind, measure, detail, state, voided, illustrative,
                   count(*) AS gifts, sum(amount) AS amount, coalesce(sum(people), 0) AS people, count(people) AS counted
            FROM (SELECT month_of(given_on) AS month, partner, project, campaign, kind, coalesce(currency, unit) AS measure,
                         coalesce(category, activity) AS detail, people,
                         CASE WHEN accepted_at <= :asOf THEN 'ACCEPTED' WHEN delivered_at <= :asOf THEN 'DELIVERED'
                              ELSE 'PLEDGED' END AS state,
                         coalesce(voided_at <= :asOf, false) AS voided, illustrative,
                         coalesce(amount, quantity) AS amount
                  FROM gift
                  WHERE month_of(given_on) BETWEEN month_of(:from) AND :to AND given_on BETWEEN :from AND :to
                        AND recorded_at <= :asOf) AS seen
            GROUP BY month, partner, project, campaign, kind, measure, detail, state, voided, illustrative""";

    private final EntityManager database;

    GiftRows(EntityManager database) {
        this.database = database;
    }

    public List<Cell> cells(Period period, Horizon asOf) {
        return database.createNativeQuery(CELLS, Tuple.class)
                .setParameter("from", period.from())
                .setParameter("to", period.to())
                .setParameter("asOf", asOf.moment())
                .getResultStream()
                .map(row -> Cell.of((Tuple) row))
                .toList();
    }
}
