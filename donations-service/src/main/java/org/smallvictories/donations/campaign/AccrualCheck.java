package org.smallvictories.donations.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;

/** Recomputes the totals of campaigns from their sales. */
@ApplicationScoped
public class AccrualCheck {

    // One statement sees one snapshot, so sales that come in meanwhile cannot look like a difference.
    private static final String DIFFERENCES =
            """
            SELECT campaign, month, sum(total_sales) AS total_sales, sum(total_units) AS total_units,
                   sum(total_refunded) AS total_refunded, sum(total_owed) AS total_owed, sum(row_sales) AS row_sales,
                   sum(row_units) AS row_units, sum(row_refunded) AS row_refunded, sum(row_owed) AS row_owed
            FROM (SELECT campaign, month, sales AS total_sales, units AS total_units, refunded AS total_refunded,
                         owed AS total_owed, 0 AS row_sales, 0 AS row_units, 0 AS row_refunded, 0 AS row_owed
                  FROM campaign_total
                  UNION ALL
                  SELECT campaign, CAST(date_trunc('month', CAST(day AS timestamp)) AS date), 0, 0, 0, 0,
                         sales, units, refunded, owed
                  FROM campaign_flow('infinity') WHERE sales > 0) AS both_sides
            GROUP BY campaign, month
            HAVING (sum(total_sales), sum(total_units), sum(total_refunded), sum(total_owed))
                   <> (sum(row_sales), sum(row_units), sum(row_refunded), sum(row_owed))
            ORDER BY campaign, month LIMIT :most""";

    private final EntityManager database;

    AccrualCheck(EntityManager database) {
        this.database = database;
    }

    /** Where they do not agree, by campaign and month. */
    @SuppressWarnings("unchecked")
    public List<AccrualDifference> differences(int most) {
        List<Tuple> rows = database.createNativeQuery(DIFFERENCES, Tuple.class)
                .setParameter("most", most)
                .getResultList();
        return rows.stream().map(AccrualDifference::of).toList();
    }
}
