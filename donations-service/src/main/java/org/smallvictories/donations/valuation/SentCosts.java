package org.smallvictories.donations.valuation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.smallvictories.donations.Horizon;
import org.smallvictories.donations.gift.EmployeeCost;
import org.smallvictories.donations.gift.EmployeeCosts;
import org.smallvictories.kit.bulk.Copy;
import org.smallvictories.kit.journal.Journal;
import org.smallvictories.kit.journal.JournalChange;

/** Keeps the employee cost of a gift of time as its valuation on the basis of cost. */
@ApplicationScoped
class SentCosts implements EmployeeCosts {

    private static final String INTO =
            "valuation (id, gift, basis, amount, currency, valued_on, explanation, recorded_at, recorded_by)";

    private final DataSource database;
    private final EntityManager entities;
    private final Journal journal;

    SentCosts(DataSource database, EntityManager entities, Journal journal) {
        this.database = database;
        this.entities = entities;
        this.journal = journal;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(List<Cost> costs, String by, Instant at) {
        if (costs.isEmpty()) {
            return;
        }
        List<Valuation> valuations = costs.stream()
                .map(cost -> Valuation.ofWorkingTime(cost, by, at))
                .toList();
        Copy.rows(database, INTO, valuations, SentCosts::values);
        journal.appendAll(
                by,
                at,
                valuations.stream()
                        .map(valuation -> new JournalChange(
                                "donation.valued",
                                "donation/" + valuation.gift,
                                ValuationView.of(valuation, Horizon.LATEST)))
                        .toList());
    }

    @Override
    public Map<UUID, EmployeeCost> sentWith(Collection<UUID> gifts) {
        if (gifts.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery(
                        """
                        select v.gift, v.amount, v.currency from Valuation v join Gift g on g.id = v.gift
                        where v.gift in :gifts and v.basis = :cost and v.recordedAt = g.recordedAt""",
                        Tuple.class)
                .setParameter("gifts", gifts)
                .setParameter("cost", Basis.COST)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> row.get(0, UUID.class),
                        row -> new EmployeeCost(row.get(1, BigDecimal.class), row.get(2, String.class))));
    }

    private static Object[] values(Valuation valuation) {
        return new Object[] {
            valuation.id,
            valuation.gift,
            valuation.basis,
            valuation.amount,
            valuation.currency,
            valuation.valuedOn,
            valuation.explanation,
            valuation.recordedAt,
            valuation.recordedBy
        };
    }
}
