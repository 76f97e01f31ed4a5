package org.smallvictories.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.smallvictories.kit.testing.LocalPostgres;

/** The launcher as {@code mvn -Prun} starts it, in a process of its own. */
final class Launcher implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final long LONGEST_STOP_SECONDS = 60;

    private final Settings settings;
    private final Process process;
    private final Path output;
    private final List<ProcessHandle> parts = new ArrayList<>();

    private Launcher(Settings settings, Process process, Path output) {
        this.settings = settings;
        this.process = process;
        this.output = output;
    }

    static Launcher start(Settings settings) throws IOException {
        Path output = Files.createTempFile(settings.data(), "launcher", ".out");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Ddata.directory=" + settings.data());
        command.add("-Ddatabase.port=" + settings.databasePort());
        for (Service service : Service.values()) {
            command.add("-D" + service.database() + ".port=" + settings.port(service));
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Suite.class.getName()));
        command.add(settings.checkout().toString());
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new Launcher(settings, process, output);
    }

    Launcher awaitReady() {
        await().atMost(LONGEST_START)
                .failFast(() -> assertThat(process.isAlive()).as(said()).isTrue())
                .until(() -> said().contains("Stop with Ctrl-C"));
        for (Service service : Service.values()) {
            parts.add(process(service));
        }
        parts.add(LocalPostgres.runningOn(settings.data().resolve("postgres")).orElseThrow());
        assertThat(leftBehind()).containsAll(parts);
        return this;
    }

    String said() {
        try {
            return Files.readString(output);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    ProcessHandle process(Service service) {
        Matcher line =
                Pattern.compile(service.module() + " .*\\(process (\\d+)\\)").matcher(said());
        assertThat(line.find()).as(said()).isTrue();
        return ProcessHandle.of(Long.parseLong(line.group(1))).orElseThrow();
    }

    /** As Ctrl-C does. */
    void stop() {
        process.destroy();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    int exitCode() throws InterruptedException {
        assertThat(process.waitFor(LONGEST_STOP_SECONDS, TimeUnit.SECONDS))
                .as(said())
                .isTrue();
        return process.exitValue();
    }

    /** What still runs of all that the launcher started. */
    List<ProcessHandle> leftBehind() {
        return Stream.concat(parts.stream(), process.descendants())
                .filter(ProcessHandle::isAlive)
                .distinct()
                .toList();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor(LONGEST_STOP_SECONDS, TimeUnit.SECONDS);
    }
}
