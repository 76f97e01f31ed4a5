package org.smallvictories.emissions.comparison;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.smallvictories.emissions.Decimals;
import org.smallvictories.emissions.footprint.CountedLine;

/**
 * A footprint under each competing source. Sources compete where their newest factors are of the same subject.
 *
 * @param lowestKgCO2e with the source that says least, line by line
 * @param highestKgCO2e with the source that says most
 * @param contestedLines how many lines have more than one source
 * @param lines these, the heaviest first, at most 200
 */
public record SourcesView(
        UUID footprint,
        BigDecimal kgCO2e,
        BigDecimal lowestKgCO2e,
        BigDecimal highestKgCO2e,
        int contestedLines,
        List<ContestedLine> lines) {

    private static final int MOST_LINES = 200;

    static SourcesView of(UUID footprint, List<CountedLine> lines) {
        NewestFactors newest = new NewestFactors();
        BigDecimal whole = Decimals.plain(
                lines.stream().map(line -> line.activity().kgCO2e()).reduce(BigDecimal.ZERO, BigDecimal::add));
        List<ContestedLine> contested = lines.stream()
                .map(line -> ContestedLine.of(line, newest.alternatives(line), whole))
                .filter(line -> !line.under().isEmpty())
                .toList();
        return new SourcesView(
                footprint,
                whole,
                Decimals.plain(contested.stream().map(ContestedLine::least).reduce(whole, BigDecimal::add)),
                Decimals.plain(contested.stream().map(ContestedLine::most).reduce(whole, BigDecimal::add)),
                contested.size(),
                contested.subList(0, Math.min(contested.size(), MOST_LINES)));
    }
}
