package org.smallvictories.donations.campaign;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a record of a campaign does not count. */
public record VoidReason(
        @NotBlank
                @Size(max = 1000)
                @Pattern(regexp = "[^\\x00]*", message = "must be text")
                @Schema(examples = "The shop sent a test order")
                String reason) {}
