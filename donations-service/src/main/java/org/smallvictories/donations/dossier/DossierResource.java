package org.smallvictories.donations.dossier;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.smallvictories.donations.Horizon;
import org.smallvictories.donations.Kind;
import org.smallvictories.donations.b4si.ClassificationView;
import org.smallvictories.donations.benefit.BenefitsView;
import org.smallvictories.donations.device.Tallies;
import org.smallvictories.donations.evidence.EvidenceShelf;
import org.smallvictories.donations.evidence.Owner;
import org.smallvictories.donations.exchangerate.Conversion;
import org.smallvictories.donations.gift.DonationView;
import org.smallvictories.donations.gift.Gift;
import org.smallvictories.donations.mecenat.QualificationView;
import org.smallvictories.donations.partnerlink.ConfirmationView;
import org.smallvictories.donations.valuation.ValuationView;
import org.smallvictories.kit.identity.Caller;
import org.smallvictories.kit.identity.Roles;

@Path("/api/donations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Look up")
public class DossierResource {

    private final EvidenceShelf shelf;
    private final Tallies devices;
    private final Caller caller;

    DossierResource(EvidenceShelf shelf, Tallies devices, Caller caller) {
        this.shelf = shelf;
        this.devices = devices;
        this.caller = caller;
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.PARTNER_MANAGER, Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(
            summary = "Read a gift",
            description =
                    "With its valuations and evidence, what its partner says of it, what it is in euros, why it is given and what"
                            + " it is for tax purposes.")
    @APIResponse(responseCode = "200", description = "The gift")
    public Dossier read(@PathParam("id") UUID id) {
        DonationView gift = Gift.viewOf(id);
        caller.requireMayActFor(gift.partner());
        Horizon now = Horizon.LATEST;
        boolean confined = caller.isConfinedToPartners();
        return new Dossier(
                gift,
                Conversion.of(id, now).orElse(null),
                ValuationView.of(id, now),
                shelf.list(Owner.gift(id), now),
                ConfirmationView.of(id).orElse(null),
                BenefitsView.of(id, now),
                gift.kind() == Kind.DEVICES ? devices.ofGift(id) : null,
                confined ? null : Dossier.why(ClassificationView.of(id, now)),
                confined ? null : Dossier.qualification(QualificationView.of(id, gift.campaign(), now)));
    }
}
