package org.smallvictories.donations.device;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.smallvictories.donations.PastDay;

/** A record that devices of a lot were wiped. */
public record NewWipe(
        @Positive @Schema(description = "Lot by count: how many of its devices", examples = "12") Integer devices,
        @Size(min = 1, max = NewLot.MOST)
                @Schema(description = "Lot one by one: which devices; all that have storage and no record when absent")
                List<@NotNull UUID> deviceIds,
        @NotNull
                @Schema(
                        description = "CLEAR, PURGE or DESTROY, as in NIST SP 800-88 Rev. 1, section 2.5",
                        examples = "PURGE")
                WipeMethod method,
        @NotBlank
                @Size(max = 200)
                @Pattern(regexp = Text.ONE_LINE, message = Text.EXPECTED)
                @Schema(description = "What it was done with", examples = "Factory reset after full encryption")
                String tool,
        @NotBlank
                @Size(max = 200)
                @Pattern(regexp = Text.ONE_LINE, message = Text.EXPECTED)
                @Schema(description = "Who did it; can be erased", examples = "Alex Morgan")
                String technician,
        @NotNull @PastDay @Schema(examples = "2020-12-09") LocalDate date,
        @Size(max = 500)
                @Pattern(regexp = Text.ONE_LINE, message = Text.EXPECTED)
                @Schema(
                        description = "Where it can be checked, such as the tool's report; needed for a lot by count",
                        examples = "Wipe report 2020-12-09, all serials")
                String evidence,
        @Valid @Schema(description = "Who verified it, and when; can follow later") Verification verification) {

    public NewWipe {
        tool = Text.orNull(tool);
        technician = Text.orNull(technician);
        evidence = Text.orNull(evidence);
    }

    @AssertTrue(message = "lies before the wipe")
    boolean isVerification() {
        return verification == null
                || verification.date() == null
                || date == null
                || !verification.date().isBefore(date);
    }
}
