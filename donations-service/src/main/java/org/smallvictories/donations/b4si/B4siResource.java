package org.smallvictories.donations.b4si;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.smallvictories.donations.Horizon;
import org.smallvictories.donations.valuation.CostedGift;
import org.smallvictories.kit.identity.Roles;
import org.smallvictories.kit.paging.PageRequest;
import org.smallvictories.kit.paging.Pages;
import org.smallvictories.kit.request.AsOf;
import org.smallvictories.kit.request.Period;

@Path("/api/donations/b4si")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "B4SI")
public class B4siResource {

    private final Contributions contributions;
    private final Clock clock;

    B4siResource(Contributions contributions, Clock clock) {
        this.contributions = contributions;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.LEADERSHIP, Roles.CSR_MANAGER, Roles.AUDITOR})
    @Operation(
            summary = "Sum up contributions by how and why",
            description =
                    "What was delivered in the period, at cost in EUR. What is not valued is counted as not valued,"
                            + " never as zero; what nobody classified is UNCLASSIFIED.")
    @APIResponse(responseCode = "200", description = "How by why")
    public B4siReport report(@BeanParam Period.Asked asked, @BeanParam AsOf asOf) {
        Instant moment = asOf.moment(clock);
        Period period = asked.period(clock);
        Horizon horizon = Horizon.of(asOf, clock);
        return B4siReport.of(
                moment,
                period,
                contributions.sums(period, horizon),
                ManagementCost.total(period, horizon).orElse(null));
    }

    @GET
    @Path("not-valued")
    @RolesAllowed({Roles.LEADERSHIP, Roles.CSR_MANAGER, Roles.AUDITOR})
    @Operation(summary = "List delivered gifts that have no valuation at cost", description = "Oldest entry first.")
    @APIResponse(
            responseCode = "200",
            description = "A page of gifts",
            content = @Content(schema = @Schema(implementation = CostedGift[].class)))
    public Response notValued(
            @BeanParam Period.Asked asked, @BeanParam AsOf asOf, @Valid @BeanParam PageRequest page, UriInfo uri) {
        return Pages.respond(
                contributions.notValued(asked.period(clock), Horizon.of(asOf, clock), page),
                page,
                uri,
                CostedGift::gift);
    }
}
