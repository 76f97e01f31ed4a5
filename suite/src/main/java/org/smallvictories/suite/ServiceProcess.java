package org.smallvictories.suite;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A service that runs as a process of its own. */
final class ServiceProcess implements Part {

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(5);
    private static final int LONGEST_STOP_SECONDS = 20;
    private static final int ENDED_BY_SIGTERM = 128 + 15;

    /** Ctrl-C in the terminal reaches every process there; the suite alone decides who stops when. */
    private static final List<String> UNDISTURBED = List.of("sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh");

    /** Meant for a laptop with other things to do: little memory, and quick to start. */
    private static final List<String> MODEST = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private final Service service;
    private final Path jar;
    private final Map<String, String> environment;
    private final String address;
    private final Path log;
    private Process process;

    ServiceProcess(Service service, Settings settings, Map<String, String> environment, Path log) {
        this.service = service;
        this.jar = service.jar(settings.checkout());
        this.environment = environment;
        this.address = settings.url(service);
        this.log = log;
    }

    @Override
    public void start() {
        if (!Files.exists(jar)) {
            throw new SuiteFailure(name() + " is not built: " + jar + " is missing.");
        }
        ProcessBuilder builder = new ProcessBuilder(command())
                .directory(log.getParent().toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(log.toFile()));
        builder.environment().putAll(environment);
        try {
            process = builder.start();
        } catch (IOException failure) {
            throw new SuiteFailure(name() + " could not be started: " + failure.getMessage(), failure);
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(UNDISTURBED);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(MODEST);
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    /**
     * Whether it can serve requests, as it says itself.
     *
     * @throws SuiteFailure when it never will
     */
    boolean isReady(HttpClient http) throws InterruptedException {
        if (!process.isAlive()) {
            throw new SuiteFailure(obituary());
        }
        HttpRequest question = HttpRequest.newBuilder(URI.create(address + "/q/health/ready"))
                .timeout(LONGEST_ANSWER)
                .build();
        try {
            return http.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** What it was started with. */
    Map<String, String> environment() {
        return environment;
    }

    String address() {
        return address;
    }

    long pid() {
        return process.pid();
    }

    /** Lets it finish its requests. */
    @Override
    public void close() {
        if (process == null) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException stop) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public CompletableFuture<?> onExit() {
        return process.onExit();
    }

    @Override
    public boolean wasStoppedOnPurpose() {
        return process.exitValue() == ENDED_BY_SIGTERM;
    }

    @Override
    public String name() {
        return service.module();
    }

    @Override
    public String obituary() {
        return name() + " has died (exit code " + process.exitValue() + "): see " + log;
    }
}
