package org.smallvictories.donations.campaign;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.smallvictories.kit.request.PlausibleDay;
import org.smallvictories.kit.request.Slug;

/** A campaign to be added. */
@Schema(description = "Sales that fund a project: so much for each unit sold.")
public record NewCampaign(
        @NotNull @Slug @Schema(examples = "panda-chargers") String slug,
        @NotBlank
                @Size(max = 200)
                @Pattern(regexp = "[^\\x00]*", message = "must be text")
                @Schema(examples = "Panda chargers")
                String name,
        @Size(max = 2000)
                @Pattern(regexp = "[^\\x00]*", message = "must be text")
                @Schema(examples = "At least 1 EUR of each charger sold on the marketplace goes to WWF.")
                String description,
        @NotNull @Slug @Schema(description = "Whom it funds", examples = "wwf") String partner,
        @NotNull @Slug @Schema(description = "Which of the partner's projects", examples = "panda-phone")
                String project,
        @NotNull @PlausibleDay @Schema(description = "The first day of its sales", examples = "2020-11-01")
                LocalDate from,
        @PlausibleDay @Schema(description = "The last day of its sales; open when absent", examples = "2021-01-31")
                LocalDate to,
        @NotNull
                @Positive
                @Schema(description = "What each unit brings that is sold from the first day on", examples = "1.00")
                BigDecimal amountPerUnit,
        @NotNull @Schema(description = "ISO 4217", examples = "EUR") String currency,
        @Schema(description = "Whether its sales are invented, for a demonstration", defaultValue = "false")
                Boolean illustrative) {

    public NewCampaign {
        illustrative = illustrative != null && illustrative;
    }

    CampaignDetails details() {
        return new CampaignDetails(name, description, to);
    }
}
