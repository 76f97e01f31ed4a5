package org.smallvictories.partners.commitment;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.URL;
import org.smallvictories.partners.Text;

/** A verdict on a commitment for one year. */
public record NewVerdict(
        @NotNull @Min(1900) @Schema(examples = "2020") Integer year,
        @NotNull @Schema(examples = "KEPT") Verdict verdict,
        @Size(max = 2000) @Text @Schema(examples = "Repair log 2020, 14 laptops repaired, 2 replaced.") String evidence,
        @URL(regexp = "^https://.*", message = "must be an https address")
                @Size(max = 1000)
                @Text
                @Schema(
                        description = "Where the evidence lies; it is never fetched",
                        examples = "https://documents.example.org/repair-log-2020.pdf")
                String evidenceLink,
        @Pattern(regexp = "[0-9a-f]{64}", message = "must be 64 digits from 0 to f, in lower case")
                @Schema(
                        description =
                                "SHA-256 of the evidence, so that it can be told later whether it is still the same",
                        examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                String evidenceSha256) {}
