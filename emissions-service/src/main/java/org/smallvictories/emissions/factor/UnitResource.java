package org.smallvictories.emissions.factor;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.smallvictories.kit.identity.Roles;

@Path("/api/units")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Factors")
public class UnitResource {

    @GET
    @RolesAllowed({Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(
            summary = "List the units that quantities may be given in",
            description =
                    "A quantity is converted to the unit of its factor; one that measures something else is refused.")
    public List<UnitView> list() {
        return MeasuringUnit.all().stream().map(UnitView::of).toList();
    }
}
