package org.smallvictories.kit.tabular;

import java.util.Map;

/** What a row says, by column. */
public final class Values {

    /** A cell and what its column reads in it. */
    record Reading(Cell cell, Object value) {}

    private final Map<Column<?>, Reading> readings;
    private final Map<Column<?>, String> headings;

    Values(Map<Column<?>, Reading> readings, Map<Column<?>, String> headings) {
        this.readings = readings;
        this.headings = headings;
    }

    /** The value of a column; null when the cell is blank or could not be read. */
    @SuppressWarnings("unchecked") // each value was read by its column
    public <T> T get(Column<T> column) {
        Reading reading = readings.get(column);
        return reading == null ? null : (T) reading.value();
    }

    /** What the file says in a column, as it says it; empty when the cell is blank or could not be read. */
    public String textOf(Column<?> column) {
        Reading reading = readings.get(column);
        return reading == null ? "" : reading.cell().text();
    }

    /** What the file calls a column. */
    public String headingOf(Column<?> column) {
        return headings.getOrDefault(column, column.name());
    }
}
