package org.smallvictories.partners.milestone;

import static org.smallvictories.kit.idempotency.Idempotency.KEY_HEADER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.smallvictories.kit.idempotency.Idempotency;
import org.smallvictories.kit.identity.Roles;
import org.smallvictories.kit.journal.Journal;
import org.smallvictories.kit.paging.PageRequest;
import org.smallvictories.kit.paging.Pages;
import org.smallvictories.kit.problem.Problem;

@Path("/api/milestones")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Milestones", description = "What the company did once and for good.")
public class MilestoneResource {

    private final Idempotency idempotency;
    private final Journal journal;
    private final Clock clock;

    MilestoneResource(Idempotency idempotency, Journal journal, Clock clock) {
        this.idempotency = idempotency;
        this.journal = journal;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.PARTNER_MANAGER, Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(summary = "List milestones")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MilestoneView[].class)))
    public Response list(@Valid @BeanParam PageRequest page, UriInfo uri) {
        List<MilestoneView> milestones =
                Milestone.page(page).stream().map(MilestoneView::of).toList();
        return Pages.respond(milestones, page, uri, MilestoneView::slug);
    }

    @GET
    @Path("{slug}")
    @RolesAllowed({Roles.PARTNER_MANAGER, Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(summary = "Read a milestone")
    public MilestoneView read(String slug) {
        return MilestoneView.of(Milestone.named(slug).orElseThrow(() -> Problem.notFound("milestone", slug)));
    }

    @POST
    @RolesAllowed(Roles.CSR_MANAGER)
    @Operation(summary = "Record a milestone")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = MilestoneView.class)))
    public Response reach(@HeaderParam(KEY_HEADER) String key, @Valid @NotNull NewMilestone given) {
        return idempotency.once(key, "POST /api/milestones", given, () -> {
            if (Milestone.named(given.slug()).isPresent()) {
                throw Problem.conflict("There is a milestone '" + given.slug() + "' already.");
            }
            Milestone milestone = new Milestone(given, clock.instant());
            milestone.persistAndFlush();
            journal.append("milestone.reached", "milestone/" + milestone.slug, MilestoneView.of(milestone));
            return Response.created(URI.create("/api/milestones/" + milestone.slug))
                    .entity(MilestoneView.of(milestone))
                    .build();
        });
    }
}
