package org.smallvictories.gateway.publication;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A year that is to be published. */
@Schema(description = "A year that is to be published. Its figures are taken at this moment.")
public record NewPublication(
        @NotNull @Min(1900) @Max(9999) @Schema(examples = "2020") Integer year, @Valid @NotNull Draft draft) {}
