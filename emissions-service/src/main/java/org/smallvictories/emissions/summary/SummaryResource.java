package org.smallvictories.emissions.summary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.smallvictories.emissions.compensation.CompensationTotals;
import org.smallvictories.kit.identity.Roles;

@Path("/api/emissions/summary")
@Tag(name = "Summary", description = "A period at a glance: gross emissions, and compensation beside them.")
public class SummaryResource {

    private final Clock clock;

    SummaryResource(Clock clock) {
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Transactional
    @Operation(
            summary = "Sum up a period",
            description = "A footprint belongs to the period in which its last day lies; a compensation to that of its"
                    + " footprint or, without one, of its date. Nothing is netted.")
    public SummaryView read(
            @BeanParam PeriodRequest requested,
            @QueryParam("asOf") @Parameter(description = "As things stood at that moment; now when left out.")
                    Instant asOf) {
        Instant moment = asOf == null ? clock.instant() : asOf;
        Period period = requested.period(clock);
        return new SummaryView(
                moment,
                period,
                EmissionTotals.of(period, moment),
                CompensationTotals.of(period.from(), period.to(), moment));
    }
}
