package org.smallvictories.suite.k8s;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The kustomize 5 of this machine: the one that KUSTOMIZE names, or kustomize on the path, or the one in kubectl. */
record Kustomize(List<String> command) {

    static Optional<Kustomize> find() {
        String named = System.getenv("KUSTOMIZE");
        if (named != null && !named.isBlank()) {
            return Optional.of(new Kustomize(List.of(named, "build")));
        }
        if (answers("kustomize", "version").isPresent()) {
            return Optional.of(new Kustomize(List.of("kustomize", "build")));
        }
        return answers("kubectl", "version", "--client")
                .filter(version -> version.contains("Kustomize Version: v5"))
                .map(version -> new Kustomize(List.of("kubectl", "kustomize")));
    }

    /** The manifests, as one YAML stream. */
    String build(Path kustomization) {
        List<String> build = new ArrayList<>(command);
        build.add(kustomization.toString());
        return run(build);
    }

    private static Optional<String> answers(String... command) {
        try {
            return Optional.of(run(List.of(command)));
        } catch (UncheckedIOException | IllegalStateException absentOrBroken) {
            return Optional.empty();
        }
    }

    private static String run(List<String> command) {
        try {
            Path output = Files.createTempFile("kustomize", ".yaml");
            Path errors = Files.createTempFile("kustomize", ".err");
            try {
                return run(command, output, errors);
            } finally {
                Files.delete(output);
                Files.delete(errors);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String run(List<String> command, Path output, Path errors) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        try {
            if (process.waitFor(60, SECONDS) && process.exitValue() == 0) {
                return Files.readString(output, UTF_8);
            }
            throw new IllegalStateException(String.join(" ", command) + ": " + Files.readString(errors, UTF_8));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } finally {
            process.destroyForcibly();
        }
    }
}
