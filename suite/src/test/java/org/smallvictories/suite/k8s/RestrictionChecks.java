package org.smallvictories.suite.k8s;

import static org.smallvictories.suite.k8s.Manifests.named;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.SecurityContext;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class RestrictionChecks {

    private RestrictionChecks() {}

    /** The Pod Security Standard "restricted", and beyond it a read-only root and no token of the API server. */
    static Stream<String> unrestricted(Manifests manifests) {
        return Stream.concat(
                manifests.workloads().stream()
                        .filter(workload -> !isRestricted(workload))
                        .map(workload -> workload.name() + " runs pods that are not restricted"),
                manifests.workloads().stream().flatMap(workload -> workload.containers()
                        .filter(container -> !isRestricted(container))
                        .map(container -> workload.name() + "/" + container.getName() + " is not restricted")));
    }

    static Stream<String> namespace(Manifests manifests) {
        Set<String> restricted = manifests
                .all(Namespace.class)
                .filter(namespace -> "restricted"
                        .equals(namespace.getMetadata().getLabels().get("pod-security.kubernetes.io/enforce")))
                .map(namespace -> namespace.getMetadata().getName())
                .collect(Collectors.toSet());
        return manifests.objects().stream()
                .filter(object -> !(object instanceof Namespace))
                .filter(object -> !restricted.contains(object.getMetadata().getNamespace()))
                .map(object -> named(object) + " is outside a restricted namespace");
    }

    private static boolean isRestricted(Workload workload) {
        PodSecurityContext context = workload.pod().getSecurityContext();
        return context != null
                && Boolean.TRUE.equals(context.getRunAsNonRoot())
                && !Long.valueOf(0).equals(context.getRunAsUser())
                && context.getSeccompProfile() != null
                && "RuntimeDefault".equals(context.getSeccompProfile().getType())
                && !Boolean.TRUE.equals(workload.pod().getHostNetwork())
                && !Boolean.TRUE.equals(workload.pod().getHostPID())
                && Boolean.FALSE.equals(workload.pod().getAutomountServiceAccountToken())
                && workload.pod().getVolumes().stream().allMatch(volume -> volume.getHostPath() == null);
    }

    private static boolean isRestricted(Container container) {
        SecurityContext context = container.getSecurityContext();
        return context != null
                && Boolean.FALSE.equals(context.getAllowPrivilegeEscalation())
                && Boolean.TRUE.equals(context.getReadOnlyRootFilesystem())
                && !Boolean.TRUE.equals(context.getPrivileged())
                && !Boolean.FALSE.equals(context.getRunAsNonRoot())
                && context.getCapabilities() != null
                && context.getCapabilities().getAdd().isEmpty()
                && context.getCapabilities().getDrop().equals(List.of("ALL"));
    }
}
