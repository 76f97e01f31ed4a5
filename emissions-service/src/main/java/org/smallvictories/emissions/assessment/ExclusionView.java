package org.smallvictories.emissions.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.smallvictories.kit.journal.Personal;

/** An exclusion as it is read. */
public record ExclusionView(
        UUID id,
        int scope,
        Integer category,
        String name,
        String reason,
        BigDecimal estimatedKgCO2e,
        boolean illustrative,
        Instant recordedAt,
        Personal recordedBy,
        Instant voidedAt,
        Personal voidedBy,
        String voidReason) {

    static ExclusionView of(Exclusion exclusion) {
        return new ExclusionView(
                exclusion.id,
                exclusion.scope,
                exclusion.category,
                exclusion.ghgCategory().title(),
                exclusion.reason,
                exclusion.estimatedKgCO2e,
                exclusion.illustrative,
                exclusion.recordedAt,
                Personal.of(exclusion.recordedBy),
                exclusion.voiding == null ? null : exclusion.voiding.voidedAt(),
                exclusion.voiding == null ? null : Personal.of(exclusion.voiding.voidedBy()),
                exclusion.voiding == null ? null : exclusion.voiding.voidReason());
    }
}
