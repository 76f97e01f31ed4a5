package org.smallvictories.donations.campaign;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.smallvictories.donations.PastDay;

/** Units of a sale that came back, as the shop tells it. */
@Schema(description = "A sale that was cancelled, or some units of it that were refunded.")
public record NewRefund(
        @NotBlank
                @Size(max = 100)
                @Pattern(regexp = "[^\\p{Cntrl}]*", message = "must be text in one line")
                @Schema(description = "The shop's own id of the sale", examples = "ORDER-2020-117")
                String sale,
        @Size(max = 100)
                @Pattern(regexp = "[^\\p{Cntrl}]*", message = "must be text in one line")
                @Schema(
                        description = "The shop's own id of the refund; however often it is delivered, it counts once."
                                + " Absent when the sale as such was cancelled",
                        examples = "REFUND-2020-9")
                String refund,
        @Min(1) @Schema(description = "How many came back; all that are left when absent", examples = "1")
                Integer units,
        @NotNull @PastDay @Schema(description = "The day it was refunded or cancelled", examples = "2020-12-02")
                LocalDate date,
        @Size(max = 1000)
                @Pattern(regexp = "[^\\x00]*", message = "must be text")
                @Schema(examples = "The case did not fit")
                String reason) {

    public NewRefund {
        sale = sale == null ? null : sale.strip();
        refund = refund == null || refund.isBlank() ? null : refund.strip();
    }
}
