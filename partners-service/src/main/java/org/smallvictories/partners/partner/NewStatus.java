package org.smallvictories.partners.partner;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.smallvictories.kit.request.PlausibleDay;
import org.smallvictories.partners.Text;

/** That a partnership begins, ends or resumes. */
public record NewStatus(
        @NotNull @Schema(examples = "ENDED") Status status,
        @NotNull @PlausibleDay @Schema(description = "Its first day, not in the future", examples = "2020-12-31")
                LocalDate since,
        @NotBlank @Size(max = 1000) @Text @Schema(examples = "The programme that we supported is completed.")
                String reason) {}
