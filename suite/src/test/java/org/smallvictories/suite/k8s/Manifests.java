package org.smallvictories.suite.k8s;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    List<Workload> selectedBy(Map<String, String> labels) {
        return workloads().stream()
                .filter(workload ->
                        !labels.isEmpty() && workload.labels().entrySet().containsAll(labels.entrySet()))
                .toList();
    }

    static String named(HasMetadata object) {
        return object.getKind() + " " + object.getMetadata().getName();
    }
}
