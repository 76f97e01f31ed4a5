package org.smallvictories.donations.gift;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How money was paid, and under which reference the bank knows it. */
public record Payment(
        @NotNull @Schema(examples = "BANK_TRANSFER") PaymentMethod method,
        @Size(max = 140)
                @Pattern(regexp = "[^\\x00]*", message = "must be text")
                @Schema(
                        description = "As the bank statement shows it; at most the 140 characters of a SEPA transfer",
                        examples = "PANDA PHONE DEC 2020")
                String reference) {

    public Payment {
        reference = reference == null || reference.isBlank() ? null : reference.strip();
    }

    /** None where nothing is said. */
    public static Payment of(PaymentMethod method, String reference) {
        return method == null && reference == null ? null : new Payment(method, reference);
    }
}
