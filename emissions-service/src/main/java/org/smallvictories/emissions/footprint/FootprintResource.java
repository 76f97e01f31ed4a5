package org.smallvictories.emissions.footprint;

import static org.smallvictories.kit.idempotency.Idempotency.KEY_HEADER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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
import org.smallvictories.kit.request.Preconditions;

@Path("/api/footprints")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Footprints", description = "The gross emissions of a company year or an event.")
public class FootprintResource {

    private final Idempotency idempotency;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    private final Instance<CompletionRule> completionRules;

    FootprintResource(
            Idempotency idempotency,
            Journal journal,
            Caller caller,
            Clock clock,
            @Any Instance<CompletionRule> completionRules) {
        this.idempotency = idempotency;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
        this.completionRules = completionRules;
    }

    @GET
    @RolesAllowed({Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(summary = "List footprints", description = "In the order they were recorded, voided ones included.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FootprintView[].class)))
    public Response list(@Valid @BeanParam PageRequest page, UriInfo uri) {
        return Pages.respond(FootprintView.all(Footprint.page(page), clock.instant()), page, uri, FootprintView::id);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(summary = "Read a footprint with its groups and hot spots")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FootprintResult.class)))
    public Response read(
            UUID id,
            @QueryParam("asOf") @Parameter(description = "As things stood at that moment; now when left out.")
                    Instant asOf) {
        Instant moment = asOf == null ? clock.instant() : asOf;
        Footprint footprint = Footprint.at(id, moment);
        return Response.ok(FootprintResult.of(footprint, moment))
                .tag(Preconditions.etag(footprint.detailsAt(moment).version))
                .build();
    }

    @GET
    @Path("{id}/hot-spots")
    @RolesAllowed({Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(
            summary = "Tell which few lines cause most of a footprint",
            description = "The fewest that together reach the percentage asked for, the heaviest first.")
    public HotSpots hotSpots(
            UUID id,
            @QueryParam("percent")
                    @DefaultValue("80")
                    @Positive
                    @DecimalMax("100")
                    @Parameter(description = "What the lines are to reach together.")
                    BigDecimal percent,
            @BeanParam AsOf asOf) {
        Instant moment = asOf.moment(clock);
        return HotSpots.of(Footprint.at(id, moment), percent, moment);
    }

    @POST
    @RolesAllowed(Roles.CSR_MANAGER)
    @Operation(summary = "Plan a footprint")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = FootprintView.class)))
    public Response plan(@HeaderParam(KEY_HEADER) String key, @Valid @NotNull NewFootprint given) {
        return idempotency.once(key, "POST /api/footprints", given, () -> {
            Footprint footprint = new Footprint(given.kind(), given.details(), caller.name(), clock.instant());
            footprint.persistAndFlush();
            FootprintView view = journalled("footprint.planned", footprint);
            return Response.created(URI.create("/api/footprints/" + footprint.id))
                    .entity(view)
                    .tag(Preconditions.etag(footprint.details().version))
                    .build();
        });
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.CSR_MANAGER)
    @Transactional
    @Extension(name = "x-example-where", value = "status=PLANNED")
    @Operation(
            summary = "Change what a draft is about",
            description = "Until it is completed. Earlier states stay known: see asOf.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FootprintView.class)))
    public Response change(
            UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @Valid @NotNull FootprintDetails details) {
        Footprint footprint = Footprint.forChange(id);
        Preconditions.requireMatch(ifMatch, footprint.details().version);
        footprint.revise(details, clock.instant());
        footprint.details().persistAndFlush();
        return Response.ok(journalled("footprint.changed", footprint))
                .tag(Preconditions.etag(footprint.details().version))
                .build();
    }

    @POST
    @Path("{id}/start")
    @RolesAllowed(Roles.CSR_MANAGER)
    @Transactional
    @Extension(name = "x-example-where", value = "status=PLANNED")
    @Operation(summary = "Start the work on a footprint", description = "The first activity starts it as well.")
    public FootprintView start(UUID id) {
        Footprint footprint = Footprint.forChange(id);
        if (!footprint.start(clock.instant())) {
            throw Problem.conflict("The footprint was started already.");
        }
        footprint.flush();
        return journalled("footprint.started", footprint);
    }

    @POST
    @Path("{id}/completion")
    @RolesAllowed(Roles.CSR_MANAGER)
    @Transactional
    @Extension(name = "x-example-where", value = "status=IN_PROGRESS&kind=EVENT")
    @Operation(
            summary = "Complete a footprint",
            description = "Nothing is added or changed after that. Of a company year, each scope and category must be"
                    + " covered by activities or excluded with a reason: see its completeness.")
    public FootprintView complete(UUID id) {
        Footprint footprint = Footprint.forChange(id);
        Instant now = clock.instant();
        footprint.complete(caller.name(), now);
        completionRules.forEach(rule -> rule.requireMet(footprint, now));
        footprint.flush();
        return journalled("footprint.completed", footprint);
    }

    @POST
    @Path("{id}/void")
    @RolesAllowed(Roles.CSR_MANAGER)
    @Transactional
    @Operation(summary = "Void a footprint", description = "It stays readable and counts for nothing from now on.")
    public FootprintView voidFootprint(UUID id, @Valid @NotNull Reason given) {
        Footprint footprint = Footprint.forChange(id);
        footprint.voidBecause(given.reason(), caller.name(), clock.instant());
        footprint.flush();
        return journalled("footprint.voided", footprint);
    }

    private FootprintView journalled(String action, Footprint footprint) {
        FootprintView view = FootprintView.of(footprint, clock.instant());
        journal.append(action, "footprint/" + footprint.id, view);
        return view;
    }
}
