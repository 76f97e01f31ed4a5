package org.smallvictories.gateway.publication;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a victory is told in one language. */
public record Words(
        @NotBlank @Size(max = 120) @Schema(examples = "50,000 EUR for WWF") String title,
        @NotNull @Size(max = 600) @Schema(examples = "Raised by the Panda Phone.") String text) {}
