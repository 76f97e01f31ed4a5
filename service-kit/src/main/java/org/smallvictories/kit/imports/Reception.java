package org.smallvictories.kit.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.smallvictories.kit.Ids;
import org.smallvictories.kit.idempotency.Idempotency;
import org.smallvictories.kit.problem.Problem;

/** Receives files: each is recorded before it is acknowledged, and the same file is imported once. */
@ApplicationScoped
class Reception {

    private static final Duration COME_BACK = Duration.ofSeconds(30);

    private record Payload(String contentHash, ImportOptions options) {}

    private final Uploads uploads;
    private final ImportJobs jobs;
    private final ImportWorkers workers;
    private final ImportsConfig config;
    private final Idempotency idempotency;
    private final Clock clock;

    Reception(
            Uploads uploads,
            ImportJobs jobs,
            ImportWorkers workers,
            ImportsConfig config,
            Idempotency idempotency,
            Clock clock) {
        this.uploads = uploads;
        this.jobs = jobs;
        this.workers = workers;
        this.config = config;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    Response receive(Intake<?> intake, String key, Path file, String name, ImportOptions options, Importer importer) {
        jobs.failAbandoned(config.lease());
        if (jobs.waiting() >= config.mostWaiting()) {
            throw Problem.tooManyRequests("Too many imports are waiting.", COME_BACK);
        }
        Upload upload = uploads.take(file, name, intake, options);
        AtomicReference<Work> work = new AtomicReference<>();
        try {
            Response response =
                    idempotency.once(key, "POST " + intake.path(), new Payload(upload.hash(), options), () -> {
                        Work recorded = new Work(Ids.next(), importer, options, upload);
                        ImportJob job = jobOf(intake, recorded);
                        if (!jobs.insert(job, workers.process())) {
                            return earlier(job, intake.path());
                        }
                        work.set(recorded);
                        return answer(Response.Status.ACCEPTED, job, intake.path());
                    });
            Optional.ofNullable(work.get()).ifPresent(accepted -> workers.submit(accepted, intake));
            return response;
        } catch (RuntimeException refused) {
            work.set(null);
            throw refused;
        } finally {
            if (work.get() == null) {
                uploads.discard(upload);
            }
        }
    }

    /** The import of the same file that there is, unless it read the file in another way. */
    private Response earlier(ImportJob job, String path) {
        ImportJob earlier = jobs.findImported(job.kind(), job.importer(), job.contentHash())
                .orElseThrow(() -> Problem.conflict("The same file was sent at the same time; try again."));
        if (!earlier.options().readsLike(job.options())) {
            throw Problem.conflict("You sent this file before, to be read in another way: import " + earlier.id()
                    + ". Void that first, or send the rows that failed.");
        }
        return answer(Response.Status.OK, earlier, path);
    }

    private static Response answer(Response.Status status, ImportJob job, String path) {
        return Response.status(status)
                .location(URI.create(path + "/" + job.id()))
                .entity(ImportView.of(job, List.of()))
                .build();
    }

    private ImportJob jobOf(Intake<?> intake, Work work) {
        return new ImportJob(
                work.id(),
                intake.kind(),
                work.importer().name(),
                work.upload().name(),
                work.upload().hash(),
                work.options(),
                work.upload().table().shape(),
                work.upload().layout().headings(),
                ImportState.RECEIVED,
                null,
                0,
                new RowCounts(0, 0, 0, 0, 0),
                Map.of(),
                clock.instant(),
                null,
                null,
                null,
                null,
                null);
    }
}
