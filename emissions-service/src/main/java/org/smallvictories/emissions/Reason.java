package org.smallvictories.emissions;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why something is voided or cancelled. */
public record Reason(@NotBlank @Size(max = 1000) @Schema(examples = "Entered twice") String reason) {}
