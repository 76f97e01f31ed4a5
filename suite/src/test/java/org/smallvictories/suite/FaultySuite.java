package org.smallvictories.suite;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.smallvictories.kit.testing.LocalPostgres;
import org.smallvictories.suite.faults.Disk;
import org.smallvictories.suite.faults.WallClock;
import org.smallvictories.suite.faults.Wire;

/**
 * A real suite of its own whose parts can be made to fail: processes killed and started again as an orchestrator would, the
 * wires between gateway and services cut, the disk of the database filled, the clock of the services moved. One for all
 * tests that ask for it.
 */
public final class FaultySuite implements BeforeAllCallback {

    /** How long the gateway waits for a service that says nothing. */
    public static final Duration PATIENCE = Duration.ofSeconds(10);

    /** How long it waits for a section of the report. */
    public static final Duration PATIENCE_OF_THE_REPORT = Duration.ofSeconds(4);

    /** How long the gateway keeps what it knows of who has signed in. */
    public static final Duration RECHECK = Duration.ofSeconds(5);

    private static final long LONGEST_DEATH_SECONDS = 20;
    private static final Duration LONGEST_START = Duration.ofMinutes(1);
    private static final long PAUSE_MILLIS = 50;
    private static final String UNLIMITED = "1000000";

    private static Running running;

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(Namespace.GLOBAL)
                .getOrComputeIfAbsent(FaultySuite.class, key -> running = new Running(), Running.class);
    }

    public static Settings settings() {
        return running.settings;
    }

    public static String url() {
        return settings().url(Service.GATEWAY);
    }

    /** The access token of a demo account, good for hours. */
    public static String token(String account) {
        return running.tokens.computeIfAbsent(account, Running::signIn);
    }

    /** Between the gateway and a service. */
    public static Wire wire(Service service) {
        return running.wires.get(service);
    }

    /** What the database lives on. */
    public static Disk disk() {
        return running.disk;
    }

    /** What the services read the time from. */
    public static WallClock clock() {
        return running.clock;
    }

    /** As {@code kill -9} does. */
    public static void kill(Service service) {
        ProcessHandle process =
                ProcessHandle.of(running.suite.processes().get(service).pid()).orElseThrow();
        kill(List.of(process));
    }

    /** As an orchestrator does; returns when it is ready. */
    public static void startAgain(Service service) throws Exception {
        Path log = settings().data().resolve("logs").resolve(service.module() + ".log");
        Files.move(log, Path.of(log + "." + System.nanoTime()), StandardCopyOption.REPLACE_EXISTING);
        ServiceProcess process = running.suite.processes().get(service);
        process.start();
        HttpClient http = HttpClient.newHttpClient();
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (!process.isReady(http)) {
            if (System.nanoTime() > end) {
                throw new AssertionError(service + " is not ready: see " + log);
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    /** The server and each of its processes, as {@code kill -9} does. */
    public static void killDatabase() {
        ProcessHandle server = LocalPostgres.runningOn(settings().data().resolve("postgres"))
                .orElseThrow(() -> new AssertionError("PostgreSQL does not run"));
        List<ProcessHandle> all = new ArrayList<>(List.of(server));
        all.addAll(server.descendants().toList());
        kill(all);
    }

    public static boolean databaseRuns() {
        return LocalPostgres.runningOn(settings().data().resolve("postgres")).isPresent();
    }

    /** As an orchestrator does; returns when it answers. */
    public static void startDatabaseAgain() {
        running.suite.database().close();
        running.suite.database().start();
    }

    private static void kill(List<ProcessHandle> processes) {
        processes.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle process : processes) {
            try {
                process.onExit().get(LONGEST_DEATH_SECONDS, TimeUnit.SECONDS);
            } catch (Exception failure) {
                throw new AssertionError("Process " + process.pid() + " does not die", failure);
            }
        }
    }

    private static final class Running implements CloseableResource {

        private final Settings settings = LocalSuite.freshSettings("faults");
        private final Map<Service, Wire> wires = new EnumMap<>(Service.class);
        private final Map<String, String> tokens = new ConcurrentHashMap<>();
        private final Disk disk;
        private final WallClock clock;
        private final Suite suite;

        Running() {
            LocalSuite.rest();
            try {
                disk = Disk.at(settings.data().resolve("postgres"));
                clock = WallClock.keptIn(settings.data());
                suite = new Suite(settings, environment(), System.out);
                suite.start();
            } catch (IOException failure) {
                throw new IllegalStateException(failure);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stop);
            }
        }

        private Map<Service, Map<String, String>> environment() throws IOException {
            Map<String, String> gateway = new HashMap<>(clock.environment());
            gateway.putAll(Map.of("CALLS_PER_SECOND", UNLIMITED, "SIGN_IN_ATTEMPTS", UNLIMITED));
            gateway.put("GATEWAY_TOKEN_RECHECK_AFTER", RECHECK.toSeconds() + "S");
            gateway.put("SERVICE_IDLE_TIMEOUT", PATIENCE.toSeconds() + "S");
            gateway.put("SUMMARY_TIMEOUT_MILLIS", Long.toString(PATIENCE_OF_THE_REPORT.toMillis()));
            Map<Service, Map<String, String>> environment = new EnumMap<>(Service.class);
            for (Service service : Service.values()) {
                environment.put(service, new HashMap<>(clock.environment()));
                if (service != Service.GATEWAY) {
                    Wire wire = Wire.to(settings.port(service));
                    wires.put(service, wire);
                    gateway.put(service.name() + "_URL", "http://127.0.0.1:" + wire.port());
                    environment.get(service).put("CHECKPOINT_EVERY", "1s");
                }
            }
            environment.put(Service.GATEWAY, gateway);
            return environment;
        }

        private static String signIn(String account) {
            return RestAssured.given()
                    .baseUri(url())
                    .formParams("grant_type", "password", "username", account, "password", DemoAccounts.PASSWORD)
                    .post("/api/token")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("access_token");
        }

        @Override
        public void close() throws IOException {
            suite.close();
            for (Wire wire : wires.values()) {
                wire.close();
            }
            disk.close();
        }
    }
}
