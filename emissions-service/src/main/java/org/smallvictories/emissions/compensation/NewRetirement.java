package org.smallvictories.emissions.compensation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.smallvictories.emissions.compensation.serial.CreditBlock;

/**
 * Credits taken out of the world for good, as the registry certifies. One serial is one tonne.
 *
 * @param beneficiary in whose name they are retired; the quote's, where that names one
 * @param certificate where the certificate is: an address or a reference
 * @param certificateSha256 SHA-256 of the certificate's file, in hexadecimal digits
 * @param unfilledReason why there are fewer serials than tonnes ordered: the rest has failed then
 */
@Schema(
        examples =
                """
                {"blocks": [{"registry": "Verra", "creditProject": "VCS-1234", "vintage": 2019, "serialFrom": 5001,
                             "serialTo": 5012}],
                 "beneficiary": "Our company", "certificate": "https://registry.example/certificates/5001-5012"}""")
public record NewRetirement(
        @NotEmpty @Size(max = 1000) List<@NotNull @Valid CreditBlock> blocks,
        @NotBlank @Size(max = 200) String beneficiary,
        @NotBlank @Size(max = 500) String certificate,
        @Pattern(regexp = "[0-9a-f]{64}", message = "must be 64 hexadecimal digits, a to f in lower case")
                String certificateSha256,
        @Size(min = 1, max = 1000) String unfilledReason) {}
