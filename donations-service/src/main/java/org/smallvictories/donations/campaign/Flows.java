package org.smallvictories.donations.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.smallvictories.donations.Horizon;
import org.smallvictories.kit.paging.PageRequest;
import org.smallvictories.kit.request.Period;

/** Sums of what went into and out of campaigns: from totals where they can tell it, else from each sale and gift. */
@ApplicationScoped
class Flows {

    static final Period EVER = new Period(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31));

    private static final String NOW = "campaign_flow_total";
    private static final String THEN = "campaign_flow(:asOf)";

    private static final String SUMS =
            """
            SELECT campaign, currency, coalesce(sum(sales) FILTER (WHERE day >= :from), 0) AS sales,
                   coalesce(sum(units) FILTER (WHERE day >= :from), 0) AS units,
                   coalesce(sum(refunded) FILTER (WHERE day >= :from), 0) AS refunded,
                   coalesce(sum(owed) FILTER (WHERE day >= :from), 0) AS owed,
                   coalesce(sum(pledged) FILTER (WHERE day >= :from), 0) AS pledged,
                   coalesce(sum(paid) FILTER (WHERE day >= :from), 0) AS paid,
                   coalesce(sum(owed - paid) FILTER (WHERE day < :from), 0) AS open_before,
                   coalesce(bool_or(invented) FILTER (WHERE day >= :from), false) AS invented
            FROM %s WHERE day <= :to %s GROUP BY campaign, currency ORDER BY campaign, currency""";

    private static final String MONTHS =
            """
            SELECT * FROM (
                SELECT to_char(day, 'YYYY-MM') AS month, sum(units) - sum(refunded) AS sold, sum(refunded) AS refunded,
                       sum(owed) AS owed, sum(pledged) AS pledged, sum(paid) AS paid,
                       sum(sum(owed - paid)) OVER (ORDER BY to_char(day, 'YYYY-MM')) AS open, sum(sales) AS sales
                FROM %s WHERE campaign = :campaign AND currency = :currency GROUP BY month) AS months
            WHERE month > :after AND (sales > 0 OR pledged > 0 OR paid > 0) ORDER BY month LIMIT :most""";

    private final EntityManager database;

    Flows(EntityManager database) {
        this.database = database;
    }

    /** By campaign and currency; from the beginning until now or that moment. */
    List<Flow> of(Collection<String> campaigns, Horizon asOf) {
        Query query = query(SUMS.formatted(source(asOf), "AND campaign IN (:campaigns)"), asOf)
                .setParameter("campaigns", campaigns);
        return sums(query, EVER);
    }

    /** By campaign and currency, of all campaigns; by the days of sales and gifts. */
    List<Flow> of(Period period, Horizon asOf) {
        boolean months = period.from().getDayOfMonth() == 1
                && period.to().getDayOfMonth() == period.to().lengthOfMonth();
        String source = months ? source(asOf) : THEN;
        return sums(query(SUMS.formatted(source, ""), asOf), period);
    }

    /** In the campaign's currency, by month. */
    List<MonthView> months(KnownCampaign campaign, Horizon asOf, PageRequest page) {
        Query query = query(MONTHS.formatted(source(asOf)), asOf)
                .setParameter("campaign", campaign.slug())
                .setParameter("currency", campaign.currency())
                .setParameter("after", page.afterOr(""))
                .setParameter("most", page.fetchSize());
        return rows(query).map(row -> MonthView.of(row, campaign)).toList();
    }

    private static String source(Horizon asOf) {
        return asOf.equals(Horizon.LATEST) ? NOW : THEN;
    }

    private Query query(String statement, Horizon asOf) {
        Query query = database.createNativeQuery(statement, Tuple.class);
        return statement.contains(THEN) ? query.setParameter("asOf", asOf.moment()) : query;
    }

    private static List<Flow> sums(Query query, Period period) {
        return rows(query.setParameter("from", period.from()).setParameter("to", period.to()))
                .map(Flow::of)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Stream<Tuple> rows(Query query) {
        return query.getResultStream();
    }
}
