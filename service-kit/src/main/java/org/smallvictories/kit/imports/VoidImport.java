package org.smallvictories.kit.imports;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an import does not count. */
public record VoidImport(
        @NotBlank
                @Size(max = 1000)
                @Pattern(regexp = "[^\\x00]*", message = "must be text")
                @Schema(examples = "The file was last year's")
                String reason) {}
