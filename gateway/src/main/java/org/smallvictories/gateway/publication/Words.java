package org.smallvictories.gateway.publication;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a victory is told in one language; as long as what it may be drafted from. */
public record Words(
        @NotBlank @Size(max = 200) @Schema(examples = "50,000 EUR for WWF") String title,
        @NotNull @Size(max = 2000) @Schema(examples = "Raised by the Panda Phone.") String text) {}
