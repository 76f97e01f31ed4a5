package org.smallvictories.donations.benefit;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a partner gave in return for a gift; it takes the place of an earlier statement, which stays in the history. */
public record NewBenefits(
        @NotNull @Schema(description = "Whether anything was given in return", examples = "true") Boolean given,
        @Size(max = 1000)
                @Pattern(regexp = "[^\\x00]*", message = "must be text")
                @Schema(
                        description =
                                "What; needed when something was given, and only then. It stays: name nobody in it",
                        examples = "The company's name on the programme of the annual meeting")
                String description,
        @DecimalMin("0")
                @Digits(
                        integer = 12,
                        fraction = 2,
                        message = "must be euros with at most 2 digits behind the point, and less than 10^12")
                @Schema(description = "What it is worth in EUR, as far as the partner can say", examples = "150.00")
                BigDecimal value) {

    public NewBenefits {
        description = description == null || description.isBlank() ? null : description.strip();
    }

    @AssertTrue(message = "says what was given in return: it is needed then, and only then")
    boolean isDescription() {
        return given == null || given == (description != null);
    }

    @AssertTrue(message = "belongs to something that was given in return; leave it out")
    boolean isValue() {
        return value == null || given == null || given;
    }
}
