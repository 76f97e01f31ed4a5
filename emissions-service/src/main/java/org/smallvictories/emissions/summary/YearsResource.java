package org.smallvictories.emissions.summary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.smallvictories.emissions.footprint.Footprint;
import org.smallvictories.kit.identity.Roles;

@Path("/api/emissions/years")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Summary")
public class YearsResource {

    @GET
    @RolesAllowed({Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(
            summary = "List the years that there are footprints of",
            description =
                    "Those in which the footprints' last days lie, the earliest first; without voided footprints.")
    public List<Integer> years() {
        return Footprint.years();
    }
}
