package org.smallvictories.donations.totals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import org.smallvictories.donations.totals.TotalsChange.Row;
import org.smallvictories.donations.totals.TotalsChange.Sum;
import org.smallvictories.kit.request.Period;

/** The sums that reports read: kept in the transaction of each gift, so that a report costs the same however many there are. */
@ApplicationScoped
public class GiftTotals {

    private static final String ADD =
            """
            INSERT INTO gift_total (month, partner, project, campaign, kind, measure, detail, state, voided, illustrative,
                                    stripe, gifts, amount, people, counted)
            VALUES (:month, :partner, :project, CAST(:campaign AS text), :kind, :measure, CAST(:detail AS text), :state,
                    :voided, :illustrative, :stripe, :gifts, :amount, :people, :counted)
            ON CONFLICT ON CONSTRAINT uq_gift_total
            DO UPDATE SET gifts = gift_total.gifts + excluded.gifts, amount = gift_total.amount + excluded.amount,
                          people = gift_total.people + excluded.people, counted = gift_total.counted + excluded.counted""";

    private static final String REMOVE =
            """
            UPDATE gift_total SET gifts = gifts - :gifts, amount = amount - :amount, people = people - :people,
                                  counted = counted - :counted
            WHERE month = :month AND partner = :partner AND project = :project AND kind = :kind AND measure = :measure
              AND state = :state AND voided = :voided AND illustrative = :illustrative AND stripe = :stripe
              AND campaign IS NOT DISTINCT FROM CAST(:campaign AS text)
              AND detail IS NOT DISTINCT FROM CAST(:detail AS text)""";

    private static final String CELLS =
            """
            SELECT month, partner, project, campaign, kind, measure, detail, state, voided, illustrative,
                   CAST(sum(gifts) AS bigint) AS gifts, sum(amount) AS amount, CAST(sum(people) AS bigint) AS people,
                   CAST(sum(counted) AS bigint) AS counted
            FROM gift_total WHERE month BETWEEN :from AND :to
            GROUP BY month, partner, project, campaign, kind, measure, detail, state, voided, illustrative
            HAVING sum(gifts) > 0""";

    private static final String YEARS =
            """
            SELECT DISTINCT CAST(extract(year FROM month) AS integer) FROM gift_total
            WHERE gifts > 0 AND NOT voided ORDER BY 1""";

    private final EntityManager database;

    GiftTotals(EntityManager database) {
        this.database = database;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void add(Share share, Standing to) {
        change(ADD, Row.of(share, to), Sum.of(share));
    }

    /** Standings only ever advance, so all transactions take a gift's two rows in one order and none waits in a circle. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void move(Share share, Standing from, Standing to) {
        change(REMOVE, Row.of(share, from), Sum.of(share));
        change(ADD, Row.of(share, to), Sum.of(share));
    }

    /** What many gifts change together. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void apply(TotalsChange changes) {
        changes.forEach((row, sum) -> {
            boolean less = sum.gifts() < 0;
            change(less ? REMOVE : ADD, row, less ? sum.negated() : sum);
        });
    }

    /** Whether a period consists of whole months, which is what the totals hold. */
    public boolean cover(Period period) {
        return period.from().getDayOfMonth() == 1
                && period.to().getDayOfMonth() == period.to().lengthOfMonth();
    }

    /** @param period one that the totals {@link #cover} */
    public List<Cell> cells(Period period) {
        return database.createNativeQuery(CELLS, Tuple.class)
                .setParameter("from", period.from())
                .setParameter("to", period.to())
                .getResultStream()
                .map(row -> Cell.of((Tuple) row))
                .toList();
    }

    /** In which anything was given, the earliest first. */
    @SuppressWarnings("unchecked")
    public List<Integer> years() {
        return database.createNativeQuery(YEARS, Integer.class).getResultList();
    }

    private void change(String statement, Row row, Sum sum) {
        Query change = database.createNativeQuery(statement)
                .setParameter("month", row.month())
                .setParameter("partner", row.partner())
                .setParameter("project", row.project())
                .setParameter("campaign", row.campaign())
                .setParameter("kind", row.kind().name())
                .setParameter("measure", row.measure())
                .setParameter("detail", row.detail())
                .setParameter("state", row.standing().state().name())
                .setParameter("voided", row.standing().voided())
                .setParameter("illustrative", row.illustrative())
                .setParameter("stripe", row.stripe())
                .setParameter("gifts", sum.gifts())
                .setParameter("amount", sum.amount())
                .setParameter("people", sum.people())
                .setParameter("counted", sum.counted());
        if (change.executeUpdate() != 1) {
            throw new IllegalStateException("There is no total " + row);
        }
    }
}
