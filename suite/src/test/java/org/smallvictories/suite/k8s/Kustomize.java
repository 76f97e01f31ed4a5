package org.smallvictories.suite.k8s;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The kustomize 5 of this machine: the one that KUSTOMIZE names, or kustomize on the path, or the one in kubectl. */
record Kustomize(List<String> command) {

    static Optional<Kustomize> find() {
        String named = System.getenv("KUSTOMIZE");
        if (named != null && !named.isBlank()) {
            return Optional.of(new Kustomize(List.of(named, "build")));
        }
        if (Command.tried("kustomize", "version").isPresent()) {
            return Optional.of(new Kustomize(List.of("kustomize", "build")));
        }
        return Command.tried("kubectl", "version", "--client")
                .filter(version -> version.contains("Kustomize Version: v5"))
                .map(version -> new Kustomize(List.of("kubectl", "kustomize")));
    }

    /** The manifests, as one YAML stream. */
    String build(Path kustomization) {
        return Command.output(
                Stream.concat(command.stream(), Stream.of(kustomization.toString()))
                        .toList(),
                "",
                Map.of());
    }
}
