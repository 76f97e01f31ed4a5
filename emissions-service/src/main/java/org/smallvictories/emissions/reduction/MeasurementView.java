package org.smallvictories.emissions.reduction;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.smallvictories.kit.journal.Personal;

/** A measurement as it is read. */
public record MeasurementView(
        UUID id,
        UUID action,
        int year,
        BigDecimal kg,
        String evidence,
        boolean illustrative,
        Instant recordedAt,
        Personal recordedBy,
        Instant voidedAt,
        Personal voidedBy,
        String voidReason) {

    static MeasurementView of(Measurement measurement) {
        return new MeasurementView(
                measurement.id,
                measurement.action,
                measurement.year,
                measurement.kg,
                measurement.evidence,
                measurement.illustrative,
                measurement.recordedAt,
                Personal.of(measurement.recordedBy),
                measurement.voiding == null ? null : measurement.voiding.voidedAt(),
                measurement.voiding == null ? null : Personal.of(measurement.voiding.voidedBy()),
                measurement.voiding == null ? null : measurement.voiding.voidReason());
    }
}
