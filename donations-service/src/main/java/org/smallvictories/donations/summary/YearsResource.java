package org.smallvictories.donations.summary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.smallvictories.donations.totals.GiftTotals;
import org.smallvictories.kit.identity.Roles;

@Path("/api/donations/years")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Look up")
public class YearsResource {

    private final GiftTotals totals;

    YearsResource(GiftTotals totals) {
        this.totals = totals;
    }

    @GET
    @RolesAllowed({Roles.LEADERSHIP, Roles.CSR_MANAGER, Roles.AUDITOR})
    @Operation(
            summary = "List the years in which something was given",
            description = "By the gifts' dates, the earliest first; without voided gifts.")
    public List<Integer> years() {
        return totals.years();
    }
}
