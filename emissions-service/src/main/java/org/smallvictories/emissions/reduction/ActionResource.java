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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
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

@Path("/api/reduction-actions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reduction")
public class ActionResource {

    private final Idempotency idempotency;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    ActionResource(Idempotency idempotency, Journal journal, Caller caller, Clock clock) {
        this.idempotency = idempotency;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(
            summary = "List reduction actions",
            description = "In the order they were planned, voided ones included.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ActionView[].class)))
    public Response list(@Valid @BeanParam PageRequest page, UriInfo uri) {
        return Pages.respond(ActionView.all(Action.page(page)), page, uri, ActionView::id);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(summary = "Read an action with what was measured")
    public ActionView read(UUID id) {
        return ActionView.of(Action.of(id).orElseThrow(() -> Problem.notFound("reduction action", id)));
    }

    @POST
    @RolesAllowed(Roles.CSR_MANAGER)
    @Operation(summary = "Plan a reduction action")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ActionView.class)))
    public Response plan(@HeaderParam(KEY_HEADER) String key, @Valid @NotNull NewAction given) {
        return idempotency.once(key, "POST /api/reduction-actions", given, () -> {
            Action action = new Action(given, caller.name(), clock.instant());
            action.persistAndFlush();
            return Response.created(URI.create("/api/reduction-actions/" + action.id))
                    .entity(journalled("reduction-action.planned", action))
                    .build();
        });
    }

    @POST
    @Path("{id}/start")
    @RolesAllowed(Roles.CSR_MANAGER)
    @Transactional
    @Extension(name = "x-example-where", value = "status=PLANNED")
    @Operation(summary = "Say that an action has started")
    public ActionView start(UUID id, @Valid @NotNull Day day) {
        Action action = Action.forChange(id);
        action.start(day.date(), caller.name(), clock.instant());
        action.flush();
        return journalled("reduction-action.started", action);
    }

    @POST
    @Path("{id}/end")
    @RolesAllowed(Roles.CSR_MANAGER)
    @Transactional
    @Extension(name = "x-example-where", value = "status=RUNNING")
    @Operation(summary = "Say that an action has no effect any more", description = "What was measured stays.")
    public ActionView end(UUID id, @Valid @NotNull Day day) {
        Action action = Action.forChange(id);
        action.end(day.date(), caller.name(), clock.instant());
        action.flush();
        return journalled("reduction-action.ended", action);
    }

    @POST
    @Path("{id}/void")
    @RolesAllowed(Roles.CSR_MANAGER)
    @Transactional
    @Operation(summary = "Void a reduction action", description = "Planned by mistake, or never to be done.")
    public ActionView voidAction(UUID id, @Valid @NotNull Reason given) {
        Action action = Action.forChange(id);
        action.voidBecause(given.reason(), caller.name(), clock.instant());
        action.flush();
        return journalled("reduction-action.voided", action);
    }

    private ActionView journalled(String what, Action action) {
        ActionView view = ActionView.of(action);
        journal.append(what, "reduction-action/" + action.id, view);
        return view;
    }
}
