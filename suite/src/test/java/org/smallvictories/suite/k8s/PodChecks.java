package org.smallvictories.suite.k8s;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.LifecycleHandler;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

final class PodChecks {

    private PodChecks() {}

    static Stream<String> probes(Manifests manifests) {
        return serving(manifests, container -> {
            List<Probe> probes = Stream.of(
                            container.getStartupProbe(), container.getReadinessProbe(), container.getLivenessProbe())
                    .filter(Objects::nonNull)
                    .toList();
            if (Set.copyOf(probes).size() < 3) {
                return Stream.of("lacks a startup, readiness or liveness probe of its own");
            }
            if (probes.stream()
                    .anyMatch(probe ->
                            probe.getHttpGet() != null && probe.getHttpGet().getHost() != null)) {
                return Stream.of("has a probe that asks another host");
            }
            return probes.stream()
                    .flatMap(probe -> asked(probe).stream())
                    .filter(port -> Workload.port(container, port).isEmpty())
                    .map(port -> "has a probe on port " + port.getValue() + ", which it does not have");
        });
    }

    static Stream<String> hurriedStop(Manifests manifests) {
        return manifests.workloads().stream().flatMap(workload -> workload.serving().stream()
                .flatMap(container -> Settings.of(container)
                        .filter(settings ->
                                !leavesTime(container, settings.shutdown().plus(delay(container)), grace(workload)))
                        .map(settings -> container.getName()
                                + " needs a preStop sleep, and a grace period longer than it and its shutdown")
                        .stream()));
    }

    static Stream<String> floatingImages(Manifests manifests) {
        return each(manifests, container -> Stream.of(container.getImage())
                .filter(image -> !image.matches(".+(:\\d[\\w.-]*|@sha256:[0-9a-f]{64})"))
                .map(image -> "runs " + image + ", which has no fixed version"));
    }

    static Stream<String> movableImages(Manifests manifests) {
        return each(manifests, container -> Stream.of(container.getImage())
                .filter(image -> !image.matches(".+@sha256:[0-9a-f]{64}"))
                .map(image -> "runs " + image + ", which is not named by its digest"));
    }

    static Stream<String> unboundedResources(Manifests manifests) {
        return each(manifests, container -> Stream.of("cpu", "memory")
                .filter(resource -> !isBounded(container.getResources(), resource))
                .map(resource -> "needs a request of " + resource + ", and a limit that is not below it"));
    }

    private static boolean isBounded(ResourceRequirements resources, String resource) {
        if (resources == null) {
            return false;
        }
        Quantity request = resources.getRequests().get(resource);
        Quantity limit = resources.getLimits().get(resource);
        return request != null
                && limit != null
                && request.getNumericalAmount().compareTo(limit.getNumericalAmount()) <= 0;
    }

    private static boolean leavesTime(Container container, Duration shutdown, Duration grace) {
        return Optional.ofNullable(container.getLifecycle())
                .map(lifecycle -> lifecycle.getPreStop())
                .map(LifecycleHandler::getSleep)
                .map(sleep -> Duration.ofSeconds(sleep.getSeconds()).plus(shutdown))
                .filter(needed -> needed.compareTo(grace) < 0)
                .isPresent();
    }

    private static Duration delay(Container container) {
        return container.getEnv().stream()
                .filter(variable -> variable.getName().equals("SHUTDOWN_DELAY"))
                .map(variable -> Duration.parse("PT" + variable.getValue()))
                .findFirst()
                .orElse(Duration.ZERO);
    }

    private static Duration grace(Workload workload) {
        return Duration.ofSeconds(Objects.requireNonNullElse(workload.pod().getTerminationGracePeriodSeconds(), 30L));
    }

    private static Optional<IntOrString> asked(Probe probe) {
        return probe.getHttpGet() != null
                ? Optional.of(probe.getHttpGet().getPort())
                : Optional.ofNullable(probe.getTcpSocket()).map(socket -> socket.getPort());
    }

    private static Stream<String> serving(Manifests manifests, Function<Container, Stream<String>> check) {
        return manifests.workloads().stream()
                .flatMap(workload -> workload.serving().stream())
                .flatMap(container -> check.apply(container).map(finding -> container.getName() + " " + finding));
    }

    private static Stream<String> each(Manifests manifests, Function<Container, Stream<String>> check) {
        return manifests.workloads().stream()
                .flatMap(workload -> workload.containers().flatMap(container -> check.apply(container)
                        .map(finding -> workload.name() + "/" + container.getName() + " " + finding)));
    }
}
