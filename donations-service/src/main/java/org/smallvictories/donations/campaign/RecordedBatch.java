package org.smallvictories.donations.campaign;

import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a batch of sales. */
@Schema(description = "What became of a batch of sales.")
public record RecordedBatch(
        @Schema(description = "The journal lists its sales under the subject batch/{id}") UUID batch,
        String campaign,
        long received,
        @Schema(description = "Sales that were new") long recorded,
        @Schema(description = "Sales that were recorded before, or stand twice in the batch; they count once")
                long alreadyThere,
        @Schema(description = "Units of the new sales") long units,
        @Schema(description = "What they accrued") BigDecimal accrued,
        @Schema(examples = "EUR") String currency) {}
