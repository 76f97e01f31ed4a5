package org.smallvictories.donations.b4si;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.smallvictories.donations.PastDay;

/** What it cost to run the giving: salaries, communication, travel; no gift itself. */
public record NewManagementCost(
        @NotNull @PastDay @Schema(examples = "2020-12-31") LocalDate date,
        @NotNull @Positive @Digits(integer = 12, fraction = 2) @Schema(description = "In EUR", examples = "42000.00")
                BigDecimal amount,
        @NotBlank
                @Size(max = 2000)
                @Pattern(regexp = "[^\\x00]*", message = "must be text")
                @Schema(examples = "Salary of the CSR position, second half of 2020")
                String explanation) {}
