package org.smallvictories.partners.commitment;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A verdict on a commitment for one year. */
public record NewVerdict(
        @NotNull @Min(1900) @Schema(examples = "2020") Integer year,
        @NotNull Verdict verdict,
        @Size(max = 2000) @Schema(examples = "Repair log 2020, 14 laptops repaired, 2 replaced.") String evidence) {}
