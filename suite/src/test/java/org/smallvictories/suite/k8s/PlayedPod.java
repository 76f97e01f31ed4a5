package org.smallvictories.suite.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Probe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** One pod of a workload that podman runs, with the part of the kubelet that podman has not: probes, and an orderly end. */
final class PlayedPod {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int KILLED = 137;

    /** How a container ended. */
    record Stop(String pod, Duration took, Duration grace, int exitCode) {

        boolean wasOrderly() {
            return exitCode != KILLED && took.compareTo(grace) < 0;
        }
    }

    private final Workload workload;
    private final String name;
    private final int port;

    PlayedPod(Workload workload, String name, int port) {
        this.workload = workload;
        this.name = name;
        this.port = port;
    }

    String name() {
        return name;
    }

    Workload workload() {
        return workload;
    }

    Container container() {
        return workload.serving().get(0);
    }

    String containerName() {
        return name + "-" + container().getName();
    }

    /** Returns when what prepares has ended well and what serves has been started. */
    void start(String network, String yaml) {
        Command.output(List.of("podman", "kube", "play", "--network", network, "-"), yaml, Map.of());
    }

    /** As the probes say: fails when the startup probe does. */
    void awaitReady() {
        Probe startup = container().getStartupProbe();
        await(startup, startup.getFailureThreshold());
        await(container().getReadinessProbe(), startup.getFailureThreshold());
        if (!passes(container().getLivenessProbe())) {
            throw new IllegalStateException(name + " is ready, but not alive");
        }
    }

    String address() {
        String infra = Command.output("podman", "pod", "inspect", name, "--format", "{{.InfraContainerID}}")
                .strip();
        return inspect(infra)
                .at("/NetworkSettings/Networks")
                .elements()
                .next()
                .path("IPAddress")
                .textValue();
    }

    JsonNode inspect() {
        return inspect(containerName());
    }

    /** The sleep before the end, then SIGTERM, and SIGKILL once the period of grace is over. */
    Stop stop(Runnable onceTheClusterKnows) throws InterruptedException {
        Instant begun = Instant.now();
        Duration grace = Duration.ofSeconds(workload.pod().getTerminationGracePeriodSeconds());
        Duration sleep = Duration.ofSeconds(
                container().getLifecycle().getPreStop().getSleep().getSeconds());
        Thread.sleep(PlayedCluster.UNTIL_THE_CLUSTER_KNOWS.toMillis());
        onceTheClusterKnows.run();
        Thread.sleep(sleep.minus(PlayedCluster.UNTIL_THE_CLUSTER_KNOWS).toMillis());
        String seconds = String.valueOf(grace.minus(sleep).toSeconds());
        Command.output("podman", "stop", "--time", seconds, containerName());
        Duration took = Duration.between(begun, Instant.now());
        return new Stop(name, took, grace, inspect().at("/State/ExitCode").intValue());
    }

    void remove() {
        Command.tried("podman", "pod", "rm", "--force", "--time", "0", name);
    }

    String logs() {
        return Stream.concat(
                        workload.pod().getInitContainers().stream().map(init -> name + "-" + init.getName()),
                        Stream.of(containerName()))
                .map(container -> Command.tried("bash", "-c", "podman logs --tail 20 " + container + " 2>&1"))
                .map(lines -> lines.orElse(""))
                .reduce("", String::concat);
    }

    private void await(Probe probe, int attempts) {
        for (int attempt = 0; attempt < attempts; attempt++) {
            if (passes(probe)) {
                return;
            }
            try {
                Thread.sleep(Duration.ofSeconds(probe.getPeriodSeconds()).toMillis());
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stop);
            }
        }
        throw new IllegalStateException(name + " did not become ready: " + logs());
    }

    private boolean passes(Probe probe) {
        if (probe.getExec() != null) {
            return Command.tried(Stream.concat(
                                    Stream.of("podman", "exec", containerName()), probe.getExec().getCommand().stream())
                            .toArray(String[]::new))
                    .isPresent();
        }
        return probe.getHttpGet() == null || answers(probe);
    }

    private boolean answers(Probe probe) {
        Duration timeout = Duration.ofSeconds(Objects.requireNonNullElse(probe.getTimeoutSeconds(), 1));
        try {
            return ask(probe.getHttpGet().getPath(), timeout).statusCode() < 400;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** What the pod answers, asked past all Services. */
    String get(String path) {
        try {
            return ask(path, Duration.ofSeconds(30)).body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private HttpResponse<String> ask(String path, Duration timeout) throws IOException {
        try {
            URI uri = URI.create("http://127.0.0.1:" + port + path);
            return HTTP.send(HttpRequest.newBuilder(uri).timeout(timeout).build(), BodyHandlers.ofString());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private static JsonNode inspect(String container) {
        try {
            return new ObjectMapper()
                    .readTree(Command.output("podman", "inspect", container))
                    .get(0);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
