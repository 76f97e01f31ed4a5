package org.smallvictories.donations.gift;

import jakarta.validation.Valid;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a gift was delivered, or paid. */
public record Delivery(
        @Schema(description = "Today (UTC) when absent; never later", examples = "2020-12-18") LocalDate date,
        @Schema(
                        description = "What shows it: the id of evidence that is with the gift, or a link",
                        examples = "https://example.org/delivery-notes/2020-118")
                String evidence,
        @Valid @Schema(description = "MONEY only") Payment payment) {

    static final Delivery TODAY = new Delivery(null, null, null);
}
