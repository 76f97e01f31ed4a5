package org.smallvictories.suite.k8s;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The rendered local overlay, played by podman on one machine: each pod from the images just built, in a network of its
 * own, with a stand-in for what Services do. Nothing of it is reached from elsewhere than the loopback address.
 */
final class PlayedCluster implements AutoCloseable {

    /** How late other nodes learn that a pod is going, which the sleep before its end is there for. */
    static final Duration UNTIL_THE_CLUSTER_KNOWS = Duration.ofSeconds(2);

    private static final String RUNTIME = "localhost/small-victories-test/jre:1";
    private static final Path CLASSES = Path.of("target/test-classes").toAbsolutePath();

    private final Manifests manifests = Rendered.LOCAL.manifests();
    private final String name = "sv" + UUID.randomUUID().toString().substring(0, 8);
    private final List<PlayedPod> pods = new CopyOnWriteArrayList<>();
    private final List<PlayedPod> serving = new CopyOnWriteArrayList<>();
    private final int gatewayPort = freePort();
    private final Path folder;
    private final Thread atAnyEnd = new Thread(this::remove);
    private int started;

    PlayedCluster() {
        try {
            folder = Files.createTempDirectory(name);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            for (Service service : services()) {
                Files.createDirectories(folder.resolve("endpoints"));
                Files.writeString(endpoints(service), "");
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        manifests.workloads().forEach(workload -> workload.containers().forEach(this::renameSecrets));
        Runtime.getRuntime().addShutdownHook(atAnyEnd);
    }

    /** PostgreSQL first, then all services at once. */
    void start() {
        Command.output("podman", "network", "create", name);
        manifests.all(Secret.class).forEach(this::create);
        proxy();
        add(workload("postgresql"));
        addOneMoreOf(manifests
                .all(Deployment.class)
                .map(deployment -> deployment.getMetadata().getName())
                .toList());
    }

    /** At once. */
    void addOneMoreOf(List<String> workloads) {
        ExecutorService kubelets = Executors.newCachedThreadPool();
        try {
            workloads.stream()
                    .map(workload -> CompletableFuture.runAsync(() -> add(workload(workload)), kubelets))
                    .toList()
                    .forEach(CompletableFuture::join);
        } finally {
            kubelets.shutdown();
        }
    }

    /** One pod more, in service once it is ready. */
    PlayedPod add(Workload workload) {
        int port = freePort();
        PlayedPod pod = new PlayedPod(workload, name + "-" + workload.name() + "-" + next(), port);
        pods.add(pod);
        pod.start(name, new PodFile(manifests, workload, folder.resolve("volumes")).yaml(pod.name(), port));
        pod.awaitReady();
        serving.add(pod);
        route();
        return pod;
    }

    /** As a cluster ends a pod; it is out of service somewhat after it has begun to end. */
    PlayedPod.Stop stop(PlayedPod pod) throws InterruptedException {
        PlayedPod.Stop stop = pod.stop(() -> {
            serving.remove(pod);
            route();
        });
        pod.remove();
        return stop;
    }

    /** All pods of a workload at once, as when a node is lost. */
    void kill(String workload) {
        List<PlayedPod> lost = pods.stream()
                .filter(pod -> pod.workload().name().equals(workload))
                .toList();
        serving.removeAll(lost);
        route();
        lost.forEach(PlayedPod::remove);
    }

    List<PlayedPod> pods(String workload) {
        return serving.stream()
                .filter(pod -> pod.workload().name().equals(workload))
                .toList();
    }

    Workload workload(String workload) {
        return manifests.workloads().stream()
                .filter(candidate -> candidate.name().equals(workload))
                .findFirst()
                .orElseThrow();
    }

    String gateway() {
        return "http://127.0.0.1:" + gatewayPort;
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atAnyEnd);
        remove();
    }

    private void remove() {
        pods.forEach(PlayedPod::remove);
        Command.tried("podman", "rm", "--force", "--time", "0", name + "-services");
        manifests
                .all(Secret.class)
                .forEach(secret -> Command.tried(
                        "podman", "secret", "rm", own(secret.getMetadata().getName())));
        Command.tried("podman", "network", "rm", "--force", name);
        Command.tried("bash", "-c", "podman volume ls -q --filter name=" + name + " | xargs -r podman volume rm -f");
        Command.tried("rm", "-r", folder.toString());
    }

    private void proxy() {
        List<String> run = new ArrayList<>(List.of("podman", "run", "--detach", "--name", name + "-services"));
        run.addAll(List.of("--network", name, "--publish", "127.0.0.1:" + gatewayPort + ":8080"));
        services()
                .forEach(service -> run.addAll(
                        List.of("--network-alias", service.getMetadata().getName())));
        run.addAll(List.of("--volume", CLASSES + ":/classes:ro", "--volume", folder + "/endpoints:/endpoints:ro"));
        run.addAll(List.of(RUNTIME, "java", "-Xmx64m", "-cp", "/classes", ServiceProxy.class.getName(), "/endpoints"));
        services().forEach(service -> run.add(String.valueOf(port(service))));
        Command.output(run, "", Map.of());
    }

    private synchronized void route() {
        for (Service service : services()) {
            List<String> addresses = serving.stream()
                    .filter(pod -> pod.workload()
                            .labels()
                            .entrySet()
                            .containsAll(service.getSpec().getSelector().entrySet()))
                    .map(PlayedPod::address)
                    .toList();
            try {
                Path next = Files.write(folder.resolve("next"), addresses);
                Files.move(next, endpoints(service), StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private List<Service> services() {
        return manifests.services().toList();
    }

    private Path endpoints(Service service) {
        return folder.resolve("endpoints").resolve(String.valueOf(port(service)));
    }

    private static int port(Service service) {
        return service.getSpec().getPorts().get(0).getPort();
    }

    /** Podman 4 reads a variable of a Secret from a secret of its own that is the JSON of the data. */
    private void create(Secret secret) {
        try {
            String json = new ObjectMapper().writeValueAsString(secret.getData());
            String name = own(secret.getMetadata().getName());
            Command.output(List.of("podman", "secret", "create", name, "-"), json, Map.of());
        } catch (JsonProcessingException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Podman's secrets are the machine's, and so must not be named alike in two runs. */
    private void renameSecrets(Container container) {
        container.getEnv().stream()
                .filter(variable -> variable.getValueFrom() != null)
                .map(variable -> variable.getValueFrom().getSecretKeyRef())
                .forEach(key -> key.setName(own(key.getName())));
    }

    private String own(String secret) {
        return name + "-" + secret;
    }

    private synchronized int next() {
        return ++started;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
