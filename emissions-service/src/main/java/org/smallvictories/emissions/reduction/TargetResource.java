package org.smallvictories.emissions.reduction;

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
import org.smallvictories.kit.idempotency.Idempotency;
import org.smallvictories.kit.identity.Caller;
import org.smallvictories.kit.identity.Roles;
import org.smallvictories.kit.journal.Journal;
import org.smallvictories.kit.paging.PageRequest;
import org.smallvictories.kit.paging.Pages;
import org.smallvictories.kit.problem.Problem;
import org.smallvictories.kit.request.AsOf;

@Path("/api/reduction-targets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Reduction",
        description =
                "A path that emissions are to keep to, and actions with their expected and measured effect. Nothing"
                        + " here changes a footprint.")
public class TargetResource {

    private final Idempotency idempotency;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    TargetResource(Idempotency idempotency, Journal journal, Caller caller, Clock clock) {
        this.idempotency = idempotency;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(summary = "List reduction targets", description = "In the order they were set, voided ones included.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TargetSummary[].class)))
    public Response list(@Valid @BeanParam PageRequest page, UriInfo uri) {
        return Pages.respond(Target.page(page).stream().map(TargetSummary::of).toList(), page, uri, TargetSummary::id);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(
            summary = "Read a target's path and how the years went",
            description = "Against the completed company-year assessments. A year without one is unknown, not zero.")
    public TargetView read(UUID id, @BeanParam AsOf asOf) {
        Instant moment = asOf.moment(clock);
        return Target.of(id)
                .filter(target -> !target.recordedAt.isAfter(moment))
                .map(target -> TargetView.of(target, moment))
                .orElseThrow(() -> Problem.notFound("reduction target", id));
    }

    @POST
    @RolesAllowed(Roles.CSR_MANAGER)
    @Operation(summary = "Set a reduction target", description = "The base year's assessment may still be under way.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = TargetSummary.class)))
    public Response set(@HeaderParam(KEY_HEADER) String key, @Valid @NotNull NewTarget given) {
        return idempotency.once(key, "POST /api/reduction-targets", given, () -> {
            Target target = new Target(given, caller.name(), clock.instant());
            target.persistAndFlush();
            return Response.created(URI.create("/api/reduction-targets/" + target.id))
                    .entity(journalled("reduction-target.set", target))
                    .build();
        });
    }

    @POST
    @Path("{id}/void")
    @RolesAllowed(Roles.CSR_MANAGER)
    @Transactional
    @Operation(summary = "Void a reduction target", description = "It stays readable.")
    public TargetSummary voidTarget(UUID id, @Valid @NotNull Reason given) {
        Target target = Target.forChange(id);
        target.voidBecause(given.reason(), caller.name(), clock.instant());
        target.flush();
        return journalled("reduction-target.voided", target);
    }

    private TargetSummary journalled(String action, Target target) {
        TargetSummary view = TargetSummary.of(target);
        journal.append(action, "reduction-target/" + target.id, view);
        return view;
    }
}
