package org.smallvictories.emissions.compensation;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.smallvictories.emissions.Decimals;
import org.smallvictories.emissions.footprint.FootprintView;
import org.smallvictories.kit.problem.Problem;

/** How much of footprints is to be compensated, on one basis or the other. */
@ApplicationScoped
public class Targets {

    private final Intervals intervals;

    Targets(Intervals intervals) {
        this.intervals = intervals;
    }

    /**
     * Kilograms of CO2e; {@code null} while nothing is known. The upper ends of several footprints are added up, which is
     * more than the upper end of all together: an estimate on the safe side.
     *
     * @throws Problem 422 on {@code basis} when it asks for an interval that is not known
     */
    public BigDecimal of(List<FootprintView> footprints, CoverageBasis basis, Instant asOf) {
        if (basis == CoverageBasis.CENTRAL) {
            return footprints.stream()
                    .map(FootprintView::kgCO2e)
                    .filter(kg -> kg != null)
                    .reduce(BigDecimal::add)
                    .map(Decimals::plain)
                    .orElse(null);
        }
        List<UUID> ids = footprints.stream().map(FootprintView::id).toList();
        Map<UUID, BigDecimal> known = intervals.upperEnds(ids, asOf);
        for (UUID id : ids) {
            if (!known.containsKey(id)) {
                throw Problem.invalid("basis", "no interval known of footprint " + id + "; use CENTRAL");
            }
        }
        return ids.stream()
                .map(known::get)
                .reduce(BigDecimal::add)
                .map(Decimals::plain)
                .orElse(null);
    }
}
