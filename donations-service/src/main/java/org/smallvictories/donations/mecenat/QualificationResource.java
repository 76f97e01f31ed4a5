package org.smallvictories.donations.mecenat;

import static org.smallvictories.kit.idempotency.Idempotency.KEY_HEADER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.smallvictories.donations.Horizon;
import org.smallvictories.donations.benefit.BenefitsView;
import org.smallvictories.donations.gift.DonationView;
import org.smallvictories.donations.gift.Gift;
import org.smallvictories.kit.idempotency.Idempotency;
import org.smallvictories.kit.identity.Caller;
import org.smallvictories.kit.identity.Roles;
import org.smallvictories.kit.journal.Journal;
import org.smallvictories.kit.request.AsOf;

@Path("/api/donations/{id}/qualification")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mécénat")
public class QualificationResource {

    private final Idempotency idempotency;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    QualificationResource(Idempotency idempotency, Journal journal, Caller caller, Clock clock) {
        this.idempotency = idempotency;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.LEADERSHIP, Roles.CSR_MANAGER, Roles.AUDITOR})
    @Operation(
            summary = "Read what a gift is for tax purposes",
            description = "Latest first; the first counts. Empty: undetermined.")
    @APIResponse(responseCode = "200", description = "What was judged of it")
    public List<QualificationView> history(@PathParam("id") UUID id, @BeanParam AsOf asOf) {
        return QualificationView.of(id, Gift.viewOf(id).campaign(), Horizon.of(asOf, clock));
    }

    @POST
    @RolesAllowed(Roles.CSR_MANAGER)
    @Operation(
            summary = "Judge what a gift is for tax purposes",
            description =
                    "Whoever signs in is the approver. The answer warns when the gift is tied to sales, or its partner"
                            + " gave something in return.")
    @APIResponse(
            responseCode = "201",
            description = "What was judged",
            content = @Content(schema = @Schema(implementation = QualificationView.class)))
    public Response qualify(
            @PathParam("id") UUID id, @HeaderParam(KEY_HEADER) String key, @Valid @NotNull NewQualification given) {
        String path = "/api/donations/" + id + "/qualification";
        return idempotency.once(key, "POST " + path, given, () -> {
            DonationView gift = Gift.unvoidedViewOf(id);
            QualificationEntry entry = new QualificationEntry(id, given, caller.name(), clock.instant());
            entry.persistAndFlush();
            QualificationView view = QualificationView.of(entry, gift.campaign(), BenefitsView.of(id, Horizon.LATEST));
            journal.append("donation.qualified", "donation/" + id, view);
            return Response.created(URI.create(path)).entity(view).build();
        });
    }
}
