package org.smallvictories.partners.reconciliation;

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

/** There are no kept totals here: what reports read are the records themselves, and what they should say is in the journal. */
@Path("/api/partners/reconciliation")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class ReconciliationResource {

    /** How to reach a contact is in no entry, and who has given a verdict stands there under a pseudonym. */
    private static final String RECORDS =
            """
            SELECT 'partner/' || slug AS subject, jsonb_build_object(
                    'slug', slug, 'name', name, 'description', description, 'website', website, 'sdgs', sdgs,
                    'identifiers', (SELECT coalesce(jsonb_agg(jsonb_build_object('scheme', scheme, 'value', value)), '[]')
                                    FROM partner_identifier WHERE partner_identifier.partner = partner.slug),
                    'status', status, 'since', status_since, 'reason', status_reason, 'recordedAt', recorded_at) AS said
            FROM partner
            UNION ALL
            SELECT 'project/' || slug, jsonb_build_object(
                    'slug', slug, 'partner', partner, 'name', name, 'description', description, 'sdgs', sdgs,
                    'recordedAt', recorded_at)
            FROM project
            UNION ALL
            SELECT 'agreement/' || id, jsonb_build_object(
                    'id', id, 'partner', partner, 'title', title, 'kind', kind, 'from', starts_on, 'to', ends_on,
                    'amount', amount, 'currency', currency,
                    'documents', (SELECT coalesce(jsonb_agg(jsonb_build_object(
                                          'title', title, 'link', link, 'sha256', sha256)), '[]')
                                  FROM agreement_document WHERE agreement_document.agreement = agreement.id),
                    'recordedAt', recorded_at, 'voidedAt', voided_at, 'voidReason', void_reason)
            FROM agreement
            UNION ALL
            SELECT 'contact/' || id, jsonb_build_object('id', id, 'partner', partner) FROM contact
            UNION ALL
            SELECT 'commitment/' || slug, jsonb_build_object(
                    'slug', slug, 'promise', promise, 'since', since, 'check', check_made)
            FROM commitment
            UNION ALL
            SELECT 'commitment/' || commitment || '/verdict/' || recorded_at, jsonb_build_object(
                    'year', year, 'verdict', verdict, 'evidence', evidence, 'evidenceLink', evidence_link,
                    'evidenceSha256', evidence_sha256, 'recordedAt', recorded_at)
            FROM verdict
            UNION ALL
            SELECT 'community/' || slug, jsonb_build_object(
                    'slug', slug, 'name', name, 'purpose', purpose, 'foundedOn', founded_on, 'recordedAt', recorded_at)
            FROM community
            UNION ALL
            SELECT 'community/' || community || '/count/' || id, jsonb_build_object(
                    'id', id, 'members', members, 'countedOn', counted_on)
            FROM member_count
            UNION ALL
            SELECT 'milestone/' || slug, jsonb_build_object(
                    'slug', slug, 'title', title, 'kind', kind, 'date', date, 'description', description,
                    'recordedAt', recorded_at)
            FROM milestone""";

    private static final String SUBJECT =
            """
            subject || CASE action
                WHEN 'commitment.judged' THEN '/verdict/' || (said ->> 'recordedAt')::timestamptz
                WHEN 'community.counted' THEN '/count/' || (said ->> 'id')
                ELSE '' END""";

    private static final List<String> ACTIONS = List.of(
            "partner.added",
            "partner.changed",
            "partner.status-changed",
            "project.%",
            "agreement.%",
            "contact.%",
            "commitment.%",
            "community.%",
            "milestone.%");

    private final Comparison comparison;

    ReconciliationResource(Comparison comparison) {
        this.comparison = comparison;
    }

    @GET
    @RolesAllowed({Roles.AUDITOR, Roles.CSR_MANAGER})
    @Operation(
            summary = "Check that all records are as they were journalled",
            description =
                    "Compares what reports read with what the journal says, field by field. It reads all of both, so"
                            + " it is no call for a dashboard.")
    public Comparison.Result reconcile() {
        return comparison.of(RECORDS, SUBJECT, ACTIONS);
    }
}
