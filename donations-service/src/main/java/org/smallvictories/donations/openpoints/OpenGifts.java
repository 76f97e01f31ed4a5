package org.smallvictories.donations.openpoints;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.smallvictories.donations.Horizon;
import org.smallvictories.donations.Kind;
import org.smallvictories.donations.mecenat.Qualification;
import org.smallvictories.donations.openpoints.OpenPoints.NotEvidenced;
import org.smallvictories.donations.openpoints.OpenPoints.NotTaxSafe;
import org.smallvictories.donations.totals.Among;
import org.smallvictories.kit.request.Period;

/** Adds up gifts that something is open about. */
@ApplicationScoped
class OpenGifts {

    private static final String AMONG =
            """
             partner = coalesce(CAST(:partner AS text), partner)
            AND project = coalesce(CAST(:project AS text), project)
            AND campaign IS NOT DISTINCT FROM coalesce(CAST(:campaign AS text), campaign)
            """;

    private static final String NOT_EVIDENCED =
            """
            SELECT partner, kind, coalesce(currency, unit) AS measure, count(*) AS gifts,
                   sum(coalesce(amount, quantity)) AS amount, bool_or(illustrative) AS illustrative
            FROM gift
            WHERE month_of(given_on) BETWEEN month_of(:from) AND :to AND given_on BETWEEN :from AND :to
                AND recorded_at <= :asOf AND (voided_at IS NULL OR voided_at > :asOf) AND %s AND
            """
                    + AMONG
                    + "GROUP BY 1, 2, 3 ORDER BY 1, 2, 3";

    private static final String EVIDENCE_IS_MISSING = "NOT evidenced";

    private static final String EVIDENCE_WAS_MISSING =
            """
            NOT EXISTS (SELECT FROM evidence WHERE owner = gift.id AND evidence.recorded_at <= :asOf
                AND (evidence.voided_at IS NULL OR evidence.voided_at > :asOf))""";

    private static final String NOT_TAX_SAFE =
            """
            SELECT partner, coalesce(qualification, 'UNDETERMINED') AS qualification, count(*) AS gifts, sum(euros) AS euros,
                   count(*) FILTER (WHERE cost IS NULL) AS not_valued,
                   count(*) FILTER (WHERE cost IS NOT NULL AND euros IS NULL) AS not_converted,
                   count(campaign) AS sales_tied, bool_or(illustrative) AS illustrative
            FROM delivered_gift(:from, :to, :asOf) AS given
            LEFT JOIN (SELECT DISTINCT ON (gift) gift, qualification FROM qualification
                       WHERE recorded_at <= :asOf ORDER BY gift, recorded_at DESC, id DESC) AS judged
                   ON judged.gift = given.id
            WHERE coalesce(qualification, 'UNDETERMINED') <> 'MECENAT' AND
            """
                    + AMONG
                    + "GROUP BY 1, 2 ORDER BY 1, 2";

    private final EntityManager database;

    OpenGifts(EntityManager database) {
        this.database = database;
    }

    List<NotEvidenced> withoutEvidence(Period period, Horizon asOf, Among among) {
        String missing = asOf.equals(Horizon.LATEST) ? EVIDENCE_IS_MISSING : EVIDENCE_WAS_MISSING;
        return rows(NOT_EVIDENCED.formatted(missing), period, asOf, among)
                .map(row -> new NotEvidenced(
                        row.get("partner", String.class),
                        Kind.valueOf(row.get("kind", String.class)),
                        row.get("measure", String.class),
                        row.get("gifts", Long.class),
                        row.get("amount", BigDecimal.class),
                        row.get("illustrative", Boolean.class)))
                .toList();
    }

    List<NotTaxSafe> notTaxSafe(Period period, Horizon asOf, Among among) {
        return rows(NOT_TAX_SAFE, period, asOf, among)
                .map(row -> new NotTaxSafe(
                        row.get("partner", String.class),
                        Qualification.valueOf(row.get("qualification", String.class)),
                        row.get("gifts", Long.class),
                        row.get("euros", BigDecimal.class),
                        row.get("not_valued", Long.class),
                        row.get("not_converted", Long.class),
                        row.get("sales_tied", Long.class),
                        row.get("illustrative", Boolean.class)))
                .toList();
    }

    private Stream<Tuple> rows(String statement, Period period, Horizon asOf, Among among) {
        return database.createNativeQuery(statement, Tuple.class)
                .setParameter("from", period.from())
                .setParameter("to", period.to())
                .setParameter("asOf", asOf.moment())
                .setParameter("partner", among.partner())
                .setParameter("project", among.project())
                .setParameter("campaign", among.campaign())
                .getResultStream()
                .map(Tuple.class::cast);
    }
}
