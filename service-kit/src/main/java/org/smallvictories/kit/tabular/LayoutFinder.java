package org.smallvictories.kit.tabular;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.smallvictories.kit.problem.FieldError;
import org.smallvictories.kit.problem.Problem;

/** Finds out by the first row of a file which column stands where. */
public final class LayoutFinder {

    private final Columns columns;
    private final Mapping mapping;
    private final Style style;
    private final List<FieldError> errors = new ArrayList<>();
    private final Map<Column<?>, String> found = new LinkedHashMap<>();

    public LayoutFinder(Columns columns, Mapping mapping, Style style) {
        this.columns = columns;
        this.mapping = mapping;
        this.style = style;
    }

    /** Whether a heading means anything here, by itself or by the mapping. */
    public boolean isHeading(String heading) {
        return columns.called(heading).isPresent() || mapping.keyFor(heading).isPresent();
    }

    /** Whether all columns that must be there are named in a row. */
    public boolean isHeadings(Row row) {
        List<Column<?>> named = new ArrayList<>();
        row.cells().forEach(cell -> columns.called(cell.text()).ifPresent(named::add));
        return columns.all().stream().filter(Column::required).allMatch(named::contains);
    }

    /**
     * The layout of a file.
     *
     * @throws Problem 422 naming each heading that is unknown or doubled, each column that is missing, and each entry of the
     *     mapping that leads nowhere
     */
    public Layout find(Row first) {
        List<String> headings =
                first.cells().stream().map(cell -> Blanks.strip(cell.text())).toList();
        List<Column<?>> positions = new ArrayList<>();
        headings.forEach(heading -> positions.add(column(heading)));
        mapping.columns().keySet().forEach(key -> requireThere(key, headings));
        Map<Column<?>, Cell> constants = constants();
        columns.all().stream()
                .filter(column -> column.required() && !found.containsKey(column))
                .forEach(column -> refuse(column.name(), "is missing: there must be a column of this name"));
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return new Layout(headings, positions, constants);
    }

    private Column<?> column(String heading) {
        String key = mapping.keyFor(heading).orElse(null);
        String name = key == null ? heading : mapping.columns().get(key);
        if (heading.isEmpty() || name == null || key == null && Layout.isReason(heading)) {
            return null;
        }
        Column<?> column = columns.called(name).orElse(null);
        if (column == null) {
            refuseUnknown(heading, key, name);
        } else if (found.putIfAbsent(column, heading) != null) {
            refuse(heading, "means the same column as '" + found.get(column) + "'; a column can be there once");
        }
        return column;
    }

    private void refuseUnknown(String heading, String key, String name) {
        if (key != null) {
            refuse(
                    "mapping.columns." + key,
                    "leads to '" + name + "', which is no column; known are " + columns.names());
        } else if (!mapping.ignoreOthers() && !columns.passOverOthers()) {
            refuse(heading, "is not a known column; known are " + columns.names());
        }
    }

    private void requireThere(String key, List<String> headings) {
        String wanted = Columns.comparable(key);
        if (headings.stream().map(Columns::comparable).noneMatch(wanted::equals)) {
            refuse("mapping.columns." + key, "is not a heading of the file; it has " + String.join(", ", headings));
        }
    }

    private Map<Column<?>, Cell> constants() {
        Map<Column<?>, Cell> constants = new LinkedHashMap<>();
        mapping.constants().forEach((name, value) -> {
            Column<?> column = columns.called(name).orElse(null);
            if (column == null) {
                refuse("mapping.constants." + name, "is no column; known are " + columns.names());
            } else if (found.putIfAbsent(column, "mapping.constants." + name) != null) {
                refuse(
                        "mapping.constants." + name,
                        "is given by the file's column '" + found.get(column) + "' as well");
            } else {
                constants.put(column, constant(name, column, value));
            }
        });
        return constants;
    }

    private Cell constant(String name, Column<?> column, String value) {
        Cell cell = Cell.text(value == null ? "" : value);
        try {
            if (column.read(cell, style) == null) {
                refuse("mapping.constants." + name, "is empty");
            }
        } catch (UnreadableCell unreadable) {
            refuse("mapping.constants." + name, unreadable.getMessage());
        }
        return cell;
    }

    private void refuse(String field, String reason) {
        errors.add(new FieldError(field, reason));
    }
}
