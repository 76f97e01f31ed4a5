package org.smallvictories.partners.agreement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.smallvictories.kit.request.PlausibleDay;
import org.smallvictories.partners.Text;

/** An agreement to be recorded. */
public record NewAgreement(
        @NotBlank @Text @Schema(examples = "break-poverty") String partner,
        @NotBlank @Size(max = 200) @Text @Schema(examples = "Devices for Play Joué, 2020 to 2022") String title,
        @NotNull @Schema(examples = "PATRONAGE") AgreementKind kind,
        @NotNull @PlausibleDay @Schema(description = "First day", examples = "2020-01-01") LocalDate from,
        @PlausibleDay @Schema(description = "Last day; absent when it has none", examples = "2022-12-31") LocalDate to,
        @Positive @Schema(description = "What was promised, if an amount was", examples = "20000.00") BigDecimal amount,
        @Schema(description = "ISO 4217, with an amount", examples = "EUR") String currency,
        @Size(max = AgreementDocument.MOST)
                @Schema(
                        examples =
                                "[{\"title\": \"Signed agreement\", \"link\": \"https://documents.example.org/2020-17.pdf\"}]")
                List<@NotNull @Valid NewDocument> documents) {

    public NewAgreement {
        documents = documents == null ? List.of() : documents;
    }
}
