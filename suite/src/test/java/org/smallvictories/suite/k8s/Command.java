package org.smallvictories.suite.k8s;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs a program to its end. */
final class Command {

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private Command() {}

    /**
     * What the program printed.
     *
     * @throws IllegalStateException with what it printed about its failure, when it fails or takes longer than two minutes
     * @throws UncheckedIOException when there is no such program
     */
    static String output(String... command) {
        return output(List.of(command), "", Map.of());
    }

    static String output(List<String> command, String input, Map<String, String> environment) {
        try {
            Path output = Files.createTempFile("command", ".out");
            Path errors = Files.createTempFile("command", ".err");
            try {
                ProcessBuilder program = new ProcessBuilder(command)
                        .redirectOutput(output.toFile())
                        .redirectError(errors.toFile());
                program.environment().putAll(environment);
                await(program.start(), input, () -> String.join(" ", command) + ": " + Files.readString(errors, UTF_8));
                return Files.readString(output, UTF_8);
            } finally {
                Files.delete(output);
                Files.delete(errors);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Nothing where the program is absent or broken. */
    static Optional<String> tried(String... command) {
        try {
            return Optional.of(output(command));
        } catch (UncheckedIOException | IllegalStateException absentOrBroken) {
            return Optional.empty();
        }
    }

    private static void await(Process program, String input, Explanation failure) throws IOException {
        try {
            try (OutputStream given = program.getOutputStream()) {
                given.write(input.getBytes(UTF_8));
            }
            if (!program.waitFor(LONGEST.toSeconds(), SECONDS) || program.exitValue() != 0) {
                throw new IllegalStateException(failure.text());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } finally {
            program.destroyForcibly();
        }
    }

    private interface Explanation {
        String text() throws IOException;
    }
}
