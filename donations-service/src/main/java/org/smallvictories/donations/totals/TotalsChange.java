package org.smallvictories.donations.totals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.smallvictories.donations.Kind;

/** What many gifts change in the totals, gathered so that each total is touched once. */
public final class TotalsChange {

    /**
     * A row of the totals. They are taken in the order in which single gifts take them, from an earlier standing to a later
     * one, so that none waits in a circle.
     */
    record Row(
            Standing standing,
            LocalDate month,
            String partner,
            String project,
            String campaign,
            Kind kind,
            String measure,
            String detail,
            boolean illustrative,
            int stripe) {

        private static final Comparator<String> TEXT = Comparator.nullsFirst(Comparator.naturalOrder());

        static final Comparator<Row> ORDER = Comparator.comparing((Row row) -> row.standing.voided())
                .thenComparing(row -> row.standing.state())
                .thenComparing(Row::month)
                .thenComparing(Row::partner)
                .thenComparing(Row::project)
                .thenComparing(Row::campaign, TEXT)
                .thenComparing(Row::kind)
                .thenComparing(Row::measure)
                .thenComparing(Row::detail, TEXT)
                .thenComparing(Row::illustrative)
                .thenComparing(Row::stripe);

        static Row of(Share share, Standing standing) {
            return new Row(
                    standing,
                    share.month(),
                    share.partner(),
                    share.project(),
                    share.campaign(),
                    share.kind(),
                    share.measure(),
                    share.detail(),
                    share.illustrative(),
                    share.stripe());
        }
    }

    /**
     * How many gifts, and how much together; all negative where more goes than comes.
     *
     * @param people who took part in those that say it
     * @param counted how many say it
     */
    record Sum(long gifts, BigDecimal amount, long people, long counted) {

        static Sum of(Share share) {
            boolean said = share.people() != null;
            return new Sum(1, share.amount(), said ? share.people() : 0, said ? 1 : 0);
        }

        Sum plus(Sum other) {
            return new Sum(
                    gifts + other.gifts, amount.add(other.amount), people + other.people, counted + other.counted);
        }

        Sum negated() {
            return new Sum(-gifts, amount.negate(), -people, -counted);
        }
    }

    private final Map<Row, Sum> sums = new TreeMap<>(Row.ORDER);

    public void add(Share share, Standing to) {
        sums.merge(Row.of(share, to), Sum.of(share), Sum::plus);
    }

    public void move(Share share, Standing from, Standing to) {
        sums.merge(Row.of(share, from), Sum.of(share).negated(), Sum::plus);
        add(share, to);
    }

    void forEach(BiConsumer<Row, Sum> action) {
        sums.forEach(action);
    }
}
