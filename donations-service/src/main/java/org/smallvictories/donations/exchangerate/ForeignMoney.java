package org.smallvictories.donations.exchangerate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.smallvictories.donations.Horizon;
import org.smallvictories.donations.PageStart;
import org.smallvictories.donations.State;
import org.smallvictories.kit.paging.PageRequest;
import org.smallvictories.kit.request.Period;

/** Gifts of money in other currencies than the euro, with what became of their conversion. */
@ApplicationScoped
class ForeignMoney {

    private static final String CELLS =
            """
            SELECT CASE WHEN euros IS NULL THEN currency ELSE 'EUR' END AS currency, state, illustrative,
                   count(*) AS gifts, sum(coalesce(euros, amount)) AS amount
            FROM (SELECT gift.currency, gift.amount, gift.illustrative, conversion.euros,
                         CASE WHEN accepted_at <= :asOf THEN 'ACCEPTED' WHEN delivered_at <= :asOf THEN 'DELIVERED'
                              ELSE 'PLEDGED' END AS state
                  FROM gift LEFT JOIN conversion ON conversion.entry = gift.id AND conversion.recorded_at <= :asOf
                  WHERE gift.currency <> 'EUR' AND given_on BETWEEN :from AND :to AND gift.recorded_at <= :asOf
                        AND (voided_at IS NULL OR voided_at > :asOf)) AS seen
            GROUP BY 1, state, illustrative""";

    private static final String GIFTS =
            """
            SELECT gift.id, gift.partner, gift.given_on, gift.currency, gift.amount,
                   conversion.rate, conversion.rate_date, conversion.euros
            FROM gift LEFT JOIN conversion ON conversion.entry = gift.id AND conversion.recorded_at <= :asOf
            WHERE gift.currency <> 'EUR' AND given_on BETWEEN :from AND :to AND gift.recorded_at <= :asOf
                  AND (voided_at IS NULL OR voided_at > :asOf)
                  AND (CAST(:converted AS boolean) IS NULL OR CAST(:converted AS boolean) = (conversion.entry IS NOT NULL))
                  AND gift.id > :after
            ORDER BY gift.id LIMIT :most""";

    private final EntityManager database;

    ForeignMoney(EntityManager database) {
        this.database = database;
    }

    List<MoneyCell> cells(Period period, Horizon asOf) {
        return rows(CELLS, period, asOf).map(ForeignMoney::cell).toList();
    }

    /** @param converted only such, or only others; null for all */
    List<ForeignGift> gifts(Period period, Horizon asOf, Boolean converted, PageRequest page) {
        Query query = bind(database.createNativeQuery(GIFTS, Tuple.class), period, asOf)
                .setParameter("converted", converted == null ? null : converted.toString())
                .setParameter("after", PageStart.after(page))
                .setParameter("most", page.fetchSize());
        return stream(query).map(ForeignGift::of).toList();
    }

    private Stream<Tuple> rows(String statement, Period period, Horizon asOf) {
        return stream(bind(database.createNativeQuery(statement, Tuple.class), period, asOf));
    }

    private static Query bind(Query query, Period period, Horizon asOf) {
        return query.setParameter("from", period.from())
                .setParameter("to", period.to())
                .setParameter("asOf", asOf.moment());
    }

    private static MoneyCell cell(Tuple row) {
        return new MoneyCell(
                row.get("currency", String.class),
                State.valueOf(row.get("state", String.class)),
                row.get("illustrative", Boolean.class),
                row.get("gifts", Long.class),
                row.get("amount", BigDecimal.class));
    }

    @SuppressWarnings("unchecked")
    private static Stream<Tuple> stream(Query query) {
        return query.getResultStream();
    }
}
