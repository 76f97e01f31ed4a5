package org.smallvictories.donations.b4si;

import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.smallvictories.kit.request.Period;

/** What was contributed in a period in the terms of the B4SI framework (formerly LBG): how by why, at cost. */
@Schema(description = "What was contributed in a period: how by why, at cost, in EUR.")
public record B4siReport(
        Instant asOf,
        Period period,
        List<Contribution> contributions,
        @Schema(description = "Of what is valued, without management cost; null when nothing is") BigDecimal total,
        @Schema(description = "Gifts that are in no amount, for they have no valuation on the basis of COST")
                long notValued,
        @Schema(description = "Gifts that are in no amount, for no rate is on file") long notConverted,
        @Schema(description = "Null when none was logged, which is not to say that there was none")
                BigDecimal managementCost,
        boolean illustrative) {

    /** Gifts delivered in the period that agree in how and why. */
    public record Contribution(
            How how,
            Why why,
            long gifts,
            @Schema(description = "Cost in EUR of those that are valued; null when none is") BigDecimal amount,
            long notValued,
            long notConverted,
            @Schema(description = "Whether any of these gifts is invented, for a demonstration") boolean illustrative) {

        static Contribution of(Tuple row) {
            return new Contribution(
                    How.valueOf(row.get("how", String.class)),
                    Why.valueOf(row.get("why", String.class)),
                    row.get("gifts", Long.class),
                    row.get("euros", BigDecimal.class),
                    row.get("not_valued", Long.class),
                    row.get("not_converted", Long.class),
                    row.get("illustrative", Boolean.class));
        }
    }

    static B4siReport of(Instant asOf, Period period, List<Contribution> contributions, BigDecimal managementCost) {
        return new B4siReport(
                asOf,
                period,
                contributions,
                contributions.stream()
                        .map(Contribution::amount)
                        .filter(Objects::nonNull)
                        .reduce(BigDecimal::add)
                        .orElse(null),
                contributions.stream().mapToLong(Contribution::notValued).sum(),
                contributions.stream().mapToLong(Contribution::notConverted).sum(),
                managementCost,
                contributions.stream().anyMatch(Contribution::illustrative));
    }
}
