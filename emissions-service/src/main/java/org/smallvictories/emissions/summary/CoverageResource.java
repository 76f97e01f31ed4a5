package org.smallvictories.emissions.summary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.smallvictories.emissions.compensation.CompensationCoverage;
import org.smallvictories.emissions.compensation.CompensationTotals;
import org.smallvictories.emissions.compensation.CompensationView;
import org.smallvictories.emissions.compensation.CoverageBasis;
import org.smallvictories.emissions.footprint.Footprint;
import org.smallvictories.emissions.footprint.FootprintView;
import org.smallvictories.kit.identity.Roles;
import org.smallvictories.kit.problem.Problem;
import org.smallvictories.kit.request.AsOf;
import org.smallvictories.kit.request.Period;

@Path("/api/compensations/coverage")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Compensation")
public class CoverageResource {

    private final Clock clock;

    CoverageResource(Clock clock) {
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Transactional
    @Operation(
            summary = "Compare what was emitted with what was compensated",
            description =
                    "Of one footprint, or of all of a period. Emissions stay gross. Only retired credits that were not"
                            + " invalidated close the gap; how large it is with contributions as well is told apart. A basis of"
                            + " UPPER is 422 where no 95 % interval is known.")
    public CoverageView read(
            @QueryParam("footprint")
                    @Parameter(
                            description =
                                    "Just this footprint, whenever it was compensated; `from` and `to` do not matter.")
                    UUID footprint,
            @BeanParam Period.Asked asked,
            @BeanParam AsOf asOf,
            @QueryParam("basis") @DefaultValue("CENTRAL") CoverageBasis basis) {
        Instant moment = asOf.moment(clock);
        return footprint == null ? of(asked.period(clock), basis, moment) : of(footprint, basis, moment);
    }

    private static CoverageView of(Period period, CoverageBasis basis, Instant asOf) {
        EmissionTotals emissions = EmissionTotals.of(period, asOf);
        List<CompensationView> compensations = CompensationTotals.inPeriod(period.from(), period.to(), asOf);
        BigDecimal target = basis.of(emissions.grossKgCO2e(), emissions.uncertainty());
        return new CoverageView(
                asOf,
                period,
                basis,
                emissions.grossKgCO2e(),
                emissions.illustrative(),
                CompensationCoverage.of(target, compensations),
                emissions.counted().stream()
                        .map(footprint -> CoverageView.OfFootprint.of(footprint, basis, of(footprint, compensations)))
                        .toList());
    }

    private static List<CompensationView> of(FootprintView footprint, List<CompensationView> compensations) {
        return compensations.stream()
                .filter(compensation -> footprint.id().equals(compensation.footprint()))
                .toList();
    }

    private static CoverageView of(UUID id, CoverageBasis basis, Instant asOf) {
        FootprintView footprint = Footprint.knownAt(id, asOf)
                .filter(found -> !found.isVoidAt(asOf))
                .map(found -> FootprintView.of(found, asOf))
                .orElseThrow(() -> Problem.invalid("footprint", "is not a footprint that counts"));
        CoverageView.OfFootprint one =
                CoverageView.OfFootprint.of(footprint, basis, CompensationTotals.ofFootprint(id, asOf));
        return new CoverageView(asOf, null, basis, one.grossKgCO2e(), one.illustrative(), one.coverage(), List.of(one));
    }
}
