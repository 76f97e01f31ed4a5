package org.smallvictories.kit.lifecycle;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Stops the service when the process that started it has ended, however that came about, so that none is orphaned. */
@ApplicationScoped
public class StopWithProcess {

    private static final Logger LOG = Logger.getLogger(StopWithProcess.class);

    private final Optional<Long> process;

    StopWithProcess(@ConfigProperty(name = "stop-with-process") Optional<Long> process) {
        this.process = process;
    }

    void watch(@Observes StartupEvent started) {
        process.ifPresent(id -> ProcessHandle.of(id)
                .ifPresentOrElse(running -> running.onExit().thenRun(() -> stop(id)), () -> stop(id)));
    }

    private static void stop(long id) {
        LOG.warnf("Process %d has ended: stopping with it", id);
        Quarkus.asyncExit();
    }
}
