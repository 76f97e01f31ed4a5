package org.smallvictories.gateway.impact;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * What the given devices avoid where they take the place of new ones: an account of its own by a named method, never
 * subtracted from what was emitted.
 *
 * @param kgCO2e null when nothing could be computed
 * @param lowKgCO2e by the lowest source and displacement rate
 * @param highKgCO2e by the highest source and displacement rate
 * @param illustrative whether any count in the figures is invented, for a demonstration
 * @param bySource the same devices by each source
 * @param notComputed devices that are in no figure, and why
 */
@TolerantReader
public record Avoided(
        @NotNull Instant asOf,
        @NotNull String method,
        @NotNull List<String> assumptions,
        @NotNull @Valid Displacement displacement,
        BigDecimal kgCO2e,
        BigDecimal lowKgCO2e,
        BigDecimal highKgCO2e,
        boolean illustrative,
        @NotNull List<@Valid OfSource> bySource,
        @NotNull List<@Valid OfType> byType,
        @NotNull List<@Valid NotComputed> notComputed) {

    /** The share of a new device's emissions that one given device avoids. */
    @TolerantReader
    public record Displacement(
            @NotNull BigDecimal rate, BigDecimal low, BigDecimal high, String source, String sourceUrl) {}

    @TolerantReader
    public record OfSource(@NotNull String source, BigDecimal kgCO2e) {}

    @TolerantReader
    public record OfType(
            @NotNull String type,
            @NotNull BigDecimal count,
            @NotNull BigDecimal kgCO2e,
            BigDecimal lowKgCO2e,
            BigDecimal highKgCO2e,
            boolean illustrative,
            @NotNull List<@Valid BySource> bySource) {}

    @TolerantReader
    public record BySource(@NotNull String source, @NotNull @Valid Factor factor, @NotNull BigDecimal kgCO2e) {}

    /** The version of a factor by which something was computed. */
    @TolerantReader
    public record Factor(
            @NotNull String slug,
            @NotNull Integer version,
            String name,
            String unit,
            BigDecimal kgCO2ePerUnit,
            String source,
            String sourceUrl,
            String licence) {}

    @TolerantReader
    public record NotComputed(@NotNull String type, @NotNull BigDecimal count, @NotNull String reason) {}
}
