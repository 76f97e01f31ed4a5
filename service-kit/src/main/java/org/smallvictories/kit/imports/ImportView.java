package org.smallvictories.kit.imports;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.smallvictories.kit.tabular.Shape;

/** An import as it is read. */
@Schema(description = "An import and how far it has come.")
public record ImportView(
        UUID id,
        @Schema(description = "What is imported", examples = "gifts") String kind,
        ImportState state,
        @Schema(description = "Why it was rejected or failed") String reason,
        @Schema(description = "How much of the work is done", examples = "50") int percent,
        boolean dryRun,
        Mode mode,
        RowCounts rows,
        @Schema(description = "What was declared about the file") Declared declared,
        @Schema(description = "What the readable amounts of the file add up to, by currency or unit")
                Map<String, BigDecimal> totals,
        @Schema(description = "The first that is wrong; all of it under /errors") List<ImportFault> firstErrors,
        String fileName,
        @Schema(description = "SHA-256 of the file") String contentHash,
        @Schema(description = "How the file was read") Shape shape,
        String importer,
        Instant receivedAt,
        Instant endedAt,
        Instant voidedAt,
        String voidedBy,
        String voidReason,
        @Schema(description = "How many were voided with the import") Long rowsVoided) {

    /** Null and empty where nothing was declared. */
    public record Declared(Integer rows, Map<String, BigDecimal> totals) {}

    static ImportView of(ImportJob job, List<ImportFault> firstErrors) {
        return new ImportView(
                job.id(),
                job.kind(),
                job.state(),
                job.reason(),
                job.percent(),
                job.options().dryRun(),
                job.options().mode(),
                job.rows(),
                new Declared(job.options().declaredRows(), job.options().declaredTotals()),
                job.totals(),
                firstErrors,
                job.fileName(),
                job.contentHash(),
                job.shape(),
                job.importer(),
                job.receivedAt(),
                job.endedAt(),
                job.voidedAt(),
                job.voidedBy(),
                job.voidReason(),
                job.rowsVoided());
    }
}
