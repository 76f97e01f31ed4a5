package org.smallvictories.kit.lifecycle;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.configuration.DurationConverter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Repeats work by the time that passes. The framework's own scheduler goes by the clock on the wall: when that is set back an
 * hour, it does nothing for an hour.
 */
@ApplicationScoped
public class Regularly {

    private static final String NEVER = "off";

    private final ScheduledExecutorService executor;
    private final Queue<Future<?>> running = new ConcurrentLinkedQueue<>();

    Regularly(ScheduledExecutorService executor) {
        this.executor = executor;
    }

    /**
     * Does the work until the service stops, never twice at once.
     *
     * @param every the pause before each time, such as {@code 10s}; {@code off} for never
     * @param work throws nothing, or it is not done again
     */
    public void run(String every, Runnable work) {
        if (!NEVER.equals(every)) {
            long pause = DurationConverter.parseDuration(every).toMillis();
            running.add(executor.scheduleWithFixedDelay(work, pause, pause, TimeUnit.MILLISECONDS));
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        running.forEach(work -> work.cancel(false));
    }
}
