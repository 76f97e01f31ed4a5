package org.smallvictories.partners.milestone;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.smallvictories.kit.request.Slug;

/** A milestone to be recorded. */
public record NewMilestone(
        @NotNull @Slug @Schema(examples = "first-repair-workshop") String slug,
        @NotBlank @Size(max = 200) @Schema(examples = "First repair workshop for colleagues") String title,
        @NotNull @Schema(examples = "2020-10-01") LocalDate date,
        @Size(max = 2000) @Schema(examples = "Twelve colleagues repaired their own phones.") String description) {}
