package org.smallvictories.emissions.reduction;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.smallvictories.kit.journal.Personal;

/** A target as it was set. */
public record TargetSummary(
        UUID id,
        String name,
        int baseYear,
        int targetYear,
        BigDecimal annualReductionPercent,
        Instant recordedAt,
        Personal recordedBy,
        Instant voidedAt,
        Personal voidedBy,
        String voidReason) {

    static TargetSummary of(Target target) {
        return new TargetSummary(
                target.id,
                target.name,
                target.baseYear,
                target.targetYear,
                target.annualReductionPercent,
                target.recordedAt,
                Personal.of(target.recordedBy),
                target.voiding == null ? null : target.voiding.voidedAt(),
                target.voiding == null ? null : Personal.of(target.voiding.voidedBy()),
                target.voiding == null ? null : target.voiding.voidReason());
    }
}
