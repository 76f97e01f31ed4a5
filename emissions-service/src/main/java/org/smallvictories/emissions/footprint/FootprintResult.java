package org.smallvictories.emissions.footprint;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A footprint with its hot spots.
 *
 * @param lines what counts, the heaviest first, at most 200
 * @param lineCount how many lines count in all
 * @param narrowing the lines that the total's interval would gain most from if they were known exactly, at most 10
 */
public record FootprintResult(
        @JsonUnwrapped FootprintView footprint, int lineCount, List<Line> lines, List<Narrowing> narrowing) {

    static final int MOST_LINES = 200;

    /**
     * @param sharePercent two decimals; the shares of all lines add up to exactly 100
     * @param cumulativePercent the share of this line and all heavier ones
     */
    public record Line(@JsonUnwrapped ActivityView activity, BigDecimal sharePercent, BigDecimal cumulativePercent) {}

    static FootprintResult of(Footprint footprint, Instant asOf) {
        List<Activity> heaviestFirst = Activity.heaviestFirst(footprint.id, asOf);
        List<Line> lines = lines(heaviestFirst);
        return new FootprintResult(
                FootprintView.of(footprint, asOf),
                lines.size(),
                lines.subList(0, Math.min(lines.size(), MOST_LINES)),
                Narrowing.most(heaviestFirst));
    }

    static List<Line> lines(List<Activity> heaviestFirst) {
        List<BigDecimal> shares = Shares.of(
                heaviestFirst.stream().map(activity -> activity.kgCO2e).toList());
        List<Line> lines = new ArrayList<>();
        BigDecimal cumulative = null;
        for (int i = 0; i < shares.size(); i++) {
            BigDecimal share = shares.get(i);
            cumulative = cumulative == null ? share : cumulative.add(share);
            lines.add(new Line(ActivityView.of(heaviestFirst.get(i)), share, cumulative));
        }
        return lines;
    }
}
