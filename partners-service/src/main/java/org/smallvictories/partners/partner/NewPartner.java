package org.smallvictories.partners.partner;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.URL;
import org.hibernate.validator.constraints.UniqueElements;
import org.smallvictories.kit.request.Slug;
import org.smallvictories.partners.Sdgs;
import org.smallvictories.partners.Text;
import org.smallvictories.partners.identifier.Identifier;

/** A partner to be added. */
public record NewPartner(
        @NotNull @Slug @Schema(examples = "emmaus-connect") String slug,
        @NotBlank @Size(max = 200) @Text @Schema(examples = "Emmaüs Connect") String name,
        @Size(max = 2000) @Text @Schema(examples = "Helps people in need to get online.") String description,
        @URL(regexp = "^https?://.*", message = "must be an http or https address")
                @Size(max = 500)
                @Text
                @Schema(examples = "https://emmaus-connect.org")
                String website,
        @Size(max = 20)
                @UniqueElements(message = "must name each identifier once")
                @Schema(
                        description = "In registers; a SIRET's SIREN must be that of the SIREN",
                        examples = "[{\"scheme\": \"SIRET\", \"value\": \"732 829 320 00074\"}]")
                List<@NotNull @Valid Identifier> identifiers,
        @Sdgs @Schema(description = "The Sustainable Development Goals that it serves, by number", examples = "[4, 10]")
                List<@NotNull @Min(1) @Max(Sdgs.GOALS) Integer> sdgs,
        @Schema(description = "PROSPECT or ACTIVE; if absent, ACTIVE", examples = "ACTIVE") Status status,
        @Size(max = 50)
                @Schema(
                        description = "The slugs of partners that resemble this one and are others all the same",
                        examples = "[]")
                List<@NotNull String> acknowledgedDuplicates) {

    public NewPartner {
        acknowledgedDuplicates = acknowledgedDuplicates == null ? List.of() : acknowledgedDuplicates;
    }

    PartnerDetails details() {
        return new PartnerDetails(name, description, website, identifiers, sdgs);
    }

    Status statusOrActive() {
        return status == null ? Status.ACTIVE : status;
    }
}
