package org.smallvictories.partners.partner;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.smallvictories.partners.agreement.AgreementBrief;
import org.smallvictories.partners.identifier.Identifier;

/** A partner as it is read. */
public record PartnerView(
        String slug,
        String name,
        String description,
        String website,
        @Schema(
                        description = "As org-id.guide writes it, from its identifiers; null when not known",
                        examples = "FR-RCS-732829320")
                String orgId,
        List<Identifier> identifiers,
        List<Integer> sdgs,
        Status status,
        @Schema(description = "Null while it has the status that it was added with") LocalDate statusSince,
        String statusReason,
        Instant recordedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(
                        description =
                                "Those that are in force today, the latest 50; only where a single partner is read")
                List<AgreementBrief> agreements) {

    static PartnerView of(Partner partner) {
        return with(partner, null);
    }

    static PartnerView with(Partner partner, List<AgreementBrief> agreements) {
        List<Identifier> identifiers = Identifier.sorted(partner.identifiers);
        return new PartnerView(
                partner.slug,
                partner.name,
                partner.description,
                partner.website,
                Identifier.orgId(identifiers),
                identifiers,
                partner.sdgs,
                partner.status,
                partner.statusSince,
                partner.statusReason,
                partner.recordedAt,
                agreements);
    }
}
