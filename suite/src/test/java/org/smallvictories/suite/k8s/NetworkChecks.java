package org.smallvictories.suite.k8s;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorRequirement;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Compares the edges that the network policies allow, both where they leave and where they arrive, with those that the
 * environments and the Ingress name: none may be missing, and none may be more.
 */
final class NetworkChecks {

    private static final String OUTSIDE = "outside";
    private static final int NAMES = 53;

    private NetworkChecks() {}

    static Stream<String> edges(Manifests manifests) {
        Set<Edge> used = used(manifests);
        Set<Edge> allowed = allowed(manifests);
        return Stream.of(
                        used.stream().filter(edge -> !allowed.contains(edge)).map(edge -> edge + " is not allowed"),
                        allowed.stream().filter(edge -> !used.contains(edge)).map(edge -> edge + " is not used"),
                        manifests.workloads().stream()
                                .filter(workload -> !leaves(manifests, workload, NetworkChecks::isClusterDns, NAMES))
                                .map(workload -> workload.name() + " may not look up names"))
                .flatMap(findings -> findings);
    }

    private static Set<Edge> used(Manifests manifests) {
        Set<Edge> edges = new TreeSet<>();
        for (Workload from : manifests.workloads()) {
            from.containers()
                    .flatMap(EnvironmentChecks::addresses)
                    .forEach(address -> edges.add(new Edge(from.name(), address.host(), address.port())));
        }
        manifests
                .all(Ingress.class)
                .flatMap(SelectorChecks::backends)
                .filter(backend -> !SelectorChecks.isNowhere(manifests, backend))
                .forEach(backend -> manifests.the(Service.class, backend.getName()).getSpec().getPorts().stream()
                        .filter(port -> SelectorChecks.isPort(backend, port))
                        .forEach(port -> edges.add(new Edge(OUTSIDE, backend.getName(), port.getPort()))));
        return edges;
    }

    private static Set<Edge> allowed(Manifests manifests) {
        Set<Edge> edges = new TreeSet<>();
        manifests.services().forEach(service -> service.getSpec().getPorts().forEach(port -> {
            Workload to = manifests.selectedBy(service.getSpec().getSelector()).get(0);
            String name = service.getMetadata().getName();
            if (arrives(manifests, to, peer -> false, port.getPort())) {
                edges.add(new Edge(OUTSIDE, name, port.getPort()));
            }
            manifests.workloads().stream()
                    .filter(from -> leaves(manifests, from, peer -> isPod(peer, to), port.getPort()))
                    .filter(from -> arrives(manifests, to, peer -> isPod(peer, from), port.getPort()))
                    .forEach(from -> edges.add(new Edge(from.name(), name, port.getPort())));
        }));
        return edges;
    }

    private static boolean leaves(Manifests manifests, Workload from, Predicate<NetworkPolicyPeer> to, int port) {
        List<NetworkPolicy> policies = policies(manifests, from, "Egress");
        return policies.isEmpty()
                || policies.stream()
                        .flatMap(policy -> policy.getSpec().getEgress().stream())
                        .anyMatch(rule -> admits(rule.getTo(), to) && admits(rule.getPorts(), port));
    }

    private static boolean arrives(Manifests manifests, Workload to, Predicate<NetworkPolicyPeer> from, int port) {
        List<NetworkPolicy> policies = policies(manifests, to, "Ingress");
        return policies.isEmpty()
                || policies.stream()
                        .flatMap(policy -> policy.getSpec().getIngress().stream())
                        .anyMatch(rule -> admits(rule.getFrom(), from) && admits(rule.getPorts(), port));
    }

    private static List<NetworkPolicy> policies(Manifests manifests, Workload workload, String direction) {
        return manifests
                .all(NetworkPolicy.class)
                .filter(policy -> policy.getSpec().getPolicyTypes().contains(direction))
                .filter(policy -> matches(policy.getSpec().getPodSelector(), workload.labels()))
                .toList();
    }

    private static boolean admits(List<NetworkPolicyPeer> peers, Predicate<NetworkPolicyPeer> wanted) {
        return peers.isEmpty() || peers.stream().anyMatch(wanted);
    }

    private static boolean admits(List<NetworkPolicyPort> ports, int wanted) {
        return ports.isEmpty() || ports.stream().anyMatch(port -> new IntOrString(wanted).equals(port.getPort()));
    }

    private static boolean isPod(NetworkPolicyPeer peer, Workload workload) {
        return peer.getNamespaceSelector() == null
                && peer.getIpBlock() == null
                && matches(peer.getPodSelector(), workload.labels());
    }

    private static boolean isClusterDns(NetworkPolicyPeer peer) {
        return peer.getNamespaceSelector() != null
                && matches(peer.getNamespaceSelector(), Map.of("kubernetes.io/metadata.name", "kube-system"))
                && matches(peer.getPodSelector(), Map.of("k8s-app", "kube-dns"));
    }

    private static boolean matches(LabelSelector selector, Map<String, String> labels) {
        return labels.entrySet().containsAll(selector.getMatchLabels().entrySet())
                && selector.getMatchExpressions().stream().allMatch(requirement -> matches(requirement, labels));
    }

    private static boolean matches(LabelSelectorRequirement requirement, Map<String, String> labels) {
        if (!requirement.getOperator().equals("In")) {
            throw new UnsupportedOperationException("operator " + requirement.getOperator());
        }
        return requirement.getValues().contains(labels.get(requirement.getKey()));
    }

    private record Edge(String from, String to, int port) implements Comparable<Edge> {

        @Override
        public int compareTo(Edge other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return from + " to " + to + ":" + port;
        }
    }
}
