package org.smallvictories.donations.device;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why the identifiers of a device are to be forgotten. */
public record Erasure(
        @NotBlank
                @Size(max = 1000)
                @Pattern(regexp = "[^\\x00]*", message = "must be text")
                @Schema(description = "Stays; name nobody in it", examples = "Asked for by the former owner")
                String reason) {}
