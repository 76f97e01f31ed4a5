package org.smallvictories.emissions.compensation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That the contribution was made.
 *
 * @param certificate where the certificate is: an address or a reference
 * @param certificateSha256 SHA-256 of the certificate's file, in hexadecimal digits
 */
@Schema(examples = """
                {"certificate": "GoodPlanet certificate 2020-1127"}""")
public record NewContribution(
        @NotBlank @Size(max = 500) String certificate,
        @Pattern(regexp = "[0-9a-f]{64}", message = "must be 64 hexadecimal digits, a to f in lower case")
                String certificateSha256) {}
