package org.smallvictories.donations.totals;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.smallvictories.donations.campaign.AccrualCheck;
import org.smallvictories.kit.identity.Roles;

@Path("/api/donations/reconciliation")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Check")
public class ReconciliationResource {

    // One statement sees one snapshot, so gifts that come in meanwhile cannot look like a difference.
    private static final String DIFFERENCES =
            """
            SELECT month, partner, project, campaign, kind, measure, detail, state, voided, illustrative,
                   CAST(sum(total_gifts) AS bigint) AS total_gifts, sum(total_amount) AS total_amount,
                   CAST(sum(total_people) AS bigint) AS total_people, CAST(sum(total_counted) AS bigint) AS total_counted,
                   CAST(sum(row_gifts) AS bigint) AS row_gifts, sum(row_amount) AS row_amount,
                   CAST(sum(row_people) AS bigint) AS row_people, CAST(sum(row_counted) AS bigint) AS row_counted
            FROM (SELECT month, partner, project, campaign, kind, measure, detail, state, voided, illustrative,
                         gifts AS total_gifts, amount AS total_amount, people AS total_people, counted AS total_counted,
                         0 AS row_gifts, 0 AS row_amount, 0 AS row_people, 0 AS row_counted
                  FROM gift_total
                  UNION ALL
                  SELECT CAST(date_trunc('month', CAST(given_on AS timestamp)) AS date), partner, project, campaign, kind,
                         coalesce(currency, unit), coalesce(category, activity),
                         CASE WHEN accepted_at IS NOT NULL THEN 'ACCEPTED' WHEN delivered_at IS NOT NULL THEN 'DELIVERED'
                              ELSE 'PLEDGED' END,
                         voided_at IS NOT NULL, illustrative, 0, 0, 0, 0,
                         1, coalesce(amount, quantity), coalesce(people, 0), num_nonnulls(people)
                  FROM gift) AS both_sides
            GROUP BY month, partner, project, campaign, kind, measure, detail, state, voided, illustrative
            HAVING sum(total_gifts) <> sum(row_gifts) OR sum(total_amount) <> sum(row_amount)
                OR sum(total_people) <> sum(row_people) OR sum(total_counted) <> sum(row_counted)
            ORDER BY month, partner, project, campaign, kind, measure, detail, state, voided, illustrative
            LIMIT :most""";

    private final EntityManager database;
    private final AccrualCheck accruals;
    private final Clock clock;

    ReconciliationResource(EntityManager database, AccrualCheck accruals, Clock clock) {
        this.database = database;
        this.accruals = accruals;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.AUDITOR, Roles.CSR_MANAGER})
    @Operation(
            summary = "Check that the totals are the sums of the gifts and sales",
            description = "Recomputes every total. It reads all of them, so it is no call for a dashboard.")
    public Reconciliation reconcile() {
        Instant asOf = clock.instant();
        List<Difference> differences = database.createNativeQuery(DIFFERENCES, Tuple.class)
                .setParameter("most", Reconciliation.MOST)
                .getResultStream()
                .map(row -> Difference.of((Tuple) row))
                .toList();
        return Reconciliation.of(asOf, differences, accruals.differences(Reconciliation.MOST));
    }
}
