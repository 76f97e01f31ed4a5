package org.smallvictories.donations.gift;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a gift does not count. */
public record Voiding(
        @NotBlank
                @Size(max = 1000)
                @Pattern(regexp = "[^\\x00]*", message = "must be text")
                @Schema(examples = "Logged twice: the same transfer is there as of 14 December")
                String reason) {}
