package org.smallvictories.emissions.assessment;

import static org.smallvictories.kit.idempotency.Idempotency.KEY_HEADER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.smallvictories.emissions.Reason;
import org.smallvictories.emissions.footprint.Footprint;
import org.smallvictories.kit.idempotency.Idempotency;
import org.smallvictories.kit.identity.Caller;
import org.smallvictories.kit.identity.Roles;
import org.smallvictories.kit.journal.Journal;
import org.smallvictories.kit.paging.PageRequest;
import org.smallvictories.kit.paging.Pages;
import org.smallvictories.kit.problem.Problem;

@Path("/api/footprints/{footprint}/exclusions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assessment")
public class ExclusionResource {

    private final Idempotency idempotency;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    ExclusionResource(Idempotency idempotency, Journal journal, Caller caller, Clock clock) {
        this.idempotency = idempotency;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(
            summary = "List what a footprint leaves out",
            description = "In the order it was recorded, voided exclusions included.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ExclusionView[].class)))
    public Response list(UUID footprint, @Valid @BeanParam PageRequest page, UriInfo uri) {
        if (Footprint.find(footprint).isEmpty()) {
            throw Problem.notFound("footprint", footprint);
        }
        return Pages.respond(
                Exclusion.page(footprint, page).stream().map(ExclusionView::of).toList(), page, uri, ExclusionView::id);
    }

    @POST
    @RolesAllowed(Roles.CSR_MANAGER)
    @Operation(
            summary = "Leave a scope or category out, and say why",
            description =
                    "Of a draft, and where there are no activities. If some are added later, the category is covered,"
                            + " and the exclusion stays beside it until it is voided.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ExclusionView.class)))
    public Response exclude(UUID footprint, @HeaderParam(KEY_HEADER) String key, @Valid @NotNull NewExclusion given) {
        return idempotency.once(key, "POST /api/footprints/" + footprint + "/exclusions", given, () -> {
            Footprint.forChange(footprint).requireDraft();
            Instant now = clock.instant();
            Exclusion exclusion = new Exclusion(footprint, given, caller.name(), now);
            requireUnknown(exclusion, Completeness.of(footprint, now));
            exclusion.persistAndFlush();
            return Response.created(URI.create("/api/footprints/" + footprint + "/exclusions/" + exclusion.id))
                    .entity(journalled("exclusion.added", exclusion))
                    .build();
        });
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(summary = "Read an exclusion")
    public ExclusionView read(UUID footprint, UUID id) {
        return ExclusionView.of(Exclusion.of(footprint, id).orElseThrow(() -> Problem.notFound("exclusion", id)));
    }

    @POST
    @Path("{id}/void")
    @RolesAllowed(Roles.CSR_MANAGER)
    @Transactional
    @Operation(
            summary = "Void an exclusion",
            description = "What it left out is unknown from now on, unless there are activities. It stays readable.")
    public ExclusionView voidExclusion(UUID footprint, UUID id, @Valid @NotNull Reason given) {
        Footprint.forChange(footprint).requireNotVoid();
        Exclusion exclusion = Exclusion.forChange(footprint, id);
        exclusion.voidBecause(given.reason(), caller.name(), clock.instant());
        exclusion.flush();
        return journalled("exclusion.voided", exclusion);
    }

    private static void requireUnknown(Exclusion exclusion, Completeness known) {
        CategoryCoverage there = known.of(exclusion.ghgCategory());
        if (there.coverage() == Coverage.COVERED) {
            throw Problem.conflict("'" + there.name() + "' has " + there.lines()
                    + " activities. Void these first, or leave it covered.");
        }
        if (there.exclusion() != null) {
            throw Problem.conflict("'" + there.name() + "' is left out already. Void that exclusion first.");
        }
    }

    private ExclusionView journalled(String action, Exclusion exclusion) {
        ExclusionView view = ExclusionView.of(exclusion);
        journal.append(action, "footprint/" + exclusion.footprint + "/exclusion/" + exclusion.id, view);
        return view;
    }
}
