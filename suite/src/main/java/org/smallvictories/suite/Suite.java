package org.smallvictories.suite;

import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Starts PostgreSQL, the services and the gateway, watches them, and stops them in the opposite order. */
public final class Suite implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final Duration PATIENCE_AFTER_A_CRASH = Duration.ofSeconds(30);
    private static final long PAUSE_MILLIS = 200;

    private final Settings settings;
    private final Map<Service, Map<String, String>> environment;
    private final Progress progress;
    private final Deque<Part> running = new ArrayDeque<>();
    private final Map<Service, ServiceProcess> processes = new EnumMap<>(Service.class);
    private final BlockingQueue<String> obituaries = new LinkedBlockingQueue<>();
    private DataDirectory data;
    private Database database;
    private volatile Thread starter;
    private volatile boolean stopping;

    public Suite(Settings settings, PrintStream out) {
        this(settings, Map.of(), out);
    }

    /** @param environment what services are told otherwise, or besides */
    Suite(Settings settings, Map<Service, Map<String, String>> environment, PrintStream out) {
        this.settings = settings;
        this.environment = environment;
        this.progress = new Progress(out);
    }

    /** Runs until the process is asked to stop, or something dies. The argument is the folder of the built modules. */
    public static void main(String[] arguments) {
        Suite suite = null;
        try {
            Path checkout = Path.of(arguments[0]).toAbsolutePath().normalize();
            suite = new Suite(Settings.of(checkout), System.out);
            Runtime.getRuntime().addShutdownHook(new Thread(suite::close, "suite-stop"));
            suite.start();
            suite.watch();
        } catch (SuiteFailure | InterruptedException failure) {
            if (suite == null || !suite.stopping) {
                System.err.println("\nSmall Victories: " + failure.getMessage());
            }
            System.exit(1);
        }
    }

    /** Returns when everything is ready and the demo year is there. */
    public void start() throws InterruptedException {
        starter = Thread.currentThread();
        progress.starting(settings);
        data = DataDirectory.hold(settings.data());
        database = new Database(data.postgres(), settings.databasePort(), data.log("postgresql"));
        database.stopLeftover();
        Ports.requireFree(settings, data.wasLeftUnclean() ? PATIENCE_AFTER_A_CRASH : Duration.ZERO);
        begin(database);
        progress.ready(database.name(), "127.0.0.1:" + settings.databasePort());
        Wiring wiring = new Wiring(settings, data);
        for (Service service : Service.values()) {
            Map<String, String> told = wiring.environment(service, database.of(service));
            told.putAll(environment.getOrDefault(service, Map.of()));
            ServiceProcess process = new ServiceProcess(service, settings, told, data.log(service.module()));
            begin(process);
            processes.put(service, process);
        }
        awaitReady(processes.values());
        new DemoYear(settings.url(Service.GATEWAY), data.demoYearInProgress(), progress).loadIfEmpty();
        starter = null;
        progress.welcome(settings, processes.values());
    }

    private synchronized void begin(Part part) {
        if (stopping) {
            throw new SuiteFailure("Stopped while starting.");
        }
        running.push(part);
        part.start();
        part.onExit().thenRun(() -> ended(part));
    }

    private void ended(Part part) {
        if (stopping) {
            return;
        }
        if (part.wasStoppedOnPurpose()) {
            progress.stoppedOnPurpose(part.name());
        } else {
            obituaries.add(part.obituary());
        }
    }

    private void awaitReady(Collection<ServiceProcess> services) throws InterruptedException {
        HttpClient http = HttpClient.newHttpClient();
        List<ServiceProcess> pending = new ArrayList<>(services);
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (!pending.isEmpty()) {
            for (ServiceProcess service : List.copyOf(pending)) {
                if (service.isReady(http)) {
                    progress.ready(service.name(), service.address());
                    pending.remove(service);
                }
            }
            if (System.nanoTime() > end) {
                throw new SuiteFailure(pending.get(0).name() + " is not ready after " + LONGEST_START.toMinutes()
                        + " minutes: see " + data.log(pending.get(0).name()));
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    Map<Service, ServiceProcess> processes() {
        return processes;
    }

    Database database() {
        return database;
    }

    /** Returns never: ends when a part dies that nobody stopped on purpose. */
    void watch() throws InterruptedException {
        throw new SuiteFailure(obituaries.take());
    }

    /** Stops what runs: the gateway first, PostgreSQL last. */
    @Override
    public void close() {
        stopping = true;
        Thread atWork = starter;
        if (atWork != null && atWork != Thread.currentThread()) {
            atWork.interrupt();
        }
        synchronized (this) {
            if (!running.isEmpty()) {
                progress.stopping();
            }
            while (!running.isEmpty()) {
                Part part = running.pop();
                part.close();
                progress.stopped(part.name());
            }
            if (data != null) {
                data.close();
            }
        }
    }
}
