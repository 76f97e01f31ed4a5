package org.smallvictories.kit.imports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is wrong with one value of a file. */
public record ImportFault(
        @JsonIgnore long ordinal,
        @Schema(description = "The number of the row as a spreadsheet program shows it", examples = "17") int line,
        @Schema(description = "The heading in the file", examples = "amount") String column,
        @Schema(description = "As the file has it", examples = "1.234") String value,
        @Schema(examples = "could be 1234 or 1.234; write 1234 or 1.2340") String reason) {}
