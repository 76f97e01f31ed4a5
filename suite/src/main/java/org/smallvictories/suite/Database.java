package org.smallvictories.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.smallvictories.kit.testing.LocalPostgres;

/** The suite's PostgreSQL, which ends with the suite even when that is killed. */
final class Database implements Part {

    private static final long LONGEST_STOP_SECONDS = 60;

    /** As pg_ctl does it: SIGINT is a fast shutdown, which does not wait for clients to leave. */
    private static final String STOP = "kill -INT \"$1\"";

    /** The input ends when the suite does; signals from the terminal are for the suite alone. */
    private static final String STOP_AT_END_OF_INPUT = "trap '' INT HUP; read -r end; " + STOP;

    private final Path data;
    private final int port;
    private final Path log;
    private LocalPostgres server;
    private Process guard;

    Database(Path data, int port, Path log) {
        this.data = data;
        this.port = port;
        this.log = log;
    }

    @Override
    public void start() {
        try {
            server = LocalPostgres.on(data, port, log);
            guard = shell(STOP_AT_END_OF_INPUT, server.process());
        } catch (RuntimeException failure) {
            throw new SuiteFailure("PostgreSQL did not start: see " + log, failure);
        }
    }

    LocalPostgres.Credentials of(Service service) {
        return server.databaseFor(service.database());
    }

    /** Stops a server that an earlier suite left running on the data. */
    void stopLeftover() {
        LocalPostgres.runningOn(data).ifPresent(leftover -> {
            shell(STOP, leftover);
            try {
                leftover.onExit().get(LONGEST_STOP_SECONDS, TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException failure) {
                throw new SuiteFailure("PostgreSQL does not stop: end process " + leftover.pid() + ".", failure);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Override
    public void close() {
        if (guard == null) {
            stopLeftover();
            return;
        }
        guard.destroy();
        server.close();
    }

    @Override
    public CompletableFuture<?> onExit() {
        return server.process().onExit();
    }

    @Override
    public boolean wasStoppedOnPurpose() {
        return false;
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public String obituary() {
        return name() + " has died: see " + log;
    }

    private static Process shell(String command, ProcessHandle subject) {
        try {
            return new ProcessBuilder("sh", "-c", command, "sh", Long.toString(subject.pid()))
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
