package org.smallvictories.emissions.compensation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That the contribution was made.
 *
 * @param certificate where the certificate is: an address or a reference
 */
public record NewContribution(
        @NotBlank @Size(max = 500) @Schema(examples = "GoodPlanet certificate 2020-1127") String certificate) {}
