package org.smallvictories.partners.partner;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.URL;
import org.smallvictories.kit.request.Slug;

/** A partner to be added. */
public record NewPartner(
        @NotNull @Slug @Schema(examples = "emmaus-connect") String slug,
        @NotBlank @Size(max = 200) @Schema(examples = "Emmaüs Connect") String name,
        @Size(max = 2000) @Schema(examples = "Helps people in need to get online.") String description,
        @URL(regexp = "^https?://.*", message = "must be an http or https address")
                @Size(max = 500)
                @Schema(examples = "https://emmaus-connect.org")
                String website) {

    PartnerDetails details() {
        return new PartnerDetails(name, description, website);
    }
}
