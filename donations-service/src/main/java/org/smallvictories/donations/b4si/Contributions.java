package org.smallvictories.donations.b4si;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.stream.Stream;
import org.smallvictories.donations.Horizon;
import org.smallvictories.donations.PageStart;
import org.smallvictories.donations.valuation.CostedGift;
import org.smallvictories.kit.paging.PageRequest;
import org.smallvictories.kit.request.Period;

/** Delivered gifts at cost, with why they are given. */
@ApplicationScoped
class Contributions {

    private static final String SUMS =
            """
            SELECT CASE kind WHEN 'MONEY' THEN 'CASH' WHEN 'TIME' THEN 'TIME' ELSE 'IN_KIND' END AS how,
                   coalesce(said.why, 'UNCLASSIFIED') AS why, count(*) AS gifts, sum(euros) AS euros,
                   count(*) FILTER (WHERE cost IS NULL) AS not_valued,
                   count(*) FILTER (WHERE cost IS NOT NULL AND euros IS NULL) AS not_converted,
                   bool_or(illustrative) AS illustrative
            FROM delivered_gift(:from, :to, :asOf) AS given
            LEFT JOIN (SELECT DISTINCT ON (gift) gift, why FROM classification WHERE recorded_at <= :asOf
                       ORDER BY gift, recorded_at DESC, id DESC) AS said ON said.gift = given.id
            GROUP BY 1, 2 ORDER BY 1, 2""";

    private static final String NOT_VALUED =
            """
            SELECT * FROM delivered_gift(:from, :to, :asOf) AS given
            WHERE kind <> 'MONEY' AND cost IS NULL AND id > :after ORDER BY id LIMIT :most""";

    private final EntityManager database;

    Contributions(EntityManager database) {
        this.database = database;
    }

    List<B4siReport.Contribution> sums(Period period, Horizon asOf) {
        return rows(query(SUMS, period, asOf)).map(B4siReport.Contribution::of).toList();
    }

    List<CostedGift> notValued(Period period, Horizon asOf, PageRequest page) {
        Query query = query(NOT_VALUED, period, asOf)
                .setParameter("after", PageStart.after(page))
                .setParameter("most", page.fetchSize());
        return rows(query).map(CostedGift::of).toList();
    }

    private Query query(String statement, Period period, Horizon asOf) {
        return database.createNativeQuery(statement, Tuple.class)
                .setParameter("from", period.from())
                .setParameter("to", period.to())
                .setParameter("asOf", asOf.moment());
    }

    @SuppressWarnings("unchecked")
    private static Stream<Tuple> rows(Query query) {
        return query.getResultStream();
    }
}
