package org.smallvictories.partners.contact;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.smallvictories.partners.Text;

/** Somebody to turn to at a partner. Give no more than is needed. */
public record NewContact(
        @NotBlank @Size(max = 200) @Text @Schema(examples = "Camille Martin") String name,
        @Size(max = 200) @Text @Schema(examples = "Partnerships") String role,
        @Email @Size(max = 254) @Text @Schema(examples = "camille.martin@example.org") String email,
        @Pattern(
                        regexp = "[+]?[0-9][0-9 ()./-]{3,38}",
                        message = "must be a telephone number such as +33 1 23 45 67 89")
                @Schema(examples = "+33 1 23 45 67 89")
                String phone) {}
