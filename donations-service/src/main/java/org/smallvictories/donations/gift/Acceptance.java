package org.smallvictories.donations.gift;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That the partner accepted a gift. */
public record Acceptance(
        @Schema(description = "Today (UTC) when absent; never later", examples = "2020-12-20") LocalDate date,
        @Schema(
                        description = "What shows it: the id of evidence that is with the gift, or a link",
                        examples = "https://example.org/receipts/2020-118")
                String evidence) {

    static final Acceptance TODAY = new Acceptance(null, null);
}
