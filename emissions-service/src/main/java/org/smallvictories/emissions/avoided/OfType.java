package org.smallvictories.emissions.avoided;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.smallvictories.emissions.Decimals;
import org.smallvictories.emissions.factor.Factor;
import org.smallvictories.emissions.factor.FactorView;
import org.smallvictories.emissions.uncertainty.Uncertainty;

/**
 * What devices of one type avoid.
 *
 * @param kgCO2e by the first source that knows the type
 * @param refurbishing what making a used device fit for use emits; {@code null} where no factor is known, and nothing
 *     deducted
 */
public record OfType(
        String type,
        BigDecimal count,
        BigDecimal kgCO2e,
        BigDecimal lowKgCO2e,
        BigDecimal highKgCO2e,
        boolean illustrative,
        FactorView refurbishing,
        List<BySource> bySource) {

    private static final String UNIT = "device";

    /**
     * @param factor the version of the new device's factor that was used
     * @param uncertainty by how sure that factor is, at the displacement rate; {@code null} where nothing is avoided
     */
    public record BySource(Source source, FactorView factor, BigDecimal kgCO2e, Uncertainty uncertainty) {}

    /** Empty when no source knows the type. */
    static Optional<OfType> of(DeviceCounts.Devices devices, Displacement displacement, Instant asOf) {
        String type = devices.type().toLowerCase(Locale.ROOT).replace('_', '-');
        Optional<Factor> refurbishing = Factor.latest("refurbishing-" + type, asOf);
        Saving saving = new Saving(devices.count(), refurbishing);
        List<Known> known = Arrays.stream(Source.values())
                .flatMap(source -> Factor.latest(source.factorOf(type), asOf).stream()
                        .map(factor -> new Known(source, factor, saving.of(factor))))
                .toList();
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of(of(devices, displacement, refurbishing.map(FactorView::of), known));
    }

    /** @param saved with every new device displaced */
    private record Known(Source source, Factor factor, BigDecimal saved) {

        BySource at(BigDecimal rate) {
            BigDecimal mass = Decimals.plain(saved.multiply(rate));
            return new BySource(
                    source,
                    FactorView.of(factor),
                    mass,
                    mass.signum() > 0 ? factor.spread().around(mass) : null);
        }
    }

    private record Saving(BigDecimal count, Optional<Factor> refurbishing) {

        BigDecimal of(Factor newDevice) {
            BigDecimal burden =
                    refurbishing.map(factor -> factor.kgCO2e(count, UNIT)).orElse(BigDecimal.ZERO);
            return newDevice.kgCO2e(count, UNIT).subtract(burden);
        }
    }

    private static OfType of(
            DeviceCounts.Devices devices,
            Displacement displacement,
            Optional<FactorView> refurbishing,
            List<Known> known) {
        List<BigDecimal> bounds = known.stream()
                .map(Known::saved)
                .flatMap(saved ->
                        List.of(saved.multiply(displacement.low()), saved.multiply(displacement.high())).stream())
                .sorted()
                .map(Decimals::plain)
                .toList();
        List<BySource> bySource =
                known.stream().map(one -> one.at(displacement.rate())).toList();
        return new OfType(
                devices.type(),
                devices.count(),
                bySource.get(0).kgCO2e,
                bounds.get(0),
                bounds.get(bounds.size() - 1),
                devices.illustrative(),
                refurbishing.orElse(null),
                bySource);
    }

    BigDecimal by(Source source) {
        return bySource.stream()
                .filter(one -> one.source == source)
                .map(BySource::kgCO2e)
                .findFirst()
                .orElse(null);
    }
}
