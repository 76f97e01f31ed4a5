package org.smallvictories.partners.community;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.smallvictories.kit.request.PlausibleDay;

/** How many members a community had on a day. */
public record NewMemberCount(
        @NotNull @PositiveOrZero @Max(10_000_000) @Schema(examples = "24") Integer members,
        @NotNull
                @PlausibleDay
                @Schema(description = "Not before it was founded, and not in the future", examples = "2020-12-31")
                LocalDate countedOn) {}
