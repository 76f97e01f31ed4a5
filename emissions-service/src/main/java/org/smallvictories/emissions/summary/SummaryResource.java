package org.smallvictories.emissions.summary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.smallvictories.emissions.compensation.CompensationTotals;
import org.smallvictories.kit.identity.Roles;
import org.smallvictories.kit.request.AsOf;
import org.smallvictories.kit.request.Period;
import org.smallvictories.kit.request.Snapshot;

@Path("/api/emissions/summary")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Summary", description = "A period at a glance: gross emissions, and compensation beside them.")
public class SummaryResource {

    private final Snapshot snapshot;
    private final Clock clock;

    SummaryResource(Snapshot snapshot, Clock clock) {
        this.snapshot = snapshot;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Transactional
    @Operation(
            summary = "Sum up a period",
            description = "A footprint belongs to the period in which its last day lies; a compensation to that of its"
                    + " footprint or, without one, of its date. Nothing is netted.")
    public SummaryView read(@BeanParam Period.Asked asked, @BeanParam AsOf asOf) {
        Instant moment = asOf.moment(clock);
        Period period = asked.period(clock);
        snapshot.hold();
        EmissionTotals emissions = EmissionTotals.of(period, moment);
        return new SummaryView(
                moment,
                period,
                emissions,
                CompensationTotals.of(period.from(), period.to(), moment, emissions.grossKgCO2e()));
    }
}
