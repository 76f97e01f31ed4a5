package org.smallvictories.gateway.account;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A password that its owner replaces. */
public record PasswordChange(
        @NotNull @Schema(examples = "a.diallo") String username,
        @NotNull @Schema(examples = "first password") Password password,
        @NotNull @Schema(examples = "correct horse battery staple") Password newPassword) {}
