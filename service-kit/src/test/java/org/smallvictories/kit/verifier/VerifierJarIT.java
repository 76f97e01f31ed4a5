package org.smallvictories.kit.verifier;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.smallvictories.kit.proof.SigningKey;

/** The verifier as auditors get it: one jar and a Java, nothing else. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class VerifierJarIT {

    @TempDir
    Path folder;

    private int exit;

    @Test
    void the_jar_alone_tells_a_good_export_from_a_tampered_one() throws Exception {
        SigningKey key = SigningKey.ephemeral(PaperJournal.ORIGIN);
        PaperJournal journal = new PaperJournal(key);
        journal.append(1, 1);
        journal.append(2, 1);
        journal.seal();
        journal.end();
        Path keys = Files.writeString(folder.resolve("keys"), key.verifierKey() + "\n");
        Path export = Files.write(folder.resolve("export"), journal.lines);

        assertThat(run("export", "--key", keys.toString(), export.toString()), startsWith("OK: 2 entries"));
        assertEquals(0, exit);
        Files.writeString(export, Files.readString(export).replace("gift/2", "gift/3"));
        assertThat(
                run("export", "--key", keys.toString(), export.toString()),
                startsWith("BROKEN: entry 2 (gift.added of gift/3) was changed after it was sealed"));
        assertEquals(1, exit);
        assertThat(run(), startsWith("Usage: java -jar"));
        assertEquals(2, exit);
    }

    private String run(String... arguments) throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                System.getProperty("verifier.jar"));
        command.command().addAll(List.of(arguments));
        Process process =
                command.redirectErrorStream(true).directory(folder.toFile()).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(30, TimeUnit.SECONDS));
        exit = process.exitValue();
        return said;
    }
}
