package org.smallvictories.emissions.reduction;

import static org.smallvictories.kit.idempotency.Idempotency.KEY_HEADER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
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
import org.smallvictories.kit.problem.Problem;

@Path("/api/reduction-actions/{action}/measurements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reduction")
public class MeasurementResource {

    private final Idempotency idempotency;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    MeasurementResource(Idempotency idempotency, Journal journal, Caller caller, Clock clock) {
        this.idempotency = idempotency;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @RolesAllowed(Roles.CSR_MANAGER)
    @Operation(
            summary = "Record what an action saved in a year, with the evidence",
            description = "Once for each year. A wrong one is voided first.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = MeasurementView.class)))
    public Response measure(UUID action, @HeaderParam(KEY_HEADER) String key, @Valid @NotNull NewMeasurement given) {
        String path = "/api/reduction-actions/" + action + "/measurements";
        return idempotency.once(key, "POST " + path, given, () -> {
            Action measured = Action.forChange(action);
            Measurement measurement = new Measurement(measured, given, caller.name(), clock.instant());
            if (Measurement.isThere(action, given.year())) {
                throw Problem.conflict(given.year() + " was measured already. Void that measurement first.");
            }
            measurement.persistAndFlush();
            return Response.created(URI.create("/api/reduction-actions/" + action))
                    .entity(journalled("reduction-action.measured", measurement))
                    .build();
        });
    }

    @POST
    @Path("{id}/void")
    @RolesAllowed(Roles.CSR_MANAGER)
    @Transactional
    @Operation(summary = "Void a measurement", description = "It stays readable and counts for nothing from now on.")
    public MeasurementView voidMeasurement(UUID action, UUID id, @Valid @NotNull Reason given) {
        Action.forChange(action).requireNotVoid();
        Measurement measurement = Measurement.forChange(action, id);
        measurement.voidBecause(given.reason(), caller.name(), clock.instant());
        measurement.flush();
        return journalled("reduction-measurement.voided", measurement);
    }

    private MeasurementView journalled(String what, Measurement measurement) {
        MeasurementView view = MeasurementView.of(measurement);
        journal.append(what, "reduction-action/" + measurement.action + "/measurement/" + measurement.id, view);
        return view;
    }
}
