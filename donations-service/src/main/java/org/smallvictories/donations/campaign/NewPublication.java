package org.smallvictories.donations.campaign;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.URL;
import org.smallvictories.donations.PastDay;

/** What the public was told of a campaign. */
public record NewPublication(
        @NotNull @PastDay @Schema(description = "The day it was published", examples = "2020-12-31") LocalDate date,
        @NotBlank
                @Size(max = 2000)
                @Pattern(regexp = "[^\\x00]*", message = "must be text")
                @Schema(examples = "In its first two months the campaign raised 12,000 EUR for WWF.")
                String text,
        @PositiveOrZero
                @Schema(
                        description = "The sum that was told, in the campaign's currency; absent when none was",
                        examples = "12000.00")
                BigDecimal amount,
        @URL(regexp = "^https?://.*", message = "must be an http or https address")
                @Size(max = 500)
                @Schema(description = "Where it can be read", examples = "https://www.example.org/review-2020")
                String source) {}
