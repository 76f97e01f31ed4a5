package org.smallvictories.donations.exchangerate;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a file of rates brought. */
@Schema(description = "What a file of rates brought.")
public record RateUpload(
        @Schema(description = "SHA-256 of the file, as the journal keeps it") String sha256,
        @Schema(description = "The first day with a rate; null for none") LocalDate from,
        @Schema(description = "The last day with a rate; null for none") LocalDate to,
        @Schema(description = "Rates that were not known before", examples = "6") long added,
        @Schema(description = "Rates that were known, with the same value", examples = "0") long known,
        @Schema(description = "Gifts and valuations that could be converted now", examples = "0") long converted) {}
