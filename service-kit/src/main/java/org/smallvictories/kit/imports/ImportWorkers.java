package org.smallvictories.kit.imports;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** The threads of this process that work on imports, and the heartbeat that tells other processes that they live. */
@ApplicationScoped
class ImportWorkers {

    private static final Logger LOG = Logger.getLogger(ImportWorkers.class);

    private final ImportProcess importProcess;
    private final ImportJobs jobs;
    private final UUID process = UUID.randomUUID();
    private final Map<UUID, Work> works = new ConcurrentHashMap<>();
    private final ExecutorService threads;
    private final ScheduledExecutorService heartbeat;

    ImportWorkers(ImportProcess importProcess, ImportJobs jobs, ImportsConfig config) {
        this.importProcess = importProcess;
        this.jobs = jobs;
        threads = Executors.newFixedThreadPool(config.workers(), task -> new Thread(task, "import"));
        heartbeat = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "import-heartbeat"));
        long beat = config.heartbeat().toMillis();
        heartbeat.scheduleWithFixedDelay(this::beat, beat, beat, TimeUnit.MILLISECONDS);
    }

    /** Tells this process from the others that work on the same database. */
    UUID process() {
        return process;
    }

    void submit(Work work, Intake<?> intake) {
        works.put(work.id(), work);
        threads.execute(() -> {
            try {
                importProcess.run(work, intake, process);
            } finally {
                works.remove(work.id());
            }
        });
    }

    void stop(@Observes ShutdownEvent stopping) {
        heartbeat.shutdownNow();
        works.values().forEach(work -> importProcess.giveUp(work, process));
        threads.shutdownNow();
        awaitRollback();
    }

    private void awaitRollback() {
        try {
            threads.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void beat() {
        works.values().forEach(work -> {
            try {
                if (!jobs.beat(work.id(), process, work.progress())) {
                    work.end();
                }
            } catch (RuntimeException away) {
                LOG.warnf("No heartbeat for import %s: %s", work.id(), away.getMessage());
            }
        });
    }
}
