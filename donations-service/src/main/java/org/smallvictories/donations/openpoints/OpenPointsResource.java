package org.smallvictories.donations.openpoints;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.smallvictories.donations.Horizon;
import org.smallvictories.donations.totals.Among;
import org.smallvictories.kit.identity.Roles;
import org.smallvictories.kit.request.AsOf;
import org.smallvictories.kit.request.Period;

@Path("/api/donations/open-points")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Look up")
public class OpenPointsResource {

    private final OpenGifts gifts;
    private final Clock clock;

    OpenPointsResource(OpenGifts gifts, Clock clock) {
        this.gifts = gifts;
        this.clock = clock;
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.LEADERSHIP, Roles.CSR_MANAGER, Roles.AUDITOR})
    @Operation(
            summary = "Tell what is not yet proven of the gifts of a period",
            description = "Gifts without evidence, and what is not tax-safe, by partner.")
    public OpenPoints openPoints(@BeanParam Period.Asked asked, @BeanParam AsOf asOf, @Valid @BeanParam Among among) {
        Instant moment = asOf.moment(clock);
        Period period = asked.period(clock);
        Horizon horizon = Horizon.of(asOf, clock);
        return new OpenPoints(
                moment,
                period,
                gifts.withoutEvidence(period, horizon, among),
                gifts.notTaxSafe(period, horizon, among));
    }
}
