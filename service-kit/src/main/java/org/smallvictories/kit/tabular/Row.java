package org.smallvictories.kit.tabular;

import java.util.List;

/**
 * A row of a table.
 *
 * @param line its number as a spreadsheet program shows it: the first is 1, and a cell with line breaks is in one line
 */
public record Row(int line, List<Cell> cells) {

    public boolean isBlank() {
        return cells.stream().allMatch(Cell::isBlank);
    }

    /** The cell at a position, empty where the row is shorter. */
    public Cell cell(int position) {
        return position < cells.size() ? cells.get(position) : Cell.EMPTY;
    }
}
