package org.smallvictories.emissions.assessment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.smallvictories.emissions.footprint.FootprintView;
import org.smallvictories.kit.identity.Roles;
import org.smallvictories.kit.request.AsOf;

@Path("/api/footprints/{footprint}/assessment")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assessment")
public class AssessmentResource {

    private final Clock clock;

    AssessmentResource(Clock clock) {
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(
            summary = "Read a footprint by scope, category and site",
            description = "Bought energy counts location-based in all figures; what is called market-based is a second"
                    + " account of the same energy and is never added.")
    public Assessment read(UUID footprint, @BeanParam AsOf asOf) {
        Instant moment = asOf.moment(clock);
        return Assessment.of(FootprintView.existing(footprint, moment), moment);
    }
}
