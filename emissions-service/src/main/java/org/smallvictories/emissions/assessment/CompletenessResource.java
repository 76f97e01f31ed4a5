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

@Path("/api/footprints/{footprint}/completeness")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assessment", description = "A footprint by the scopes and categories of the GHG Protocol.")
public class CompletenessResource {

    private final Clock clock;

    CompletenessResource(Clock clock) {
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(
            summary = "Say which scopes and categories a footprint covers",
            description = "Each is covered by activities, excluded with a reason, or unknown, which is not zero.")
    public Completeness read(UUID footprint, @BeanParam AsOf asOf) {
        Instant moment = asOf.moment(clock);
        return Completeness.of(FootprintView.existing(footprint, moment).id(), moment);
    }
}
