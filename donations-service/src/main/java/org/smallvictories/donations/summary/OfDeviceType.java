package org.smallvictories.donations.summary;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.smallvictories.donations.Kind;
import org.smallvictories.donations.State;
import org.smallvictories.donations.device.TypeCount;
import org.smallvictories.donations.totals.Cell;

/** Devices of one type, as their lots tell. */
@Schema(description = "Devices of one type, as their lots tell.")
public record OfDeviceType(
        @Schema(description = "Of a device, or UNTYPED for those that are in no lot", examples = "SMARTPHONE")
                String type,
        @JsonUnwrapped Amounts amounts,
        @Schema(description = "Delivered or accepted ones with storage that have no verified wipe record")
                long withoutWipe) {

    static final String UNTYPED = "UNTYPED";

    private record Heading(State state, boolean illustrative) {}

    /**
     * @param cells all that was given, of which devices are taken
     * @param counts of those in lots
     */
    static List<OfDeviceType> of(List<Cell> cells, List<TypeCount> counts) {
        List<Cell> known = counts.stream()
                .map(count -> cell(count.type().name(), count.state(), count.illustrative(), count.devices()))
                .toList();
        return Stream.concat(known.stream(), inNoLot(cells, known).stream())
                .collect(groupingBy(Cell::measure, TreeMap::new, toList()))
                .entrySet()
                .stream()
                .map(type -> of(type.getKey(), Amounts.of(type.getValue(), 0), counts))
                .toList();
    }

    private static OfDeviceType of(String type, Amounts amounts, List<TypeCount> counts) {
        long withoutWipe = type.equals(UNTYPED)
                ? amounts.delivered().add(amounts.accepted()).longValueExact()
                : counts.stream()
                        .filter(count -> count.type().name().equals(type))
                        .mapToLong(TypeCount::withoutWipe)
                        .sum();
        return new OfDeviceType(type, amounts, withoutWipe);
    }

    /** What the gifts say less what their lots hold: missing is never zero. */
    private static List<Cell> inNoLot(List<Cell> cells, List<Cell> known) {
        Stream<Cell> given = cells.stream().filter(cell -> cell.kind() == Kind.DEVICES && !cell.voided());
        Stream<Cell> less = known.stream()
                .map(cell -> cell(
                        UNTYPED,
                        cell.state(),
                        cell.illustrative(),
                        -cell.amount().longValueExact()));
        return Stream.concat(given, less)
                .collect(groupingBy(
                        cell -> new Heading(cell.state(), cell.illustrative()),
                        reducing(BigDecimal.ZERO, Cell::amount, BigDecimal::add)))
                .entrySet()
                .stream()
                .filter(rest -> rest.getValue().signum() != 0)
                .map(rest -> cell(
                        UNTYPED,
                        rest.getKey().state(),
                        rest.getKey().illustrative(),
                        rest.getValue().longValueExact()))
                .toList();
    }

    private static Cell cell(String type, State state, boolean illustrative, long devices) {
        return new Cell(
                null,
                null,
                null,
                null,
                Kind.DEVICES,
                type,
                null,
                state,
                false,
                illustrative,
                0,
                BigDecimal.valueOf(devices),
                0,
                0);
    }
}
