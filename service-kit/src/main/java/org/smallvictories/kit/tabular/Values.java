package org.smallvictories.kit.tabular;

import java.util.Map;

/** What a row says, by column. */
public final class Values {

    private final Map<Column<?>, Object> values;
    private final Map<Column<?>, String> headings;

    Values(Map<Column<?>, Object> values, Map<Column<?>, String> headings) {
        this.values = values;
        this.headings = headings;
    }

    /** The value of a column; null when the cell is blank or could not be read. */
    @SuppressWarnings("unchecked") // each value was read by its column
    public <T> T get(Column<T> column) {
        return (T) values.get(column);
    }

    /** What the file calls a column. */
    public String headingOf(Column<?> column) {
        return headings.getOrDefault(column, column.name());
    }
}
