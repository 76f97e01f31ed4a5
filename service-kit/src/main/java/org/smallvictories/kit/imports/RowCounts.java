package org.smallvictories.kit.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many rows of a file are what. */
public record RowCounts(
        @Schema(description = "Read so far, blank ones left out") long read,
        long good,
        long bad,
        @Schema(description = "Good rows whose reference is there already with the same values; not imported again")
                long alreadyThere,
        @Schema(description = "Imported: 0 until all are") long imported) {}
