package org.smallvictories.donations.summary;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.smallvictories.donations.Kind;
import org.smallvictories.donations.campaign.CampaignAccount;
import org.smallvictories.donations.device.TypeCount;
import org.smallvictories.donations.totals.Cell;
import org.smallvictories.kit.request.Period;

/**
 * What was given in a period.
 *
 * @param period by the gifts' dates
 * @param voidedCount of gifts that were voided and count nowhere else
 * @param byMonth by the months of the gifts' dates
 * @param byCampaign gifts that no campaign funded are in none of these
 * @param campaigns what campaigns sold, owe and paid, by slug; those with nothing to tell of the period are left out
 */
public record Summary(
        Instant asOf,
        Period period,
        @JsonUnwrapped Figures figures,
        long voidedCount,
        List<OfKind> byKind,
        List<OfMonth> byMonth,
        List<OfPartner> byPartner,
        List<OfProject> byProject,
        List<OfCampaign> byCampaign,
        List<CampaignAccount> campaigns,
        List<OfDeviceType> deviceTypes) {

    public record OfKind(Kind kind, @JsonUnwrapped Figures figures) {}

    public record OfMonth(
            @Schema(implementation = String.class, examples = "2020-12") YearMonth month,
            @JsonUnwrapped Figures figures) {}

    public record OfPartner(String partner, @JsonUnwrapped Figures figures) {}

    public record OfProject(String project, @JsonUnwrapped Figures figures) {}

    public record OfCampaign(String campaign, @JsonUnwrapped Figures figures) {}

    static Summary of(
            Instant asOf,
            Period period,
            List<Cell> cells,
            List<CampaignAccount> campaigns,
            List<TypeCount> deviceTypes) {
        return new Summary(
                asOf,
                period,
                Figures.of(cells),
                cells.stream().filter(Cell::voided).mapToLong(Cell::gifts).sum(),
                by(Cell::kind, cells, OfKind::new),
                by(Cell::month, cells, OfMonth::new),
                by(Cell::partner, cells, OfPartner::new),
                by(Cell::project, cells, OfProject::new),
                by(Cell::campaign, cells, OfCampaign::new),
                campaigns,
                OfDeviceType.of(cells, deviceTypes));
    }

    private static <K extends Comparable<K>, T> List<T> by(
            Function<Cell, K> key, List<Cell> cells, BiFunction<K, Figures, T> group) {
        return cells.stream()
                .filter(cell -> !cell.voided() && key.apply(cell) != null)
                .collect(groupingBy(key, TreeMap::new, toList()))
                .entrySet()
                .stream()
                .map(entry -> group.apply(entry.getKey(), Figures.of(entry.getValue())))
                .toList();
    }
}
