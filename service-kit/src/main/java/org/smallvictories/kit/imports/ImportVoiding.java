package org.smallvictories.kit.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.smallvictories.kit.journal.Journal;
import org.smallvictories.kit.problem.Problem;

/** Takes an import back: all that it brought is voided together. */
@ApplicationScoped
class ImportVoiding {

    private final ImportJobs jobs;
    private final ImportsConfig config;
    private final Journal journal;

    ImportVoiding(ImportJobs jobs, ImportsConfig config, Journal journal) {
        this.jobs = jobs;
        this.config = config;
        this.journal = journal;
    }

    void voidBecause(Intake<?> intake, UUID id, String reason, String by) {
        QuarkusTransaction.requiringNew()
                .timeout(Math.toIntExact(config.longest().toSeconds()))
                .run(() -> {
                    requireVoidable(
                            jobs.forVoiding(intake.kind(), id).orElseThrow(() -> Problem.notFound("import", id)));
                    jobs.setVoided(id, by, reason, intake.voidAll(id, reason, by));
                    JournalledImport voided = jobs.find(intake.kind(), id)
                            .map(JournalledImport::of)
                            .orElseThrow();
                    journal.appendAs(by, "import.voided", "import/" + id, voided);
                });
    }

    private static void requireVoidable(ImportJob job) {
        if (job.voidedAt() != null) {
            throw Problem.conflict("This import was voided already: " + job.voidReason());
        }
        if (job.state() != ImportState.COMPLETED || job.options().dryRun()) {
            throw Problem.conflict("This import brought nothing that could be voided.");
        }
    }
}
