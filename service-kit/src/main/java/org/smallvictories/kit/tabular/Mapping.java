package org.smallvictories.kit.tabular;

import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a file with headings of its own is read: which column each is, and what is the same in all rows. */
@Schema(
        description =
                "How a file with headings of its own is read: {\"columns\": {\"Amount Awarded\": \"amount\", \"Note\": null},"
                        + " \"constants\": {\"kind\": \"MONEY\"}, \"ignoreOthers\": true}. Left as {}, the headings are the columns.",
        examples = "{}")
public record Mapping(
        @Schema(description = "A heading of the file and the column that it is; null for one to be passed over")
                Map<String, String> columns,
        @Schema(description = "A column that the file does not have and the value that it has in all rows")
                Map<String, String> constants,
        @Schema(description = "Whether headings that are neither columns nor mapped are passed over, not refused")
                Boolean ignoreOthers) {

    public static final Mapping NONE = new Mapping(null, null, null);

    public Mapping {
        columns = columns == null ? Map.of() : columns;
        constants = constants == null ? Map.of() : constants;
        ignoreOthers = ignoreOthers != null && ignoreOthers;
    }

    /** The mapping's own key for a heading of the file. */
    Optional<String> keyFor(String heading) {
        String comparable = Columns.comparable(heading);
        return columns.keySet().stream()
                .filter(key -> Columns.comparable(key).equals(comparable))
                .findFirst();
    }
}
