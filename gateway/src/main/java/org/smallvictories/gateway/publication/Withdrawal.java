package org.smallvictories.gateway.publication;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** Why a published year is taken back; it is read at its address. */
public record Withdrawal(@Valid @NotNull Told reason) {}
