package org.smallvictories.donations.b4si;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a gift is given; it takes the place of an earlier answer, which stays in the history. */
public record NewClassification(
        @NotNull
                @Schema(
                        enumeration = {"CHARITABLE_GIFT", "COMMUNITY_INVESTMENT", "COMMERCIAL_INITIATIVE"},
                        examples = "COMMUNITY_INVESTMENT")
                Why why,
        @NotBlank
                @Size(max = 1000)
                @Pattern(regexp = "[^\\x00]*", message = "must be text")
                @Schema(examples = "Part of the three-year programme against the digital divide")
                String reason) {

    @AssertTrue(message = "must be CHARITABLE_GIFT, COMMUNITY_INVESTMENT or COMMERCIAL_INITIATIVE")
    boolean isWhy() {
        return why != Why.UNCLASSIFIED;
    }
}
