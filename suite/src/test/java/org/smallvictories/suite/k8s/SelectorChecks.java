package org.smallvictories.suite.k8s;

import static org.smallvictories.suite.k8s.Manifests.named;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.CrossVersionObjectReference;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.IngressServiceBackend;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

final class SelectorChecks {

    private SelectorChecks() {}

    /** Of Services, budgets, autoscalers and the workloads themselves. */
    static Stream<String> selectors(Manifests manifests) {
        return Stream.of(
                        manifests.services().flatMap(service -> misses(manifests, service)),
                        manifests
                                .all(PodDisruptionBudget.class)
                                .filter(budget -> manifests
                                                .selectedBy(budget.getSpec()
                                                        .getSelector()
                                                        .getMatchLabels())
                                                .size()
                                        != 1)
                                .map(budget -> named(budget) + " selects no pods"),
                        manifests
                                .all(HorizontalPodAutoscaler.class)
                                .filter(scaler ->
                                        !scales(manifests, scaler.getSpec().getScaleTargetRef()))
                                .map(scaler -> named(scaler) + " scales nothing, or what also has a fixed number"),
                        manifests.workloads().stream()
                                .filter(workload -> !manifests
                                        .selectedBy(ownSelector(workload.owner()))
                                        .equals(List.of(workload)))
                                .map(workload -> named(workload.owner()) + " does not select just its own pods"))
                .flatMap(findings -> findings);
    }

    /** What Prometheus is told to ask: ports that Services have. */
    static Stream<String> monitors(Manifests manifests) {
        return manifests.all(ServiceMonitor.class).flatMap(monitor -> monitor.getSpec().getEndpoints().stream()
                .filter(endpoint -> manifests
                        .all(Service.class)
                        .filter(service -> service.getMetadata()
                                .getLabels()
                                .entrySet()
                                .containsAll(monitor.getSpec()
                                        .getSelector()
                                        .getMatchLabels()
                                        .entrySet()))
                        .noneMatch(service -> service.getSpec().getPorts().stream()
                                .anyMatch(port -> port.getName().equals(endpoint.getPort()))))
                .map(endpoint -> named(monitor) + " finds no Service with port " + endpoint.getPort()));
    }

    /** From an Ingress to a Service and its port. */
    static Stream<String> entries(Manifests manifests) {
        return manifests.all(Ingress.class).flatMap(ingress -> backends(ingress)
                .filter(backend -> manifests
                        .find(Service.class, backend.getName())
                        .filter(service ->
                                service.getSpec().getPorts().stream().anyMatch(port -> isPort(backend, port)))
                        .isEmpty())
                .map(backend -> named(ingress) + " leads to no port of " + backend.getName()));
    }

    /** Health and metrics of what stands behind an Ingress that lets everything through. */
    static Stream<String> openOperations(Manifests manifests) {
        return manifests.all(Ingress.class).flatMap(ingress -> Stream.of("/q/health", "/q/metrics")
                .filter(path -> ingress.getSpec().getRules().stream()
                        .flatMap(rule -> rule.getHttp().getPaths().stream())
                        .noneMatch(entry -> entry.getPath().equals(path)
                                && entry.getPathType().equals("Prefix")
                                && isNowhere(manifests, entry.getBackend().getService())))
                .map(path -> named(ingress) + " lets " + path + " out"));
    }

    /** Whether it leads to a Service that is there and has no pods. */
    static boolean isNowhere(Manifests manifests, IngressServiceBackend backend) {
        return manifests
                .find(Service.class, backend.getName())
                .filter(service -> service.getSpec().getSelector().isEmpty())
                .isPresent();
    }

    static Stream<IngressServiceBackend> backends(Ingress ingress) {
        return ingress.getSpec().getRules().stream()
                .flatMap(rule -> rule.getHttp().getPaths().stream())
                .map(path -> path.getBackend().getService());
    }

    static boolean isPort(IngressServiceBackend backend, ServicePort port) {
        return backend.getPort().getName() == null
                ? port.getPort().equals(backend.getPort().getNumber())
                : backend.getPort().getName().equals(port.getName());
    }

    private static Stream<String> misses(Manifests manifests, Service service) {
        List<Workload> selected = manifests.selectedBy(service.getSpec().getSelector());
        if (selected.size() != 1) {
            return Stream.of(named(service) + " selects the pods of " + selected.size() + " workloads");
        }
        return service.getSpec().getPorts().stream()
                .filter(port -> !selected.get(0).port(port.getTargetPort()).equals(Optional.of(port.getPort())))
                .map(port -> named(service) + " has port " + port.getPort() + ", the pods have not");
    }

    private static boolean scales(Manifests manifests, CrossVersionObjectReference target) {
        return target.getKind().equals("Deployment")
                && manifests
                        .find(Deployment.class, target.getName())
                        .filter(deployment -> deployment.getSpec().getReplicas() == null)
                        .isPresent();
    }

    private static Map<String, String> ownSelector(HasMetadata owner) {
        return owner instanceof Deployment deployment
                ? deployment.getSpec().getSelector().getMatchLabels()
                : ((StatefulSet) owner).getSpec().getSelector().getMatchLabels();
    }
}
