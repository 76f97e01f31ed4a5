package org.smallvictories.emissions.reduction;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** A measurement as it is read. */
public record MeasurementView(
        UUID id,
        UUID action,
        int year,
        BigDecimal kg,
        String evidence,
        boolean illustrative,
        Instant recordedAt,
        String recordedBy,
        Instant voidedAt,
        String voidedBy,
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
                measurement.recordedBy,
                measurement.voiding == null ? null : measurement.voiding.voidedAt(),
                measurement.voiding == null ? null : measurement.voiding.voidedBy(),
                measurement.voiding == null ? null : measurement.voiding.voidReason());
    }
}
