package org.smallvictories.suite.k8s;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Service;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class EnvironmentChecks {

    private static final Pattern ADDRESS = Pattern.compile("(?:https?|jdbc:postgresql)://([a-z0-9.-]+):(\\d+)(?:/.*)?");

    private EnvironmentChecks() {}

    static Stream<String> unread(Manifests manifests) {
        return containers(manifests).flatMap(container -> Settings.of(container).stream()
                .flatMap(settings -> Stream.concat(
                        container.getEnvFrom().stream().map(source -> "variables by envFrom, unseen here"),
                        names(container).stream()
                                .filter(name -> !settings.read().contains(name))))
                .map(name -> container.getName() + " does not read " + name));
    }

    static Stream<String> unset(Manifests manifests) {
        return containers(manifests).flatMap(container -> Settings.of(container).stream()
                .flatMap(settings -> settings.needed().stream())
                .filter(name -> !names(container).contains(name))
                .map(name -> container.getName() + " needs " + name));
    }

    static Stream<String> otherPort(Manifests manifests) {
        return manifests.workloads().stream()
                .flatMap(workload -> workload.serving().stream())
                .filter(container -> Settings.of(container)
                        .filter(settings -> !Workload.port(container, new IntOrString("http"))
                                .equals(Optional.of(listensOn(container, settings))))
                        .isPresent())
                .map(container -> container.getName() + " listens on another port than its http port");
    }

    static Stream<String> deadAddresses(Manifests manifests) {
        return containers(manifests).flatMap(container -> container.getEnv().stream()
                .filter(variable ->
                        variable.getValue() != null && variable.getValue().contains("://"))
                .filter(variable -> address(variable)
                        .flatMap(address -> service(manifests, address))
                        .isEmpty())
                .map(variable -> container.getName() + ": nothing answers to " + variable.getName() + "="
                        + variable.getValue()));
    }

    /** The addresses that a container is told, with the Service that each names. */
    static Stream<Address> addresses(Container container) {
        return container.getEnv().stream().flatMap(variable -> address(variable).stream());
    }

    static Optional<Service> service(Manifests manifests, Address address) {
        return manifests.find(Service.class, address.host()).filter(service -> service.getSpec().getPorts().stream()
                .anyMatch(port -> port.getPort() == address.port()));
    }

    private static Optional<Address> address(EnvVar variable) {
        return Optional.ofNullable(variable.getValue())
                .map(ADDRESS::matcher)
                .filter(Matcher::matches)
                .map(parts -> new Address(variable.getName(), parts.group(1), Integer.parseInt(parts.group(2))));
    }

    private static int listensOn(Container container, Settings settings) {
        return container.getEnv().stream()
                .filter(variable -> variable.getName().equals("HTTP_PORT"))
                .map(variable -> Integer.parseInt(variable.getValue()))
                .findFirst()
                .orElseGet(settings::defaultPort);
    }

    private static Set<String> names(Container container) {
        return container.getEnv().stream().map(EnvVar::getName).collect(Collectors.toSet());
    }

    private static Stream<Container> containers(Manifests manifests) {
        return manifests.workloads().stream().flatMap(Workload::containers);
    }

    /** Where a variable points to. */
    record Address(String variable, String host, int port) {}
}
