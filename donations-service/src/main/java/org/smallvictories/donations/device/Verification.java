package org.smallvictories.donations.device;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.smallvictories.donations.PastDay;

/** Who made sure that a wipe left no data behind, and when. */
public record Verification(
        @NotBlank
                @Size(max = 200)
                @Pattern(regexp = Text.ONE_LINE, message = Text.EXPECTED)
                @Schema(description = "Who verified it; can be erased", examples = "Sam Rivera")
                String by,
        @NotNull @PastDay @Schema(description = "Not before the wipe", examples = "2020-12-10") LocalDate date) {

    public Verification {
        by = Text.orNull(by);
    }
}
