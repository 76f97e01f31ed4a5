package org.smallvictories.donations.mecenat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.stream.Stream;
import org.smallvictories.donations.Horizon;
import org.smallvictories.kit.paging.PageRequest;

/** Gifts delivered in a fiscal year at cost, with what they were judged to be. */
@ApplicationScoped
class YearGifts {

    private static final String JUDGED =
            """
            FROM delivered_gift(:from, :to, :asOf) AS given
            LEFT JOIN (SELECT DISTINCT ON (gift) gift, qualification, aids_people_in_difficulty FROM qualification
                       WHERE recorded_at <= :asOf ORDER BY gift, recorded_at DESC, id DESC) AS judged
                   ON judged.gift = given.id
            LEFT JOIN (SELECT DISTINCT ON (gift) gift, given AS benefits, value AS benefits_value FROM benefit_statement
                       WHERE recorded_at <= :asOf ORDER BY gift, recorded_at DESC, id DESC) AS stated
                   ON stated.gift = given.id
            """;

    private static final String GROUPS =
            """
            SELECT coalesce(qualification, 'UNDETERMINED') AS qualification,
                   coalesce(aids_people_in_difficulty, false) AS aids, count(*) AS gifts, sum(euros) AS euros,
                   count(*) FILTER (WHERE cost IS NULL) AS not_valued,
                   count(*) FILTER (WHERE cost IS NOT NULL AND euros IS NULL) AS not_converted,
                   count(*) FILTER (WHERE kind <> 'MONEY' AND NOT accepted) AS not_accepted,
                   count(campaign) AS sales_tied, sum(euros) FILTER (WHERE campaign IS NOT NULL) AS sales_tied_euros,
                   bool_or(illustrative) AS illustrative, count(benefits) AS stated,
                   count(*) FILTER (WHERE benefits) AS benefited,
                   count(*) FILTER (WHERE benefits AND benefits_value IS NULL) AS benefits_not_valued,
                   sum(benefits_value) AS benefits_value
            """
                    + JUDGED
                    + "GROUP BY 1, 2";

    private static final String GIFTS =
            """
            SELECT given.*, coalesce(qualification, 'UNDETERMINED') AS qualification,
                   coalesce(aids_people_in_difficulty, false) AS aids, benefits, benefits_value
            """
                    + JUDGED
                    + """
                    WHERE coalesce(CAST(:qualification AS text), qualification, 'UNDETERMINED')
                          = coalesce(qualification, 'UNDETERMINED') AND given.id > :after
                    ORDER BY given.id LIMIT :most""";

    private final EntityManager database;

    YearGifts(EntityManager database) {
        this.database = database;
    }

    List<Group> groups(FiscalYearInputs year, Horizon asOf) {
        return rows(query(GROUPS, year, asOf)).map(Group::of).toList();
    }

    /** @param qualification null for all */
    List<QualifiedGift> gifts(FiscalYearInputs year, Horizon asOf, Qualification qualification, PageRequest page) {
        Query query = query(GIFTS, year, asOf)
                .setParameter("qualification", qualification == null ? null : qualification.name())
                .setParameter("after", page.afterId())
                .setParameter("most", page.fetchSize());
        return rows(query).map(QualifiedGift::of).toList();
    }

    private Query query(String statement, FiscalYearInputs year, Horizon asOf) {
        return database.createNativeQuery(statement, Tuple.class)
                .setParameter("from", year.opensOn)
                .setParameter("to", year.closesOn)
                .setParameter("asOf", asOf.moment());
    }

    @SuppressWarnings("unchecked")
    private static Stream<Tuple> rows(Query query) {
        return query.getResultStream();
    }
}
