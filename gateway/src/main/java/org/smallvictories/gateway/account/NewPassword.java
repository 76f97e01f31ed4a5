package org.smallvictories.gateway.account;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A password that an administrator sets in place of one that was forgotten. */
public record NewPassword(@NotNull @Schema(examples = "first password") Password firstPassword) {}
