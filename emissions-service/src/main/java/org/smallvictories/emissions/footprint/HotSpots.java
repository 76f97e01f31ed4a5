package org.smallvictories.emissions.footprint;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.smallvictories.emissions.uncertainty.Uncertainty;

/**
 * The few lines that cause most of a footprint.
 *
 * @param kgCO2e of the whole footprint; {@code null} while it has no lines
 * @param percent what the lines reach together, at least
 * @param lineCount how many lines count in all
 * @param causedBy the fewest lines that reach it
 * @param lines these, the heaviest first, at most 200
 */
public record HotSpots(
        UUID footprint,
        BigDecimal kgCO2e,
        Uncertainty uncertainty,
        BigDecimal percent,
        int lineCount,
        int causedBy,
        List<FootprintResult.Line> lines) {

    static HotSpots of(Footprint footprint, BigDecimal percent, Instant asOf) {
        List<FootprintResult.Line> lines = FootprintResult.lines(Activity.heaviestFirst(footprint.id, asOf));
        Totals totals = Totals.of(List.of(footprint.id), asOf).get(footprint.id);
        int few = lines.isEmpty()
                ? 0
                : fewest(lines, totals.kgCO2e().multiply(percent).movePointLeft(2));
        return new HotSpots(
                footprint.id,
                totals.kgCO2e(),
                totals.uncertainty(),
                percent,
                lines.size(),
                few,
                lines.subList(0, Math.min(few, FootprintResult.MOST_LINES)));
    }

    /** By exact masses: rounded shares could reach it a line too early or too late. */
    private static int fewest(List<FootprintResult.Line> heaviestFirst, BigDecimal wanted) {
        BigDecimal reached = BigDecimal.ZERO;
        int few = 0;
        while (reached.compareTo(wanted) < 0) {
            reached = reached.add(heaviestFirst.get(few++).activity().kgCO2e());
        }
        return few;
    }
}
