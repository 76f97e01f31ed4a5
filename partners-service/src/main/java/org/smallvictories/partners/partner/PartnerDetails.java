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
import org.smallvictories.partners.Sdgs;
import org.smallvictories.partners.Text;
import org.smallvictories.partners.identifier.Identifier;

/** What may change about a partner; what is left out, is not known any more. */
public record PartnerDetails(
        @NotBlank @Size(max = 200) @Text @Schema(examples = "Emmaüs Connect") String name,
        @Size(max = 2000) @Text @Schema(examples = "Helps people in need to get online.") String description,
        @URL(regexp = "^https?://.*", message = "must be an http or https address")
                @Size(max = 500)
                @Text
                @Schema(examples = "https://emmaus-connect.org")
                String website,
        @Size(max = 20)
                @UniqueElements(message = "must name each identifier once")
                @Schema(examples = "[{\"scheme\": \"ORG_ID\", \"value\": \"GB-CHC-1081247\"}]")
                List<@NotNull @Valid Identifier> identifiers,
        @Sdgs @Schema(description = "The Sustainable Development Goals that it serves, by number", examples = "[4, 10]")
                List<@NotNull @Min(1) @Max(Sdgs.GOALS) Integer> sdgs) {

    public PartnerDetails {
        identifiers = identifiers == null ? List.of() : identifiers;
    }
}
