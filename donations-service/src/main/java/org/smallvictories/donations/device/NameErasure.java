package org.smallvictories.donations.device;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose name is to be forgotten in all wipe records, and why. */
public record NameErasure(
        @NotBlank @Size(max = 200) @Schema(description = "As it was recorded", examples = "Alex Morgan") String name,
        @NotBlank
                @Size(max = 1000)
                @Pattern(regexp = "[^\\x00]*", message = "must be text")
                @Schema(description = "Stays; name nobody in it", examples = "Left the company and asked for it")
                String reason) {

    public NameErasure {
        name = Text.orNull(name);
    }

    /** @param records in which the name stood, of technician or verifier */
    public record Done(long records) {}
}
