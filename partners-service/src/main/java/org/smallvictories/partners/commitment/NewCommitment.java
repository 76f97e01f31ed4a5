package org.smallvictories.partners.commitment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.smallvictories.kit.request.PlausibleDay;
import org.smallvictories.kit.request.Slug;
import org.smallvictories.partners.Text;

/**
 * A promise to be recorded.
 *
 * @param check how anyone can find out whether it was kept
 */
public record NewCommitment(
        @NotNull @Slug @Schema(examples = "repair-before-replace") String slug,
        @NotBlank @Size(max = 500) @Text @Schema(examples = "We repair company laptops before we replace them.")
                String promise,
        @NotNull @PlausibleDay @Schema(examples = "2020-01-01") LocalDate since,
        @NotBlank
                @Size(max = 1000)
                @Text
                @Schema(
                        description = "How anyone can find out whether it was kept",
                        examples = "Purchase list of the year against the repair log.")
                String check) {}
