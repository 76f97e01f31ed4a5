package org.smallvictories.donations.partnerlink;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a gift arrived, as somebody at the partner says. */
public record NewConfirmation(
        @NotBlank
                @Size(max = 200)
                @Pattern(regexp = "[^\\x00-\\x1F]*", message = "must be one line of text")
                @Schema(description = "Who says so; can be erased", examples = "Claire Moreau, treasurer")
                String name,
        @Schema(description = "When it arrived. Today (UTC) when absent; never later", examples = "2020-12-20")
                LocalDate date) {

    public NewConfirmation {
        name = name == null ? null : name.strip();
    }
}
