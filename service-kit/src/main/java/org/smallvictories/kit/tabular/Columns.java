package org.smallvictories.kit.tabular;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The columns that a table may have. Headings are compared without regard to case and white space. */
public final class Columns {

    private final List<Column<?>> columns;
    private final boolean passOverOthers;
    private final Map<String, Column<?>> byHeading = new HashMap<>();

    private Columns(List<Column<?>> columns, boolean passOverOthers) {
        this.columns = columns;
        this.passOverOthers = passOverOthers;
        columns.forEach(column -> column.headings().forEach(heading -> {
            if (byHeading.put(comparable(heading), column) != null) {
                throw new IllegalArgumentException("Two columns are called " + heading);
            }
        }));
    }

    public static Columns of(Column<?>... columns) {
        return new Columns(List.of(columns), false);
    }

    /** The same, of a file that has others besides, which are passed over. */
    public Columns amongOthers() {
        return new Columns(columns, true);
    }

    boolean passOverOthers() {
        return passOverOthers;
    }

    public List<Column<?>> all() {
        return columns;
    }

    /** The column of that name or alias. */
    public Optional<Column<?>> called(String heading) {
        return Optional.ofNullable(byHeading.get(comparable(heading)));
    }

    String names() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    static String comparable(String heading) {
        StringBuilder comparable = new StringBuilder();
        heading.chars().filter(c -> !Blanks.isBlank((char) c)).forEach(c -> comparable.append((char) c));
        return comparable.toString().toLowerCase(Locale.ROOT);
    }
}
