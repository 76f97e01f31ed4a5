package org.smallvictories.kit.imports;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;

/** An import as the journal keeps it: nothing about people but the entry's actor. */
record JournalledImport(
        UUID id,
        String kind,
        String contentHash,
        Mode mode,
        RowCounts rows,
        Map<String, BigDecimal> totals,
        String voidReason,
        Long rowsVoided) {

    static JournalledImport of(ImportJob job) {
        return new JournalledImport(
                job.id(),
                job.kind(),
                job.contentHash(),
                job.options().mode(),
                job.rows(),
                job.totals(),
                job.voidReason(),
                job.rowsVoided());
    }
}
