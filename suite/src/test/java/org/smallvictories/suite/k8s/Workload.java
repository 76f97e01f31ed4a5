package org.smallvictories.suite.k8s;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A Deployment or StatefulSet and the pods that it makes. */
record Workload(HasMetadata owner, PodTemplateSpec template) {

    String name() {
        return owner.getMetadata().getName();
    }

    Map<String, String> labels() {
        return template.getMetadata().getLabels();
    }

    PodSpec pod() {
        return template.getSpec();
    }

    /** The containers that serve, after those that prepare. */
    Stream<Container> containers() {
        return Stream.concat(pod().getInitContainers().stream(), pod().getContainers().stream());
    }

    List<Container> serving() {
        return pod().getContainers();
    }

    Optional<Volume> volume(String name) {
        return pod().getVolumes().stream()
                .filter(volume -> volume.getName().equals(name))
                .findFirst();
    }

    /** Whether each pod has a volume of this name of its own. */
    boolean claims(String volume) {
        return owner instanceof StatefulSet set
                && set.getSpec().getVolumeClaimTemplates().stream()
                        .anyMatch(claim -> claim.getMetadata().getName().equals(volume));
    }

    /** The number behind a port's name or number, if a container has it. */
    Optional<Integer> port(IntOrString port) {
        return serving().stream()
                .flatMap(container -> port(container, port).stream())
                .findFirst();
    }

    static Optional<Integer> port(Container container, IntOrString port) {
        return container.getPorts().stream()
                .filter(candidate -> port.getStrVal() == null
                        ? candidate.getContainerPort().equals(port.getIntVal())
                        : port.getStrVal().equals(candidate.getName()))
                .map(ContainerPort::getContainerPort)
                .findFirst();
    }
}
