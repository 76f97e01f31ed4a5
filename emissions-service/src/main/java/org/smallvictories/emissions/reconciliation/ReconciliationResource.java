package org.smallvictories.emissions.reconciliation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.smallvictories.kit.identity.Roles;
import org.smallvictories.kit.journal.Comparison;

/** There are no kept totals here: every report sums up records, and what they should say is in the journal. */
@Path("/api/emissions/reconciliation")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Summary")
public class ReconciliationResource {

    private static final String RECORDS =
            """
            SELECT 'factor/' || slug || '/' || version AS subject, jsonb_build_object(
                    'slug', slug, 'version', version, 'name', name, 'category', category, 'unit', unit,
                    'kgCO2ePerUnit', kg_co2e_per_unit, 'region', region, 'year', year, 'validFrom', valid_from,
                    'validTo', valid_to, 'source', source, 'sourceUrl', source_url, 'licence', licence, 'derived', derived,
                    'uncertaintyPercent', uncertainty_percent, 'recordedAt', recorded_at, 'voidedAt', voided_at,
                    'voidReason', void_reason) AS said
            FROM factor
            UNION ALL
            SELECT 'footprint/' || footprint.id, jsonb_build_object(
                    'id', id, 'kind', kind, 'name', latest.name, 'from', period_from, 'to', period_to, 'dueOn', due_on,
                    'purpose', purpose, 'includedIn', included_in, 'recordedAt', footprint.recorded_at,
                    'startedAt', started_at, 'completedAt', completed_at, 'voidedAt', voided_at, 'voidReason', void_reason)
            FROM footprint JOIN LATERAL (SELECT * FROM footprint_revision WHERE footprint_revision.footprint = footprint.id
                                         ORDER BY version DESC LIMIT 1) AS latest ON true
            UNION ALL
            SELECT 'footprint/' || footprint || '/activity/' || id, jsonb_build_object(
                    'id', id, 'group', activity_group, 'scope', scope, 'category', category, 'site', site,
                    'description', description, 'quantity', quantity, 'unit', unit,
                    'factor', jsonb_build_object('slug', factor, 'version', factor_version), 'kgCO2e', kg_co2e,
                    'marketKgCO2e', CASE WHEN scope = 2 THEN coalesce(market_kg_co2e, kg_co2e) END,
                    'reference', reference, 'part', part, 'illustrative', illustrative, 'recordedAt', recorded_at,
                    'voidedAt', voided_at, 'voidReason', void_reason)
            FROM activity
            UNION ALL
            SELECT 'compensation/' || id, jsonb_build_object(
                    'id', id, 'kind', kind, 'footprint', footprint, 'date', date, 'partner', partner, 'project', project,
                    'kg', compensation.kg, 'pricePerTonne', price_per_tonne, 'currency', currency, 'cost', cost,
                    'illustrative', illustrative, 'recordedAt', recorded_at, 'orderedAt', ordered_at, 'paidAt', paid_at,
                    'retiredKg', CASE WHEN num_nonnulls(voided_at, cancelled_at) > 0 THEN 0 ELSE serials.kg END,
                    'contributedAt', contributed_at, 'certificate', certificate, 'refundedAt', refunded_at,
                    'cancelledAt', cancelled_at, 'cancelReason', cancel_reason, 'voidedAt', voided_at,
                    'voidReason', void_reason)
            FROM compensation, LATERAL (
                SELECT coalesce(sum(serial_to - serial_from + 1), 0) * 1000 AS kg FROM serial_block
                WHERE compensation = compensation.id AND split_at IS NULL AND invalidated_at IS NULL) AS serials""";

    private static final String SUBJECT =
            "CASE WHEN action LIKE 'serials.%' THEN split_part(subject, '/block/', 1) ELSE subject END";

    private static final List<String> ACTIONS = List.of(
            "factor.%",
            "footprint.planned",
            "footprint.changed",
            "footprint.started",
            "footprint.completed",
            "footprint.voided",
            "activity.%",
            "compensation.%",
            "serials.%");

    private final Comparison comparison;

    ReconciliationResource(Comparison comparison) {
        this.comparison = comparison;
    }

    @GET
    @RolesAllowed({Roles.AUDITOR, Roles.CSR_MANAGER})
    @Operation(
            summary = "Check that all records are as they were journalled",
            description =
                    "Compares factors, footprints, activities and compensations with what the journal says, field by"
                            + " field. It reads all of both, so it is no call for a dashboard.")
    public Comparison.Result reconcile() {
        return comparison.of(RECORDS, SUBJECT, ACTIONS);
    }
}
