package org.smallvictories.emissions.summary;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.smallvictories.emissions.compensation.CompensationCoverage;
import org.smallvictories.emissions.compensation.CompensationView;
import org.smallvictories.emissions.compensation.CoverageBasis;
import org.smallvictories.emissions.footprint.FootprintView;
import org.smallvictories.kit.request.Period;

/**
 * What was emitted beside what was compensated, never netted.
 *
 * @param period of the footprints, unless one footprint was asked for
 * @param basis what is to be compensated: what was emitted, or the upper end of its 95 % interval; the
 *     upper ends of several footprints make more than that of their sum
 * @param grossKgCO2e what was emitted, whatever was compensated; {@code null} where it is not known
 * @param illustrative whether any footprint is
 * @param footprints each that counts, with what was compensated for just it
 */
public record CoverageView(
        Instant asOf,
        @JsonInclude(JsonInclude.Include.NON_NULL) Period period,
        CoverageBasis basis,
        BigDecimal grossKgCO2e,
        boolean illustrative,
        @JsonUnwrapped CompensationCoverage coverage,
        List<OfFootprint> footprints) {

    public record OfFootprint(
            UUID footprint,
            String name,
            BigDecimal grossKgCO2e,
            boolean illustrative,
            @JsonUnwrapped CompensationCoverage coverage) {

        static OfFootprint of(FootprintView footprint, CoverageBasis basis, List<CompensationView> compensations) {
            BigDecimal target = basis.of(footprint.kgCO2e(), footprint.uncertainty());
            return new OfFootprint(
                    footprint.id(),
                    footprint.name(),
                    footprint.kgCO2e(),
                    footprint.illustrative(),
                    CompensationCoverage.of(target, compensations));
        }
    }
}
