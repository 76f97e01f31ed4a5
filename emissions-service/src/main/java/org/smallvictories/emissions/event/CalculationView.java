package org.smallvictories.emissions.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.smallvictories.emissions.Decimals;
import org.smallvictories.emissions.footprint.ActivityView;

/**
 * A calculation as it is read.
 *
 * @param inputs as they were given
 * @param kgCO2e the sum of the lines, to the last digit
 * @param lines what came of it, each with its derivation, factor and source
 */
public record CalculationView(
        UUID id,
        UUID footprint,
        NewCalculation inputs,
        BigDecimal kgCO2e,
        List<ActivityView> lines,
        Instant recordedAt,
        String recordedBy,
        Instant voidedAt,
        String voidedBy,
        String voidReason) {

    static CalculationView of(Calculation calculation, List<ActivityView> lines) {
        return new CalculationView(
                calculation.id,
                calculation.footprint,
                calculation.inputs,
                Decimals.plain(lines.stream().map(ActivityView::kgCO2e).reduce(BigDecimal.ZERO, BigDecimal::add)),
                lines,
                calculation.recordedAt,
                calculation.recordedBy,
                calculation.voiding == null ? null : calculation.voiding.voidedAt(),
                calculation.voiding == null ? null : calculation.voiding.voidedBy(),
                calculation.voiding == null ? null : calculation.voiding.voidReason());
    }
}
