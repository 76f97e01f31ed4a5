package org.smallvictories.kit.tabular;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which column stands where in a file, and what the columns hold that the file does not have. */
public final class Layout {

    /** The heading of the column in which failed rows say why; passed over when they come back. */
    public static final String REASON = "reason";

    private final List<String> headings;
    private final List<Column<?>> positions;
    private final Map<Column<?>, Cell> constants;
    private final Map<Column<?>, String> headingByColumn = new HashMap<>();

    /** @param positions the column of each heading, null where there is none */
    Layout(List<String> headings, List<Column<?>> positions, Map<Column<?>, Cell> constants) {
        this.headings = headings;
        this.positions = positions;
        this.constants = constants;
        for (int i = 0; i < positions.size(); i++) {
            headingByColumn.put(positions.get(i), headings.get(i));
        }
    }

    public static boolean isReason(String heading) {
        return Columns.comparable(heading).equals(REASON);
    }

    /** The headings as the file has them. */
    public List<String> headings() {
        return headings;
    }

    /** Reads what a row says, naming each cell that cannot be read. */
    public Values read(Row row, Style style, Faults faults) {
        Map<Column<?>, Values.Reading> values = new HashMap<>();
        constants.forEach((column, cell) -> read(column, cell, style, column.name(), values, faults));
        for (int i = 0; i < positions.size(); i++) {
            if (positions.get(i) != null) {
                read(positions.get(i), row.cell(i), style, headings.get(i), values, faults);
            }
        }
        refuseNamelessCells(row, faults);
        return new Values(values, headingByColumn);
    }

    /** A separator too many, such as an unquoted decimal comma, moves everything behind it. */
    private void refuseNamelessCells(Row row, Faults faults) {
        for (int i = 0; i < row.cells().size(); i++) {
            boolean nameless = i >= headings.size() || headings.get(i).isEmpty();
            if (nameless && !row.cell(i).isBlank()) {
                faults.add(
                        "column " + (i + 1),
                        row.cell(i).text(),
                        "stands under no heading; is there a separator too many?");
            }
        }
    }

    private static void read(
            Column<?> column,
            Cell cell,
            Style style,
            String heading,
            Map<Column<?>, Values.Reading> values,
            Faults faults) {
        try {
            Object value = column.read(cell, style);
            if (value != null) {
                values.put(column, new Values.Reading(cell, value));
            } else if (column.required()) {
                faults.addUnreadable(heading, "", "is needed");
            }
        } catch (UnreadableCell unreadable) {
            faults.addUnreadable(heading, cell.text(), unreadable.getMessage());
        }
    }
}
