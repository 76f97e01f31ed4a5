package org.smallvictories.partners.milestone;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.smallvictories.kit.request.PlausibleDay;
import org.smallvictories.kit.request.Slug;
import org.smallvictories.partners.Text;

/** A milestone to be recorded. */
public record NewMilestone(
        @NotNull @Slug @Schema(examples = "first-repair-workshop") String slug,
        @NotBlank @Size(max = 200) @Text @Schema(examples = "First repair workshop for colleagues") String title,
        @Schema(description = "If absent, OTHER", examples = "OTHER") MilestoneKind kind,
        @NotNull @PlausibleDay @Schema(examples = "2020-10-01") LocalDate date,
        @Size(max = 2000) @Text @Schema(examples = "Twelve colleagues repaired their own phones.") String description) {

    public NewMilestone {
        kind = kind == null ? MilestoneKind.OTHER : kind;
    }
}
