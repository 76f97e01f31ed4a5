package org.smallvictories.emissions.compensation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Credits taken out of the world for good, as the registry certifies. One serial is one tonne.
 *
 * @param creditProject the registry's id of the project
 * @param vintage the year in which the emissions were avoided or removed
 * @param serialFrom the first serial of the block
 * @param serialTo the last serial of the block
 * @param certificate where the certificate is: an address or a reference
 */
@Schema(
        examples =
                """
                {"registry": "Verra", "creditProject": "VCS-1234", "vintage": 2019, "serialFrom": 5001, "serialTo": 5012,
                 "beneficiary": "Our company", "certificate": "https://registry.example/certificates/5001-5012"}""")
public record NewRetirement(
        @NotBlank @Size(max = 100) String registry,
        @NotBlank @Size(max = 100) String creditProject,
        @NotNull @Min(1990) @Max(2100) Integer vintage,
        @NotNull @PositiveOrZero @Max(LAST_SERIAL) Long serialFrom,
        @NotNull @PositiveOrZero @Max(LAST_SERIAL) Long serialTo,
        @NotBlank @Size(max = 200) String beneficiary,
        @NotBlank @Size(max = 500) String certificate) {

    private static final long LAST_SERIAL = 999_999_999_999_999_999L;
}
