package org.smallvictories.donations.partnerlink;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long a link is to open what it is for. */
public record NewGiftLink(
        @Min(1) @Max(90) @Schema(description = "Days until it expires", examples = "30", defaultValue = "30")
                Integer days) {

    private static final int DAYS = 30;

    static final NewGiftLink USUAL = new NewGiftLink(DAYS);

    public NewGiftLink {
        days = Objects.requireNonNullElse(days, DAYS);
    }

    Duration lifetime() {
        return Duration.ofDays(days);
    }
}
