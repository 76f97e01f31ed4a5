package org.smallvictories.kit.imports;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.smallvictories.kit.tabular.Shape;

/**
 * An import as it is recorded.
 *
 * @param kind of the intake that takes it in
 * @param reason why it ended otherwise than completed
 * @param headings the first row of the file
 * @param totals what the readable amounts of the file add up to, by measure
 */
record ImportJob(
        UUID id,
        String kind,
        String importer,
        String fileName,
        String contentHash,
        ImportOptions options,
        Shape shape,
        List<String> headings,
        ImportState state,
        String reason,
        int percent,
        RowCounts rows,
        Map<String, BigDecimal> totals,
        Instant receivedAt,
        Instant endedAt,
        Instant voidedAt,
        String voidedBy,
        String voidReason,
        Long rowsVoided) {}
