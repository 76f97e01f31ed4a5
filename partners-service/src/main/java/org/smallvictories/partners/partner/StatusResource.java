package org.smallvictories.partners.partner;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.smallvictories.kit.identity.Roles;
import org.smallvictories.kit.journal.Journal;
import org.smallvictories.kit.problem.Problem;
import org.smallvictories.kit.request.Preconditions;

@Path("/api/partners/{slug}/status")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Partners")
public class StatusResource {

    private final Journal journal;
    private final Clock clock;

    StatusResource(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    @POST
    @RolesAllowed(Roles.CSR_MANAGER)
    @Transactional
    @Operation(
            summary = "Say that a partnership begins, ends or resumes",
            description = "A partner does not become a prospect again. The statuses before stay in the journal.")
    @APIResponse(
            responseCode = "200",
            description = "The partner",
            content = @Content(schema = @Schema(implementation = PartnerView.class)))
    @APIResponse(responseCode = "409", description = "It has this status, or cannot take it any more")
    public Response change(@PathParam("slug") String slug, @Valid @NotNull NewStatus given) {
        Partner partner = Partner.forChange(slug).orElseThrow(() -> Problem.notFound("partner", slug));
        partner.take(given, LocalDate.now(clock));
        partner.flush();
        journal.append("partner.status-changed", "partner/" + slug, given);
        return Response.ok(PartnerView.of(partner))
                .tag(Preconditions.etag(partner.version))
                .build();
    }
}
