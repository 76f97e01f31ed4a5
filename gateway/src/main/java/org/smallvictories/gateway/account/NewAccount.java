package org.smallvictories.gateway.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An account to be added. Its owner must replace the first password before they can sign in. */
public record NewAccount(
        @NotNull
                @Size(max = 60)
                @Pattern(
                        regexp = Account.NAME,
                        message = "must be lower-case letters and digits, in words joined by hyphens or points")
                @Schema(examples = "a.diallo")
                String username,
        @NotNull @Schema(examples = "first password") Password firstPassword,
        @Valid @NotNull AccountDetails may) {}
