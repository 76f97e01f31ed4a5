package org.smallvictories.donations.campaign;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.smallvictories.kit.request.PlausibleDay;

/** Another amount per unit. */
public record NewTerm(
        @NotNull
                @PlausibleDay
                @Schema(
                        description = "The first day of its sales; later than all that are recorded",
                        examples = "2021-01-01")
                LocalDate from,
        @NotNull @Positive @Schema(description = "In the campaign's currency", examples = "1.50")
                BigDecimal amountPerUnit) {}
