package org.smallvictories.gateway.account;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.smallvictories.kit.request.Slug;

/** What the owner of an account may do. */
@Schema(description = "What the owner of the account may do.")
public record AccountDetails(
        @NotEmpty @Schema(examples = "[\"partner-manager\"]")
                Set<
                                @NotNull
                                @Pattern(
                                        regexp = "partner-manager|csr-manager|leadership|auditor|administrator",
                                        message =
                                                "must be partner-manager, csr-manager, leadership, auditor or administrator")
                                String>
                        roles,
        @Schema(description = "The slugs of the partners that a partner manager acts for", examples = "[\"wwf\"]")
                Set<@NotNull @Slug String> partners) {

    public AccountDetails {
        partners = partners == null ? Set.of() : partners;
    }
}
