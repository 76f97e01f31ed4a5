package org.smallvictories.suite.k8s;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.KeyToPath;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretProjection;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A workload's pod as podman 4 can play it. Containers, environment, security context and limits stay as they are; a
 * Secret or ConfigMap in a volume becomes a folder of files with the same mode and group; a port is published on the
 * loopback address; probes and the sleep before the end, which podman lacks, are left to {@link PlayedPod}.
 */
final class PodFile {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final String OFFICIAL_POSTGRESQL = "postgres:";

    private final Manifests manifests;
    private final Workload workload;
    private final Path files;

    PodFile(Manifests manifests, Workload workload, Path files) {
        this.manifests = manifests;
        this.workload = workload;
        this.files = files;
    }

    String yaml(String name, int port) {
        try {
            Pod pod = new PodBuilder()
                    .withNewMetadata()
                    .withName(name)
                    .withLabels(workload.labels())
                    .endMetadata()
                    .withSpec(YAML.convertValue(workload.pod(), io.fabric8.kubernetes.api.model.PodSpec.class))
                    .build();
            pod.getSpec().setRestartPolicy("Never");
            pod.getSpec()
                    .setVolumes(Stream.concat(pod.getSpec().getVolumes().stream(), claims())
                            .map(this::playable)
                            .toList());
            pod.getSpec().getContainers().forEach(container -> adapt(container, port));
            giveItsOwnVolumes(pod);
            return YAML.writeValueAsString(pod);
        } catch (JsonProcessingException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void adapt(Container container, int port) {
        container.getPorts().forEach(exposed -> {
            exposed.setHostIP("127.0.0.1");
            exposed.setHostPort(port);
        });
        container.setStartupProbe(null);
        container.setReadinessProbe(null);
        container.setLivenessProbe(null);
        container.setLifecycle(null);
        if (container.getImage().startsWith(OFFICIAL_POSTGRESQL)) {
            container.setImage("localhost/small-victories-test/postgresql:1");
        }
    }

    /** An emptyDir is a volume of that name to podman, which two pods would share. */
    private static void giveItsOwnVolumes(Pod pod) {
        String prefix = pod.getMetadata().getName() + "-";
        pod.getSpec().getVolumes().forEach(volume -> volume.setName(prefix + volume.getName()));
        Stream.concat(pod.getSpec().getInitContainers().stream(), pod.getSpec().getContainers().stream())
                .flatMap(container -> container.getVolumeMounts().stream())
                .forEach(mount -> mount.setName(prefix + mount.getName()));
    }

    /** What a StatefulSet claims for each pod is here as short-lived as the pod. */
    private Stream<Volume> claims() {
        return workload.containers()
                .flatMap(container -> container.getVolumeMounts().stream())
                .map(mount -> mount.getName())
                .filter(workload::claims)
                .distinct()
                .map(name -> new VolumeBuilder()
                        .withName(name)
                        .withNewEmptyDir()
                        .endEmptyDir()
                        .build());
    }

    private Volume playable(Volume volume) {
        try {
            Path folder = files.resolve(workload.name()).resolve(volume.getName());
            if (volume.getSecret() != null) {
                var secret = volume.getSecret();
                write(folder, secret.getSecretName(), secret.getItems(), secret.getDefaultMode());
            } else if (volume.getProjected() != null) {
                for (var source : volume.getProjected().getSources()) {
                    SecretProjection secret = source.getSecret();
                    Integer mode = volume.getProjected().getDefaultMode();
                    write(folder, secret.getName(), secret.getItems(), mode);
                }
            } else if (volume.getConfigMap() != null) {
                ConfigMap map =
                        manifests.the(ConfigMap.class, volume.getConfigMap().getName());
                for (Map.Entry<String, String> entry : map.getData().entrySet()) {
                    write(folder.resolve(entry.getKey()), entry.getValue().getBytes(), 0644);
                }
            } else {
                return volume;
            }
            return new VolumeBuilder()
                    .withName(volume.getName())
                    .withNewHostPath(folder.toString(), "Directory")
                    .build();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void write(Path folder, String secret, List<KeyToPath> items, Integer mode) throws IOException {
        Map<String, String> data = manifests.the(Secret.class, secret).getData();
        List<KeyToPath> all = items.isEmpty()
                ? data.keySet().stream()
                        .map(key -> new KeyToPath(key, null, key))
                        .toList()
                : items;
        for (KeyToPath item : all) {
            byte[] value = Base64.getMimeDecoder().decode(data.get(item.getKey()));
            write(folder.resolve(item.getPath()), value, Objects.requireNonNullElse(mode, 0644));
        }
    }

    /** As a kubelet does: root's, and readable to the pod's group as far as the mode says. */
    private void write(Path file, byte[] content, int mode) throws IOException {
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        Files.write(file, content);
        Long group = workload.pod().getSecurityContext().getFsGroup();
        Files.setAttribute(file, "unix:gid", group.intValue());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions(mode)));
    }

    private static String permissions(int mode) {
        StringBuilder text = new StringBuilder("rwxrwxrwx");
        for (int bit = 0; bit < 9; bit++) {
            if ((mode >> (8 - bit) & 1) == 0) {
                text.setCharAt(bit, '-');
            }
        }
        return text.toString();
    }
}
