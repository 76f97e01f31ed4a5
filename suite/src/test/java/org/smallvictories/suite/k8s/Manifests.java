package org.smallvictories.suite.k8s;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A rendered set of manifests. */
record Manifests(List<HasMetadata> objects) {

    static Manifests parse(String yaml) {
        return new Manifests(new ArrayList<>(StrictYaml.read(yaml)));
    }

    <T extends HasMetadata> Stream<T> all(Class<T> kind) {
        return objects.stream().filter(kind::isInstance).map(kind::cast);
    }

    <T extends HasMetadata> Optional<T> find(Class<T> kind, String name) {
        return all(kind)
                .filter(object -> object.getMetadata().getName().equals(name))
                .findFirst();
    }

    <T extends HasMetadata> T the(Class<T> kind, String name) {
        return find(kind, name).orElseThrow();
    }

    /** Those that lead to pods. */
    Stream<Service> services() {
        return all(Service.class)
                .filter(service -> !service.getSpec().getSelector().isEmpty());
    }

    /** Everything that runs pods. */
    List<Workload> workloads() {
        return Stream.concat(
                        all(Deployment.class)
                                .map(deployment -> new Workload(
                                        deployment, deployment.getSpec().getTemplate())),
                        all(StatefulSet.class)
                                .map(set -> new Workload(set, set.getSpec().getTemplate())))
                .toList();
    }

    /** Custom resources of a kind. */
    Stream<GenericKubernetesResource> operated(String kind) {
        return all(GenericKubernetesResource.class)
                .filter(resource -> resource.getKind().equals(kind));
    }

    /** The keys of a Secret that is here, or that an ExternalSecret makes. */
    Optional<Set<String>> secretKeys(String secret) {
        return find(Secret.class, secret).map(found -> found.getData().keySet()).or(() -> operated("ExternalSecret")
                .filter(external -> external.getMetadata().getName().equals(secret))
                .map(external ->
                        Operated.values(external, "spec", "data", "secretKey").collect(Collectors.toSet()))
                .findFirst());
    }

    List<Workload> selectedBy(Map<String, String> labels) {
        return Stream.concat(workloads().stream(), operated("Cluster").map(Operated::postgresql))
                .filter(workload ->
                        !labels.isEmpty() && workload.labels().entrySet().containsAll(labels.entrySet()))
                .toList();
    }

    static String named(HasMetadata object) {
        return object.getKind() + " " + object.getMetadata().getName();
    }
}
