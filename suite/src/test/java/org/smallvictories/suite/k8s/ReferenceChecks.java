package org.smallvictories.suite.k8s;

import static org.smallvictories.suite.k8s.Manifests.named;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapKeySelector;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.KeyToPath;
import io.fabric8.kubernetes.api.model.SecretKeySelector;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

final class ReferenceChecks {

    private ReferenceChecks() {}

    /** To Secrets and their keys, ConfigMaps, ServiceAccounts and volumes. */
    static Stream<String> dangling(Manifests manifests) {
        return manifests.workloads().stream().flatMap(workload -> Stream.of(
                        account(manifests, workload),
                        volumes(manifests, workload),
                        workload.containers().flatMap(container -> secrets(manifests, container)),
                        workload.containers().flatMap(container -> files(manifests, workload, container)),
                        workload.containers().flatMap(container -> mounts(workload, container)))
                .flatMap(findings -> findings)
                .map(missing -> named(workload.owner()) + " refers to " + missing + ", which is not there"));
    }

    /** Secrets with a password for each role of a database cluster. */
    static Stream<String> rolesWithoutPassword(Manifests manifests) {
        return manifests
                .operated("Cluster")
                .flatMap(cluster -> Operated.values(cluster, "spec", "managed", "roles", "passwordSecret", "name"))
                .filter(secret -> !hasKeys(manifests, secret, Stream.of("password")))
                .map(secret -> "a role's password is sought in Secret " + secret + ", which is not there");
    }

    private static Stream<String> account(Manifests manifests, Workload workload) {
        return Stream.of(String.valueOf(workload.pod().getServiceAccountName()))
                .filter(account -> manifests.find(ServiceAccount.class, account).isEmpty())
                .map(account -> "ServiceAccount " + account);
    }

    private static Stream<String> secrets(Manifests manifests, Container container) {
        return container.getEnv().stream()
                .filter(variable -> variable.getValueFrom() != null)
                .filter(variable -> !isSecret(manifests, variable.getValueFrom().getSecretKeyRef())
                        && !isSetting(manifests, variable.getValueFrom().getConfigMapKeyRef()))
                .map(variable -> "what is kept for " + variable.getName());
    }

    /** What a variable such as TOKEN_SIGNING_KEY_FILE names is a key of a Secret that is mounted there. */
    private static Stream<String> files(Manifests manifests, Workload workload, Container container) {
        return container.getEnv().stream()
                .filter(variable -> variable.getName().endsWith("_FILE"))
                .filter(variable -> {
                    Path file = Path.of(variable.getValue());
                    return container.getVolumeMounts().stream()
                            .filter(mount -> Path.of(mount.getMountPath()).equals(file.getParent()))
                            .flatMap(mount -> workload.volume(mount.getName()).stream())
                            .noneMatch(volume -> volume.getSecret() != null
                                    && hasKeys(
                                            manifests,
                                            volume.getSecret().getSecretName(),
                                            Stream.of(file.getFileName().toString())));
                })
                .map(variable -> "the file " + variable.getValue());
    }

    private static Stream<String> mounts(Workload workload, Container container) {
        return container.getVolumeMounts().stream()
                .map(VolumeMount::getName)
                .filter(name -> workload.volume(name).isEmpty() && !workload.claims(name))
                .map(name -> "volume " + name);
    }

    private static Stream<String> volumes(Manifests manifests, Workload workload) {
        return workload.pod().getVolumes().stream()
                .filter(volume -> !hasContent(manifests, volume))
                .map(volume -> "the content of volume " + volume.getName());
    }

    private static boolean hasContent(Manifests manifests, Volume volume) {
        if (volume.getSecret() != null) {
            return hasKeys(
                    manifests,
                    volume.getSecret().getSecretName(),
                    keys(volume.getSecret().getItems()));
        }
        if (volume.getConfigMap() != null) {
            return manifests
                    .find(ConfigMap.class, volume.getConfigMap().getName())
                    .isPresent();
        }
        return volume.getProjected() == null
                || volume.getProjected().getSources().stream()
                        .map(source -> source.getSecret())
                        .allMatch(secret -> hasKeys(manifests, secret.getName(), keys(secret.getItems())));
    }

    private static boolean isSecret(Manifests manifests, SecretKeySelector key) {
        return key != null && hasKeys(manifests, key.getName(), Stream.of(key.getKey()));
    }

    private static boolean isSetting(Manifests manifests, ConfigMapKeySelector key) {
        return key != null
                && manifests
                        .find(ConfigMap.class, key.getName())
                        .filter(map -> map.getData().containsKey(key.getKey()))
                        .isPresent();
    }

    private static boolean hasKeys(Manifests manifests, String secret, Stream<String> keys) {
        return manifests
                .secretKeys(secret)
                .filter(found -> keys.allMatch(found::contains))
                .isPresent();
    }

    private static Stream<String> keys(List<KeyToPath> items) {
        return items.stream().map(KeyToPath::getKey);
    }
}
