package org.smallvictories.emissions.reduction;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The day on which something was done. */
public record Day(@NotNull @Schema(examples = "2021-03-01") LocalDate date) {}
