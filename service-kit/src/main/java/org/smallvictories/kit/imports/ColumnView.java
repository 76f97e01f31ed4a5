package org.smallvictories.kit.imports;

import java.util.List;
import org.smallvictories.kit.tabular.Column;

/** A column that a file may have. Case and white space of headings do not matter. */
public record ColumnView(String name, List<String> aliases, boolean required, String description, String example) {

    static ColumnView of(Column<?> column) {
        return new ColumnView(
                column.name(), column.aliases(), column.required(), column.description(), column.example());
    }
}
