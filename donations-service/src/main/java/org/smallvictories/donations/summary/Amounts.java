package org.smallvictories.donations.summary;

import java.math.BigDecimal;
import java.util.List;
import org.smallvictories.donations.State;
import org.smallvictories.donations.totals.Cell;

/**
 * One measure by how far the gifts have come; each gift is in exactly one of the three.
 *
 * @param illustrative whether any gift in it is invented, for a demonstration
 */
public record Amounts(BigDecimal pledged, BigDecimal delivered, BigDecimal accepted, boolean illustrative) {

    /** @param cells of one measure that has so many decimals */
    static Amounts of(List<Cell> cells, int decimals) {
        BigDecimal nothing = BigDecimal.ZERO.setScale(decimals);
        return new Amounts(
                sum(cells, State.PLEDGED, nothing),
                sum(cells, State.DELIVERED, nothing),
                sum(cells, State.ACCEPTED, nothing),
                cells.stream().anyMatch(Cell::illustrative));
    }

    private static BigDecimal sum(List<Cell> cells, State state, BigDecimal nothing) {
        return cells.stream()
                .filter(cell -> cell.state() == state)
                .map(Cell::amount)
                .reduce(nothing, BigDecimal::add);
    }
}
