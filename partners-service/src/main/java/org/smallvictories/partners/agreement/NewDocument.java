package org.smallvictories.partners.agreement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.URL;
import org.smallvictories.partners.Text;

/** A document of an agreement, where it lies; it is never fetched. */
@Schema(name = "NewAgreementDocument")
public record NewDocument(
        @NotBlank @Size(max = 200) @Text @Schema(examples = "Signed agreement") String title,
        @NotNull
                @URL(regexp = "^https://.*", message = "must be an https address")
                @Size(max = 1000)
                @Text
                @Schema(examples = "https://documents.example.org/agreements/2020-17.pdf")
                String link,
        @Pattern(regexp = "[0-9a-f]{64}", message = "must be 64 digits from 0 to f, in lower case")
                @Schema(
                        description = "SHA-256 of the file, so that it can be told later whether it is still the same",
                        examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                String sha256) {}
