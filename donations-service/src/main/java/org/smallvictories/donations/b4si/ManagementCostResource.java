package org.smallvictories.donations.b4si;

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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
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
import org.smallvictories.donations.gift.Voiding;
import org.smallvictories.kit.idempotency.Idempotency;
import org.smallvictories.kit.identity.Caller;
import org.smallvictories.kit.identity.Roles;
import org.smallvictories.kit.journal.Journal;
import org.smallvictories.kit.paging.PageRequest;
import org.smallvictories.kit.paging.Pages;
import org.smallvictories.kit.problem.Problem;
import org.smallvictories.kit.request.AsOf;
import org.smallvictories.kit.request.Period;

@Path("/api/donations/b4si/management-costs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "B4SI")
public class ManagementCostResource {

    private static final String PATH = "/api/donations/b4si/management-costs";

    private final Idempotency idempotency;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    ManagementCostResource(Idempotency idempotency, Journal journal, Caller caller, Clock clock) {
        this.idempotency = idempotency;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.LEADERSHIP, Roles.CSR_MANAGER, Roles.AUDITOR})
    @Operation(summary = "List management costs", description = "Oldest entry first, voided ones included.")
    @APIResponse(
            responseCode = "200",
            description = "A page of costs",
            content = @Content(schema = @Schema(implementation = ManagementCostView[].class)))
    public Response list(
            @BeanParam Period.Asked asked, @BeanParam AsOf asOf, @Valid @BeanParam PageRequest page, UriInfo uri) {
        Horizon horizon = Horizon.of(asOf, clock);
        List<ManagementCostView> costs = ManagementCost.page(asked.period(clock), horizon, page).stream()
                .map(cost -> ManagementCostView.of(cost, horizon))
                .toList();
        return Pages.respond(costs, page, uri, ManagementCostView::id);
    }

    @POST
    @RolesAllowed(Roles.CSR_MANAGER)
    @Operation(summary = "Log what it cost to run the giving")
    @APIResponse(
            responseCode = "201",
            description = "The cost",
            content = @Content(schema = @Schema(implementation = ManagementCostView.class)))
    public Response log(@HeaderParam(KEY_HEADER) String key, @Valid @NotNull NewManagementCost given) {
        return idempotency.once(key, "POST " + PATH, given, () -> {
            ManagementCost cost = new ManagementCost(given, caller.name(), clock.instant());
            cost.persistAndFlush();
            return Response.created(URI.create(PATH))
                    .entity(journalled("management-cost.logged", cost))
                    .build();
        });
    }

    @POST
    @Path("{id}/void")
    @RolesAllowed(Roles.CSR_MANAGER)
    @Transactional
    @Operation(summary = "Void a management cost", description = "It no longer counts, and stays visible.")
    @APIResponse(responseCode = "200", description = "The cost, voided")
    @APIResponse(responseCode = "409", description = "It was voided already")
    public ManagementCostView voidCost(@PathParam("id") UUID id, @Valid @NotNull Voiding voiding) {
        ManagementCost cost = ManagementCost.forVoiding(id).orElseThrow(() -> Problem.notFound("management cost", id));
        cost.voidBecause(voiding.reason(), caller.name(), clock.instant());
        return journalled("management-cost.voided", cost);
    }

    private ManagementCostView journalled(String action, ManagementCost cost) {
        ManagementCostView view = ManagementCostView.of(cost, Horizon.LATEST);
        journal.append(action, "management-cost/" + cost.id, view);
        return view;
    }
}
