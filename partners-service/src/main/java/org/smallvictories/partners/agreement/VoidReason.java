package org.smallvictories.partners.agreement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.smallvictories.partners.Text;

/** Why an agreement does not hold. */
@Schema(name = "AgreementVoiding")
public record VoidReason(
        @NotBlank @Size(max = 1000) @Text @Schema(examples = "Recorded with the wrong partner") String reason) {}
