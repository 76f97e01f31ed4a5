package org.smallvictories.donations.b4si;

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
import org.smallvictories.donations.gift.DonationView;
import org.smallvictories.donations.gift.Gift;
import org.smallvictories.kit.idempotency.Idempotency;
import org.smallvictories.kit.identity.Caller;
import org.smallvictories.kit.identity.Roles;
import org.smallvictories.kit.journal.Journal;
import org.smallvictories.kit.problem.Problem;
import org.smallvictories.kit.request.AsOf;

@Path("/api/donations/{id}/classification")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "B4SI")
public class ClassificationResource {

    private final Idempotency idempotency;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    ClassificationResource(Idempotency idempotency, Journal journal, Caller caller, Clock clock) {
        this.idempotency = idempotency;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.LEADERSHIP, Roles.CSR_MANAGER, Roles.AUDITOR})
    @Operation(
            summary = "Read why a gift is given",
            description = "Latest first; the first counts. Empty: unclassified.")
    @APIResponse(responseCode = "200", description = "What was said of it")
    public List<ClassificationView> history(@PathParam("id") UUID id, @BeanParam AsOf asOf) {
        gift(id);
        return ClassificationView.of(id, Horizon.of(asOf, clock));
    }

    @POST
    @RolesAllowed(Roles.CSR_MANAGER)
    @Operation(summary = "Say why a gift is given")
    @APIResponse(
            responseCode = "201",
            description = "What was said",
            content = @Content(schema = @Schema(implementation = ClassificationView.class)))
    public Response classify(
            @PathParam("id") UUID id, @HeaderParam(KEY_HEADER) String key, @Valid @NotNull NewClassification given) {
        String path = "/api/donations/" + id + "/classification";
        return idempotency.once(key, "POST " + path, given, () -> {
            DonationView gift = gift(id);
            if (gift.voidedAt() != null) {
                throw Problem.conflict("This gift was voided: " + gift.voidReason());
            }
            Classification classification = new Classification(id, given, caller.name(), clock.instant());
            classification.persistAndFlush();
            ClassificationView view = ClassificationView.of(classification);
            journal.append("donation.classified", "donation/" + id, view);
            return Response.created(URI.create(path)).entity(view).build();
        });
    }

    private static DonationView gift(UUID id) {
        return Gift.viewOf(id).orElseThrow(() -> Problem.notFound("donation", id));
    }
}
