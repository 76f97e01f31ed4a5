package org.smallvictories.emissions.reduction;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.smallvictories.emissions.footprint.Scope2Method;

/**
 * A target, its path and how the years went.
 *
 * @param baseKgCO2e the base year's emissions, gross; {@code null} when they are not known, and the path with them
 * @param scope2Method by which bought energy counts in all figures
 * @param years from the base year to the target year
 */
public record TargetView(
        @JsonUnwrapped TargetSummary target,
        String method,
        String methodUrl,
        Instant asOf,
        BigDecimal baseKgCO2e,
        String baseUnknownBecause,
        Scope2Method scope2Method,
        List<TargetYear> years) {

    private static final String METHOD = "Linear reduction in percent of the base year's emissions (SBTi, Absolute"
            + " Contraction Approach; 4.2 % a year is its least for 1.5 °C)";
    private static final String METHOD_URL = "https://sciencebasedtargets.org/resources/files/Pathway-to-Net-Zero.pdf";

    static TargetView of(Target target, Instant asOf) {
        Map<Integer, Actual> actuals = Actual.ofYears(target.baseYear, target.targetYear, asOf);
        Actual base = actuals.get(target.baseYear);
        TargetPath path = base.kgCO2e() == null
                ? null
                : new TargetPath(base.kgCO2e(), target.baseYear, target.annualReductionPercent);
        return new TargetView(
                TargetSummary.of(target),
                METHOD,
                METHOD_URL,
                asOf,
                base.kgCO2e(),
                base.unknownBecause(),
                Scope2Method.LOCATION_BASED,
                years(target, path, actuals));
    }

    private static List<TargetYear> years(Target target, TargetPath path, Map<Integer, Actual> actuals) {
        return IntStream.rangeClosed(target.baseYear, target.targetYear)
                .mapToObj(year -> TargetYear.of(year, path == null ? null : path.in(year), actuals.get(year)))
                .toList();
    }
}
