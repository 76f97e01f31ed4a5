package org.smallvictories.donations.campaign;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * On which days a campaign sells, and what a unit brings on each.
 *
 * @param endsOn null when it is open
 * @param amounts per unit, by the first day that they hold
 */
record Terms(LocalDate endsOn, NavigableMap<LocalDate, BigDecimal> amounts) {

    private static final String LATEST =
            """
            SELECT term.starts_on, term.amount_per_unit, wording.ends_on
            FROM campaign_term AS term
            CROSS JOIN (SELECT ends_on FROM campaign_wording WHERE campaign = :campaign ORDER BY version DESC LIMIT 1)
                AS wording
            WHERE term.campaign = :campaign""";

    @SuppressWarnings("unchecked")
    static Terms of(String campaign, EntityManager database) {
        List<Tuple> rows = database.createNativeQuery(LATEST, Tuple.class)
                .setParameter("campaign", campaign)
                .getResultList();
        NavigableMap<LocalDate, BigDecimal> amounts = new TreeMap<>();
        rows.forEach(row ->
                amounts.put(row.get("starts_on", LocalDate.class), row.get("amount_per_unit", BigDecimal.class)));
        return new Terms(rows.get(0).get("ends_on", LocalDate.class), amounts);
    }

    /** Why there can be no sale on a day; empty when there can. */
    Optional<String> refusal(LocalDate day) {
        if (day.isBefore(amounts.firstKey())) {
            return Optional.of("lies before the campaign's first day, " + amounts.firstKey());
        }
        return endsOn != null && day.isAfter(endsOn)
                ? Optional.of("lies after the campaign's last day, " + endsOn)
                : Optional.empty();
    }

    /** What holds on a day of the campaign. */
    BigDecimal amountOn(LocalDate day) {
        return amounts.floorEntry(day).getValue();
    }
}
