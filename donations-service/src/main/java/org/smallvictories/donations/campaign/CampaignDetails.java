package org.smallvictories.donations.campaign;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.smallvictories.kit.request.PlausibleDay;

/** What may change about a campaign. */
public record CampaignDetails(
        @NotBlank
                @Size(max = 200)
                @Pattern(regexp = "[^\\x00]*", message = "must be text")
                @Schema(examples = "Panda chargers")
                String name,
        @Size(max = 2000)
                @Pattern(regexp = "[^\\x00]*", message = "must be text")
                @Schema(examples = "At least 1 EUR of each charger sold on the marketplace goes to WWF.")
                String description,
        @PlausibleDay
                @Schema(
                        description = "The last day of its sales, not before one that is recorded; open when absent",
                        examples = "2021-03-31")
                LocalDate to) {}
