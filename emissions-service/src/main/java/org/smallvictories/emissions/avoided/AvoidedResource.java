package org.smallvictories.emissions.avoided;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.smallvictories.kit.identity.Roles;
import org.smallvictories.kit.problem.Problem;

@Path("/api/avoided-emissions/calculation")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Avoided emissions",
        description = "What given devices avoid where they take the place of new ones: an account of its own, never"
                + " subtracted from what was emitted.")
public class AvoidedResource {

    private final Clock clock;

    AvoidedResource(Clock clock) {
        this.clock = clock;
    }

    @POST
    @RolesAllowed({Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Transactional
    @Operation(
            summary = "Work out what given devices avoid",
            description =
                    "Nothing is stored. Each type of device is computed by every source that states what a new one"
                            + " emits; devices of a type that no source knows are named and in no figure.")
    public AvoidedEmissions calculate(@Valid @NotNull DeviceCounts counts) {
        Instant now = clock.instant();
        if (counts.asOf() != null && counts.asOf().isAfter(now)) {
            throw Problem.invalid("asOf", "lies in the future");
        }
        return AvoidedEmissions.of(counts, counts.asOf() == null ? now : counts.asOf());
    }
}
