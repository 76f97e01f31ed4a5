package org.smallvictories.gateway.carbon;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.smallvictories.gateway.impact.Emissions.Group;
import org.smallvictories.gateway.impact.Emissions.Uncertainty;
import org.smallvictories.gateway.impact.TolerantReader;

/**
 * A footprint as emissions-service tells it.
 *
 * @param lines the heaviest first, at most 200 of {@code lineCount}
 */
@TolerantReader
record Footprint(
        @NotNull String id,
        @NotNull String name,
        @NotNull String kind,
        @NotNull LocalDate from,
        @NotNull LocalDate to,
        @NotNull String status,
        LocalDate dueOn,
        String purpose,
        String includedIn,
        boolean illustrative,
        BigDecimal kgCO2e,
        Uncertainty uncertainty,
        String scope2Method,
        @NotNull List<Group> groups,
        Instant recordedAt,
        String recordedBy,
        Instant completedAt,
        Instant voidedAt,
        String voidReason,
        int lineCount,
        @NotNull List<Line> lines) {

    /** @param calculation that made the line; null for one that was entered by itself */
    @TolerantReader
    record Line(
            @NotNull String id,
            String group,
            String description,
            BigDecimal quantity,
            String unit,
            @NotNull Factor factor,
            BigDecimal kgCO2e,
            Uncertainty uncertainty,
            String formula,
            String derivation,
            String calculation,
            boolean illustrative,
            BigDecimal sharePercent,
            BigDecimal cumulativePercent) {}

    @TolerantReader
    record Factor(
            @NotNull String slug,
            int version,
            @NotNull String name,
            String unit,
            BigDecimal kgCO2ePerUnit,
            String region,
            int year,
            String source,
            String sourceUrl,
            String licence) {}
}
