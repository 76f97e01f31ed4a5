package org.smallvictories.donations.summary;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.smallvictories.donations.campaign.CampaignAccount;
import org.smallvictories.donations.totals.Cell;
import org.smallvictories.kit.request.Period;

/**
 * What was given in a period.
 *
 * @param period by the gifts' dates
 * @param voidedCount of gifts that were voided and count nowhere else
 * @param byCampaign gifts that no campaign funded are in none of these
 * @param campaigns what campaigns sold, owe and paid, by slug; those with nothing to tell of the period are left out
 */
public record Summary(
        Instant asOf,
        Period period,
        @JsonUnwrapped Figures figures,
        long voidedCount,
        List<OfPartner> byPartner,
        List<OfProject> byProject,
        List<OfCampaign> byCampaign,
        List<CampaignAccount> campaigns) {

    public record OfPartner(String partner, @JsonUnwrapped Figures figures) {}

    public record OfProject(String project, @JsonUnwrapped Figures figures) {}

    public record OfCampaign(String campaign, @JsonUnwrapped Figures figures) {}

    static Summary of(Instant asOf, Period period, List<Cell> cells, List<CampaignAccount> campaigns) {
        return new Summary(
                asOf,
                period,
                Figures.of(cells),
                cells.stream().filter(Cell::voided).mapToLong(Cell::gifts).sum(),
                by(Cell::partner, cells, OfPartner::new),
                by(Cell::project, cells, OfProject::new),
                by(Cell::campaign, cells, OfCampaign::new),
                campaigns);
    }

    private static <T> List<T> by(Function<Cell, String> key, List<Cell> cells, BiFunction<String, Figures, T> group) {
        return cells.stream()
                .filter(cell -> !cell.voided() && key.apply(cell) != null)
                .collect(groupingBy(key, TreeMap::new, toList()))
                .entrySet()
                .stream()
                .map(entry -> group.apply(entry.getKey(), Figures.of(entry.getValue())))
                .toList();
    }
}
