package org.smallvictories.partners.partner;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.URL;

/** What may change about a partner. */
public record PartnerDetails(
        @NotBlank @Size(max = 200) @Schema(examples = "Emmaüs Connect") String name,
        @Size(max = 2000) @Schema(examples = "Helps people in need to get online.") String description,
        @URL(regexp = "^https?://.*", message = "must be an http or https address")
                @Size(max = 500)
                @Schema(examples = "https://emmaus-connect.org")
                String website) {}
