package org.smallvictories.kit.imports;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.smallvictories.kit.journal.Journal;
import org.smallvictories.kit.problem.Problem;
import org.smallvictories.kit.tabular.UnreadableTable;

/** Does an import from the first row to its end, whatever that is. */
@ApplicationScoped
class ImportProcess {

    private static final Logger LOG = Logger.getLogger(ImportProcess.class);
    private static final int ATTEMPTS = 3;

    /** Unique violation, serialization failure, deadlock: another import wrote the same keys. */
    private static final Set<String> CONFLICTS = Set.of("23505", "40001", "40P01");

    private final ImportJobs jobs;
    private final BadRows badRows;
    private final Uploads uploads;
    private final Journal journal;
    private final ImportsConfig config;
    private final Clock clock;

    ImportProcess(
            ImportJobs jobs, BadRows badRows, Uploads uploads, Journal journal, ImportsConfig config, Clock clock) {
        this.jobs = jobs;
        this.badRows = badRows;
        this.uploads = uploads;
        this.journal = journal;
        this.config = config;
        this.clock = clock;
    }

    <R> void run(Work work, Intake<R> intake, UUID process) {
        ManagedContext request = Arc.container().requestContext();
        request.activate();
        try {
            for (int attempt = 1; !done(work, intake, process, attempt); attempt++) {
                LOG.infof("Import %s met another; checking it again", work.id());
            }
        } catch (Work.Ended ended) {
            LOG.infof("Import %s was ended", work.id());
        } catch (UnreadableTable unreadable) {
            end(work, process, ImportState.REJECTED, "The file " + unreadable.getMessage() + ". Nothing was imported.");
        } catch (Problem problem) {
            end(
                    work,
                    process,
                    ImportState.FAILED,
                    problem.getMessage() + " Nothing was imported; send the file again.");
        } catch (RuntimeException | Error unexpected) {
            fail(work, process, unexpected);
        } finally {
            request.terminate();
            uploads.discard(work.upload());
        }
    }

    private void fail(Work work, UUID process, Throwable unexpected) {
        if (work.hasEnded()) {
            LOG.infof("Import %s was ended while it was at work: %s", work.id(), unexpected.getMessage());
            return;
        }
        LOG.errorf(unexpected, "Import %s failed", work.id());
        end(
                work,
                process,
                ImportState.FAILED,
                "Something went wrong on our side. Nothing was imported; the operator finds the cause in the logs under the"
                        + " id of the import.");
    }

    /** Ends an import whose process is being stopped. */
    void giveUp(Work work, UUID process) {
        work.end();
        end(work, process, ImportState.FAILED, "The service was stopped. Nothing was imported; send the file again.");
    }

    /** False when the import must be checked again, because another one wrote the same keys meanwhile. */
    private <R> boolean done(Work work, Intake<R> intake, UUID process, int attempt) {
        advance(work, process, ImportState.CHECKING);
        Checking<R> checking = check(work, intake, attempt);
        Optional<String> refusal = checking.isHopeless()
                ? Optional.of("More than " + config.mostBadRows() + " rows are wrong; the rest was not read."
                        + " Nothing was imported.")
                : Verdict.against(work.options(), work.progress());
        if (refusal.isPresent()) {
            end(work, process, ImportState.REJECTED, refusal.get());
        } else if (work.options().dryRun()) {
            end(work, process, ImportState.COMPLETED, null);
        } else {
            return written(work, intake, process, checking.leftOut(), attempt);
        }
        return true;
    }

    private <R> Checking<R> check(Work work, Intake<R> intake, int attempt) {
        if (attempt > 1) {
            work.progress().restart();
            badRows.clear(work.id());
        }
        Checking<R> checking = new Checking<>(work, intake, badRows, config.mostBadRows());
        checking.run();
        return checking;
    }

    private <R> boolean written(Work work, Intake<R> intake, UUID process, BitSet leftOut, int attempt) {
        advance(work, process, ImportState.IMPORTING);
        try {
            QuarkusTransaction.requiringNew()
                    .timeout(Math.toIntExact(config.longest().toSeconds()))
                    .run(() -> write(work, intake, process, leftOut));
            return true;
        } catch (RuntimeException failure) {
            if (attempt < ATTEMPTS && isConflict(failure)) {
                return false;
            }
            throw failure;
        }
    }

    private <R> void write(Work work, Intake<R> intake, UUID process, BitSet leftOut) {
        ImportRun run = new ImportRun(work.id(), work.importer(), clock.instant());
        long rows = new Writing<>(work, intake, leftOut).run(intake.sink(run));
        if (!jobs.end(work.id(), process, ImportState.COMPLETED, null, work.progress(), rows)) {
            throw new Work.Ended();
        }
        journal.appendAs(
                work.importer().name(),
                "import.completed",
                "import/" + work.id(),
                jobs.find(intake.kind(), work.id()).map(JournalledImport::of).orElseThrow());
    }

    private void advance(Work work, UUID process, ImportState to) {
        if (!jobs.advance(work.id(), process, to)) {
            throw new Work.Ended();
        }
    }

    private void end(Work work, UUID process, ImportState as, String reason) {
        jobs.end(work.id(), process, as, reason, work.progress(), 0);
    }

    private static boolean isConflict(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && CONFLICTS.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
