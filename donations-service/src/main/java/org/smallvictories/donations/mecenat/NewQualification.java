package org.smallvictories.donations.mecenat;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a gift is for tax purposes; it takes the place of an earlier answer, which stays in the history. */
public record NewQualification(
        @NotNull @Schema(examples = "MECENAT") Qualification qualification,
        @NotBlank
                @Size(max = 1000)
                @Pattern(regexp = "[^\\x00]*", message = "must be text")
                @Schema(examples = "Receipt 2041-MEC of the association; nothing was received in return")
                String reason,
        @Schema(
                        description =
                                "MECENAT only: whether the partner provides people in difficulty with meals, housing,"
                                        + " care or necessities free of charge, so that the lower rate never applies",
                        defaultValue = "false")
                Boolean aidsPeopleInDifficulty) {

    public NewQualification {
        aidsPeopleInDifficulty = aidsPeopleInDifficulty != null && aidsPeopleInDifficulty;
    }

    @AssertTrue(message = "belongs to MECENAT only")
    boolean isAidsPeopleInDifficulty() {
        return !aidsPeopleInDifficulty || qualification == null || qualification == Qualification.MECENAT;
    }
}
