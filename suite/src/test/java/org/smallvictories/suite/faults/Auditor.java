package org.smallvictories.suite.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.smallvictories.suite.FaultySuite;

/** Takes exports along and checks them with the verifier's jar and a Java, as docs/auditing.md tells. */
final class Auditor {

    private static final Duration LONGEST_SEALING = Duration.ofSeconds(60);
    private static final String UNSEALED = "{\"unsealed\":";
    private static final long LONGEST_CHECK_SECONDS = 60;
    private static final long PAUSE_MILLIS = 500;

    private final Path folder;

    /** What the verifier says, and its exit code: 0 proven, 1 broken. */
    record Verdict(int exit, String said) {}

    Auditor(Path folder) {
        this.folder = folder;
    }

    /** Exports a journal and its keys once everything in it is sealed. */
    Path export(String service) throws IOException {
        Files.writeString(keys(service), body(null, "/api/" + service + "/checkpoint/keys"));
        String[] export = new String[1];
        await().atMost(LONGEST_SEALING).pollInterval(Duration.ofMillis(300)).until(() -> {
            export[0] = body("auditor", "/api/" + service + "/journal/export");
            return !export[0].contains(UNSEALED);
        });
        return Files.writeString(Files.createTempFile(folder, service, ".ndjson"), export[0]);
    }

    /** Exports a journal as it is, sealed or not. */
    Path exportAtOnce(String service) throws Exception {
        return Files.writeString(
                Files.createTempFile(folder, service, ".ndjson"),
                body("auditor", "/api/" + service + "/journal/export"));
    }

    /** The latest checkpoint, to be kept where nobody can change it. */
    Path keepCheckpoint(String service) throws Exception {
        return Files.writeString(
                Files.createTempFile(folder, service, ".checkpoint"), body(null, "/api/" + service + "/checkpoint"));
    }

    Verdict verify(String service, Path export, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                verifier().toString(),
                "export",
                "--key",
                keys(service).toString()));
        command.addAll(List.of(options));
        command.add(export.toString());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor(LONGEST_CHECK_SECONDS, TimeUnit.SECONDS)).isTrue();
        return new Verdict(process.exitValue(), said);
    }

    void assertProven(String service) throws Exception {
        Verdict verdict = verify(service, export(service));
        assertThat(verdict.said()).startsWith("OK: ");
        assertThat(verdict.exit()).isZero();
    }

    /** How many entries each subject has in the journal of the service that answers at a path. */
    Map<String, Integer> subjects(String path) throws Exception {
        String service = path.startsWith("/api/donations")
                ? "donations"
                : path.startsWith("/api/footprints") ? "emissions" : "partners";
        Map<String, Integer> subjects = new HashMap<>();
        try (Stream<String> lines = Files.lines(export(service))) {
            for (String line : lines.filter(text -> text.contains("\"leaf\"")).toList()) {
                subjects.merge(Door.json(line).path("leaf").path("subject").asText(), 1, Integer::sum);
            }
        }
        return subjects;
    }

    /** Where the first entry about a subject stands in the journal. */
    long sequence(String service, String subject) throws Exception {
        try (Stream<String> lines = Files.lines(export(service))) {
            return lines.filter(line -> line.contains("\"subject\":\"" + subject + '"'))
                    .mapToLong(Auditor::sequence)
                    .min()
                    .orElseThrow();
        }
    }

    private static long sequence(String line) {
        try {
            return Door.json(line).path("sequence").asLong();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Path keys(String service) {
        return folder.resolve(service + "-keys.txt");
    }

    /** Tries again where the suite says that this makes sense. */
    private static String body(String account, String path) throws IOException {
        try {
            HttpResponse<String> response = Door.get(account, path);
            for (int again = 0; again < 5 && response.statusCode() == 503; again++) {
                Thread.sleep(PAUSE_MILLIS);
                response = Door.get(account, path);
            }
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            return response.body();
        } catch (InterruptedException stop) {
            throw new IOException(stop);
        }
    }

    private static Path verifier() throws IOException {
        Path target = FaultySuite.settings().checkout().resolve("service-kit/target");
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().endsWith("-verifier.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
