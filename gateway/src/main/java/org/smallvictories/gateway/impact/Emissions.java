package org.smallvictories.gateway.impact;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What was emitted, gross: nothing is ever subtracted.
 *
 * @param grossKgCO2e null when no footprint of the period is known yet
 * @param uncertainty of the gross; left out when it is not known
 * @param illustrative whether any footprint in the sum is invented, for a demonstration
 */
@TolerantReader
public record Emissions(
        Instant asOf,
        BigDecimal grossKgCO2e,
        @JsonInclude(JsonInclude.Include.NON_NULL) Uncertainty uncertainty,
        boolean illustrative,
        @NotNull List<@Valid Footprint> footprints) {

    /** The interval of 95 %: the mass divided by, and times, the squared geometric standard deviation. */
    @TolerantReader
    public record Uncertainty(BigDecimal gsdSquared, BigDecimal lowKgCO2e, BigDecimal highKgCO2e) {}

    /**
     * @param kgCO2e null while there is no activity to compute it from
     * @param scope2Method by which bought energy counts in the mass
     * @param includedIn the footprint of which this one is a part, so that it does not count twice
     */
    @TolerantReader
    public record Footprint(
            @NotNull String id,
            @NotNull String name,
            String kind,
            LocalDate from,
            LocalDate to,
            String status,
            LocalDate dueOn,
            @JsonInclude(JsonInclude.Include.NON_NULL) String purpose,
            String includedIn,
            BigDecimal kgCO2e,
            @JsonInclude(JsonInclude.Include.NON_NULL) Uncertainty uncertainty,
            String scope2Method,
            boolean illustrative,
            @NotNull List<@Valid Group> groups) {}

    /** @param sharePercent of the footprint; the shares of all groups add up to exactly 100 */
    @TolerantReader
    public record Group(
            @NotNull String group,
            @NotNull BigDecimal kgCO2e,
            @JsonInclude(JsonInclude.Include.NON_NULL) Uncertainty uncertainty,
            BigDecimal sharePercent) {}

    Emissions at(Instant moment) {
        return new Emissions(moment, grossKgCO2e, uncertainty, illustrative, footprints);
    }
}
