package org.smallvictories.donations.totals;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.smallvictories.kit.identity.Roles;
import org.smallvictories.kit.journal.Comparison;
import org.smallvictories.kit.request.Period;

/** Totals that agree with gifts that were changed behind the service's back agree with the wrong thing; the journal does not. */
@Path("/api/donations/reconciliation/gifts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Check")
public class GiftReconciliationResource {

    private static final String GIFTS =
            """
            SELECT 'donation/' || id AS subject, jsonb_build_object(
                    'id', id, 'kind', kind, 'partner', partner, 'project', project, 'campaign', campaign, 'date', given_on,
                    'amount', amount, 'currency', currency, 'quantity', quantity, 'unit', unit, 'description', description,
                    'state', CASE WHEN accepted_at IS NOT NULL THEN 'ACCEPTED' WHEN delivered_at IS NOT NULL THEN 'DELIVERED'
                                  ELSE 'PLEDGED' END,
                    'deliveredOn', delivered_on, 'acceptedOn', accepted_on, 'recordedAt', recorded_at,
                    'voidedAt', voided_at, 'voidReason', void_reason, 'illustrative', illustrative,
                    'reference', reference, 'importId', import_id, 'category', category, 'activity', activity,
                    'people', people, 'replaces', replaces, 'replacedBy', replaced_by) AS said
            FROM gift WHERE given_on BETWEEN ? AND ?""";

    private static final String SUBJECT = "CASE WHEN (said ->> 'date')::date BETWEEN ? AND ? THEN subject END";

    private static final List<String> ACTIONS = List.of(
            "donation.logged", "donation.delivered", "donation.accepted", "donation.voided", "donation.replaced");

    private final Comparison comparison;
    private final Clock clock;

    GiftReconciliationResource(Comparison comparison, Clock clock) {
        this.comparison = comparison;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.AUDITOR, Roles.CSR_MANAGER})
    @Operation(
            summary = "Check that the gifts of a period are as they were journalled",
            description = "By the gifts' dates, field by field. It reads all of them and of their entries.")
    public Comparison.Result reconcile(@BeanParam Period.Asked asked) {
        Period period = asked.period(clock);
        return comparison.of(GIFTS, SUBJECT, ACTIONS, period.from(), period.to(), period.from(), period.to());
    }
}
