package org.smallvictories.donations.summary;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
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
        return of(cells, Cell::amount, BigDecimal.ZERO.setScale(decimals));
    }

    /** Who took part; somebody counts as often as they did. */
    static Amounts ofPeople(List<Cell> cells) {
        return of(cells, cell -> BigDecimal.valueOf(cell.people()), BigDecimal.ZERO);
    }

    private static Amounts of(List<Cell> cells, Function<Cell, BigDecimal> amount, BigDecimal nothing) {
        Function<State, BigDecimal> sum = state ->
                cells.stream().filter(cell -> cell.state() == state).map(amount).reduce(nothing, BigDecimal::add);
        return new Amounts(
                sum.apply(State.PLEDGED),
                sum.apply(State.DELIVERED),
                sum.apply(State.ACCEPTED),
                cells.stream().anyMatch(Cell::illustrative));
    }
}
