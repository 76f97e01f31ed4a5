package org.smallvictories.donations.campaign;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.smallvictories.donations.PastDay;

/** A sale of a campaign, as the shop tells it. */
@Schema(description = "A sale, which accrues what the campaign promises for each unit.")
public record NewAccrual(
        @NotBlank
                @Size(max = 100)
                @Pattern(regexp = "[^\\p{Cntrl}]*", message = "must be text in one line")
                @Schema(
                        description = "The shop's own id of the sale; however often it is delivered, it counts once",
                        examples = "ORDER-2020-117")
                String sale,
        @NotNull @PastDay @Schema(description = "The day of the sale", examples = "2020-11-27") LocalDate date,
        @NotNull @Min(1) @Max(1_000_000) @Schema(description = "How many were sold", examples = "2") Integer units) {

    public NewAccrual {
        sale = sale == null ? null : sale.strip();
    }
}
