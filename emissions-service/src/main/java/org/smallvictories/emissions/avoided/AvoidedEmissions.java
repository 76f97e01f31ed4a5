package org.smallvictories.emissions.avoided;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.smallvictories.emissions.Decimals;

/**
 * What given devices avoid, by source and by type of device.
 *
 * @param kgCO2e by the first source; {@code null} when nothing could be computed
 * @param lowKgCO2e by the lowest source and displacement rate
 * @param highKgCO2e by the highest source and displacement rate
 * @param illustrative whether any count in the figures is
 * @param bySource the same devices by each source, of which none is added to another; {@code kgCO2e} is {@code null} where a
 *     source lacks a type
 * @param notComputed devices that are in no figure, and why
 */
public record AvoidedEmissions(
        Instant asOf,
        String method,
        List<String> assumptions,
        Displacement displacement,
        BigDecimal kgCO2e,
        BigDecimal lowKgCO2e,
        BigDecimal highKgCO2e,
        boolean illustrative,
        List<OfSource> bySource,
        List<OfType> byType,
        List<NotComputed> notComputed) {

    private static final String METHOD = "Given devices in place of new ones: number of devices x (new device made,"
            + " distributed and disposed of, without use - refurbishing) x displacement rate";
    private static final List<String> ASSUMPTIONS = List.of(
            "An account of its own: it is never subtracted from what was emitted.",
            "Use is left out, as the same either way; so is how much longer a new device would last.");

    public record OfSource(Source source, BigDecimal kgCO2e) {}

    /** @param count of devices */
    public record NotComputed(String type, BigDecimal count, String reason) {}

    static AvoidedEmissions of(DeviceCounts counts, Instant asOf) {
        Displacement displacement = Displacement.of(counts.displacementRate());
        List<OfType> byType = new ArrayList<>();
        List<NotComputed> notComputed = new ArrayList<>();
        for (DeviceCounts.Devices devices : counts.devices()) {
            OfType.of(devices, displacement, asOf)
                    .ifPresentOrElse(
                            byType::add,
                            () -> notComputed.add(new NotComputed(
                                    devices.type(),
                                    devices.count(),
                                    "No factor of a new device of this type is known.")));
        }
        return new AvoidedEmissions(
                asOf,
                METHOD,
                ASSUMPTIONS,
                displacement,
                sum(byType, OfType::kgCO2e),
                sum(byType, OfType::lowKgCO2e),
                sum(byType, OfType::highKgCO2e),
                byType.stream().anyMatch(OfType::illustrative),
                bySource(byType),
                byType,
                notComputed);
    }

    private static List<OfSource> bySource(List<OfType> byType) {
        return Arrays.stream(Source.values())
                .map(source -> new OfSource(source, sum(byType, type -> type.by(source))))
                .toList();
    }

    /** Unknown as soon as one part is. */
    private static BigDecimal sum(List<OfType> types, Function<OfType, BigDecimal> mass) {
        List<BigDecimal> masses = types.stream().map(mass).toList();
        return masses.isEmpty() || masses.stream().anyMatch(Objects::isNull)
                ? null
                : Decimals.plain(masses.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
