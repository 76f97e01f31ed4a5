package org.smallvictories.emissions.footprint;

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
import java.util.List;
import java.util.Map;
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

@Path("/api/footprints/{footprint}/activities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Activities", description = "The lines of a footprint. The server computes them; none is ever edited.")
public class ActivityResource {

    private final Idempotency idempotency;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    ActivityResource(Idempotency idempotency, Journal journal, Caller caller, Clock clock) {
        this.idempotency = idempotency;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(summary = "List activities", description = "In the order they were recorded, voided ones included.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ActivityView[].class)))
    public Response list(UUID footprint, @Valid @BeanParam PageRequest page, UriInfo uri) {
        if (Footprint.find(footprint).isEmpty()) {
            throw Problem.notFound("footprint", footprint);
        }
        return Pages.respond(
                Activity.page(footprint, page).stream().map(ActivityView::of).toList(), page, uri, ActivityView::id);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(summary = "Read an activity")
    public ActivityView read(UUID footprint, UUID id) {
        return ActivityView.of(Activity.of(footprint, id).orElseThrow(() -> Problem.notFound("activity", id)));
    }

    @POST
    @RolesAllowed(Roles.CSR_MANAGER)
    @Operation(
            summary = "Add an activity",
            description = "Computed with the newest version of the factor, or the one asked for, and kept with it.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ActivityView.class)))
    public Response add(UUID footprint, @HeaderParam(KEY_HEADER) String key, @Valid @NotNull NewActivity given) {
        return idempotency.once(key, "POST /api/footprints/" + footprint + "/activities", given, () -> {
            Footprint draft = Footprint.forChange(footprint);
            boolean first = draft.start(clock.instant());
            requireNewReference(footprint, given);
            Activity activity = new Activity(draft, given, Basis.of(given), caller.name(), clock.instant());
            activity.requireVisitorDevicesOnce();
            activity.persistAndFlush();
            if (first) {
                journal.append("footprint.started", "footprint/" + footprint, Map.of("startedAt", draft.startedAt));
            }
            ActivityView view = ActivityView.of(activity);
            journal.append("activity.added", subject(activity), view);
            return Response.created(URI.create("/api/footprints/" + footprint + "/activities/" + activity.id))
                    .entity(view)
                    .build();
        });
    }

    @POST
    @Path("{id}/void")
    @RolesAllowed(Roles.CSR_MANAGER)
    @Transactional
    @Operation(summary = "Void an activity", description = "It stays readable and counts for nothing from now on.")
    public ActivityView voidActivity(UUID footprint, UUID id, @Valid @NotNull Reason given) {
        Activity activity = Activity.forChange(Footprint.forChange(footprint), id);
        activity.requireOnItsOwn();
        activity.voidBecause(given.reason(), caller.name(), clock.instant());
        activity.flush();
        ActivityView view = ActivityView.of(activity);
        journal.append("activity.voided", subject(activity), view);
        return view;
    }

    private static void requireNewReference(UUID footprint, NewActivity given) {
        if (given.reference() != null
                && !Activity.referredTo(footprint, List.of(given.reference())).isEmpty()) {
            throw Problem.conflict("The footprint has an activity with the reference '" + given.reference() + "'.");
        }
    }

    static String subject(Activity activity) {
        return "footprint/" + activity.footprint.id + "/activity/" + activity.id;
    }
}
