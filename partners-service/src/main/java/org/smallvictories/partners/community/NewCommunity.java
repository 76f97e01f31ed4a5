package org.smallvictories.partners.community;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.smallvictories.kit.request.PlausibleDay;
import org.smallvictories.kit.request.Slug;
import org.smallvictories.partners.Text;

/** A community to be recorded. */
public record NewCommunity(
        @NotNull @Slug @Schema(examples = "parents-guild") String slug,
        @NotBlank @Size(max = 200) @Text @Schema(examples = "Parents' guild") String name,
        @NotBlank @Size(max = 1000) @Text @Schema(examples = "Makes work and family fit together.") String purpose,
        @NotNull @PlausibleDay @Schema(examples = "2020-09-01") LocalDate foundedOn) {}
