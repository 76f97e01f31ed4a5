package org.smallvictories.donations.summary;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
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

    private record Standing(State state, boolean illustrative) {}

    private record Part(String type, Standing standing, long devices, long withoutWipe) {

        static Part of(TypeCount count) {
            return new Part(
                    count.type().name(),
                    new Standing(count.state(), count.illustrative()),
                    count.devices(),
                    count.withoutWipe());
        }

        /** Nobody knows of a wipe of what is in no lot. */
        static Part untyped(Standing standing, long devices) {
            return new Part(UNTYPED, standing, devices, standing.state == State.PLEDGED ? 0 : devices);
        }
    }

    /**
     * @param cells all that was given, of which devices are taken
     * @param counts of those in lots
     */
    static List<OfDeviceType> of(List<Cell> cells, List<TypeCount> counts) {
        List<Part> typed = counts.stream().map(Part::of).toList();
        return Stream.concat(typed.stream(), inNoLot(cells, typed))
                .collect(groupingBy(Part::type, TreeMap::new, toList()))
                .entrySet()
                .stream()
                .map(type -> of(type.getKey(), type.getValue()))
                .toList();
    }

    private static OfDeviceType of(String type, List<Part> parts) {
        Amounts amounts = new Amounts(
                sum(parts, State.PLEDGED),
                sum(parts, State.DELIVERED),
                sum(parts, State.ACCEPTED),
                parts.stream().anyMatch(part -> part.standing.illustrative));
        return new OfDeviceType(
                type, amounts, parts.stream().mapToLong(Part::withoutWipe).sum());
    }

    private static BigDecimal sum(List<Part> parts, State state) {
        return BigDecimal.valueOf(parts.stream()
                .filter(part -> part.standing.state == state)
                .mapToLong(Part::devices)
                .sum());
    }

    /** What the gifts say less what their lots hold: missing is never zero. */
    private static Stream<Part> inNoLot(List<Cell> cells, List<Part> typed) {
        Stream<Part> given = cells.stream()
                .filter(cell -> cell.kind() == Kind.DEVICES && !cell.voided())
                .map(cell -> Part.untyped(
                        new Standing(cell.state(), cell.illustrative()),
                        cell.amount().longValueExact()));
        Stream<Part> less = typed.stream().map(part -> Part.untyped(part.standing, -part.devices));
        return Stream.concat(given, less)
                .collect(groupingBy(Part::standing, summingLong(Part::devices)))
                .entrySet()
                .stream()
                .filter(rest -> rest.getValue() != 0)
                .map(rest -> Part.untyped(rest.getKey(), rest.getValue()));
    }
}
