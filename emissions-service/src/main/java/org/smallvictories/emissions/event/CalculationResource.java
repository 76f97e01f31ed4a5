package org.smallvictories.emissions.event;

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
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.smallvictories.emissions.Reason;
import org.smallvictories.emissions.footprint.ActivityView;
import org.smallvictories.emissions.footprint.CalculatedLines;
import org.smallvictories.emissions.footprint.DerivedActivity;
import org.smallvictories.emissions.footprint.Footprint;
import org.smallvictories.emissions.footprint.VisitorDevices;
import org.smallvictories.kit.idempotency.Idempotency;
import org.smallvictories.kit.identity.Caller;
import org.smallvictories.kit.identity.Roles;
import org.smallvictories.kit.journal.Journal;
import org.smallvictories.kit.paging.PageRequest;
import org.smallvictories.kit.paging.Pages;
import org.smallvictories.kit.problem.Problem;

@Path("/api/footprints/{footprint}/calculations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Calculations",
        description = "An event worked out from what a person knows of it: visits, e-mails, panels, parcels.")
public class CalculationResource {

    private final Idempotency idempotency;
    private final CalculatedLines lines;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    CalculationResource(Idempotency idempotency, CalculatedLines lines, Journal journal, Caller caller, Clock clock) {
        this.idempotency = idempotency;
        this.lines = lines;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(summary = "List calculations", description = "In the order they were recorded, voided ones included.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CalculationView[].class)))
    public Response list(UUID footprint, @Valid @BeanParam PageRequest page, UriInfo uri) {
        Footprint.at(footprint, clock.instant());
        List<Calculation> found = Calculation.page(footprint, page);
        Map<UUID, List<ActivityView>> byCalculation = lines
                .of(found.stream().map(one -> one.id).toList())
                .stream()
                .collect(Collectors.groupingBy(ActivityView::calculation));
        return Pages.respond(
                found.stream()
                        .map(one -> CalculationView.of(one, byCalculation.get(one.id)))
                        .toList(),
                page,
                uri,
                CalculationView::id);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(summary = "Read a calculation with its inputs and lines")
    public CalculationView read(UUID footprint, UUID id) {
        return CalculationView.of(find(footprint, id), lines.of(List.of(id)));
    }

    @POST
    @RolesAllowed(Roles.CSR_MANAGER)
    @Operation(
            summary = "Work out lines from what is known of an event",
            description =
                    "Each quantity becomes an activity with the newest version of its factor, and is kept with how"
                            + " it was derived. Traffic and time on site both count the visitors' devices: a footprint takes only"
                            + " one of them, unless traffic is given withoutDevices.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CalculationView.class)))
    public Response add(UUID footprint, @HeaderParam(KEY_HEADER) String key, @Valid @NotNull NewCalculation given) {
        return idempotency.once(key, "POST /api/footprints/" + footprint + "/calculations", given, () -> {
            Footprint draft = Footprint.forChange(footprint);
            draft.requireDraft();
            List<DerivedActivity> derived =
                    given.derive(VisitorDevices.of(draft).orElse(null));
            Calculation calculation = new Calculation(draft, given, caller.name(), clock.instant());
            calculation.persistAndFlush();
            CalculationView view = CalculationView.of(calculation, lines.add(draft, calculation.id, derived));
            journal.append("calculation.added", subject(calculation), given);
            return Response.created(URI.create("/api/footprints/" + footprint + "/calculations/" + calculation.id))
                    .entity(view)
                    .build();
        });
    }

    @POST
    @Path("{id}/void")
    @RolesAllowed(Roles.CSR_MANAGER)
    @Transactional
    @Operation(
            summary = "Void a calculation with all its lines",
            description = "They stay readable and count for nothing from now on.")
    public CalculationView voidCalculation(UUID footprint, UUID id, @Valid @NotNull Reason given) {
        Footprint held = Footprint.forChange(footprint);
        held.requireNotVoid();
        Calculation calculation = find(footprint, id);
        calculation.voidBecause(given.reason(), caller.name(), clock.instant());
        lines.voidAll(held, id, given.reason());
        journal.append("calculation.voided", subject(calculation), given);
        return CalculationView.of(calculation, lines.of(List.of(id)));
    }

    private static Calculation find(UUID footprint, UUID id) {
        return Calculation.of(footprint, id).orElseThrow(() -> Problem.notFound("calculation", id));
    }

    private static String subject(Calculation calculation) {
        return "footprint/" + calculation.footprint + "/calculation/" + calculation.id;
    }
}
