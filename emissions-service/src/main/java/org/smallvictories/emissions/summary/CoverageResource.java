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
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.smallvictories.emissions.compensation.CompensationTotals;
import org.smallvictories.emissions.compensation.CompensationView;
import org.smallvictories.emissions.compensation.Coverage;
import org.smallvictories.emissions.compensation.CoverageBasis;
import org.smallvictories.emissions.compensation.Targets;
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

    private final Targets targets;
    private final Clock clock;

    CoverageResource(Targets targets, Clock clock) {
        this.targets = targets;
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

    private CoverageView of(Period period, CoverageBasis basis, Instant asOf) {
        List<FootprintView> counted = EmissionTotals.of(period, asOf).counted();
        List<CompensationView> compensations = CompensationTotals.inPeriod(period.from(), period.to(), asOf);
        return view(period, counted, compensations, basis, asOf);
    }

    private CoverageView of(UUID id, CoverageBasis basis, Instant asOf) {
        Footprint footprint = Footprint.find(id)
                .filter(found -> found.isRecordedAt(asOf) && !found.isVoidAt(asOf))
                .orElseThrow(() -> Problem.invalid("footprint", "is not a footprint that counts"));
        return view(
                null,
                FootprintView.all(List.of(footprint), asOf),
                CompensationTotals.ofFootprint(id, asOf),
                basis,
                asOf);
    }

    private CoverageView view(
            Period period,
            List<FootprintView> footprints,
            List<CompensationView> compensations,
            CoverageBasis basis,
            Instant asOf) {
        return new CoverageView(
                asOf,
                period,
                basis,
                targets.of(footprints, CoverageBasis.CENTRAL, asOf),
                footprints.stream().anyMatch(FootprintView::illustrative),
                Coverage.of(targets.of(footprints, basis, asOf), compensations),
                footprints.stream()
                        .map(footprint -> one(footprint, compensations, basis, asOf))
                        .toList());
    }

    private CoverageView.OfFootprint one(
            FootprintView footprint, List<CompensationView> compensations, CoverageBasis basis, Instant asOf) {
        List<CompensationView> own = compensations.stream()
                .filter(compensation -> footprint.id().equals(compensation.footprint()))
                .toList();
        return new CoverageView.OfFootprint(
                footprint.id(),
                footprint.name(),
                footprint.kgCO2e(),
                footprint.illustrative(),
                Coverage.of(targets.of(List.of(footprint), basis, asOf), own));
    }
}
