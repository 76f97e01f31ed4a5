package org.smallvictories.emissions.summary;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.smallvictories.emissions.compensation.Coverage;
import org.smallvictories.emissions.compensation.CoverageBasis;
import org.smallvictories.kit.request.Period;

/**
 * What was emitted beside what was compensated, never netted.
 *
 * @param period of the footprints, unless one footprint was asked for
 * @param basis what is to be compensated: what the footprints come to, or the upper ends of their 95 % intervals
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
        @JsonUnwrapped Coverage coverage,
        List<OfFootprint> footprints) {

    public record OfFootprint(
            UUID footprint,
            String name,
            BigDecimal grossKgCO2e,
            boolean illustrative,
            @JsonUnwrapped Coverage coverage) {}
}
