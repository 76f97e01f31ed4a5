package org.smallvictories.suite.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.smallvictories.suite.FaultySuite;

/** A database whose disk, a real file system, is full, and then has room again. */
@ExtendWith(FaultySuite.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DiskFullIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String FOOTPRINT =
            "{\"name\": \"%s\", \"kind\": \"EVENT\", \"from\": \"2020-07-15\", \"to\": \"2020-07-15\", \"purpose\": \"%s\"}";
    private static final String BULK = "Paper. ".repeat(280);
    private static final int ENOUGH_TO_FILL = 3_000;

    @TempDir
    Path folder;

    @AfterEach
    void makeRoom() throws Exception {
        if (FaultySuite.disk().whyNot().isEmpty()) {
            FaultySuite.disk().makeRoom();
        }
    }

    @Test
    void a_full_disk_refuses_clearly_loses_nothing_and_is_forgotten_when_there_is_room() throws Exception {
        FaultySuite.disk().whyNot().ifPresent(why -> {
            Full.report("disk full: SKIPPED, a disk that can be filled needs Linux and root: " + why);
            assumeTrue(false, why);
        });
        for (int time = 0; time < Full.orShort(5, 1); time++) {
            Writers writers = Writers.begin("disk", 1);
            writers.awaitProgress(2);

            FaultySuite.disk().fill();
            HttpResponse<String> refusal = writeUntilRefused();

            assertThat(refusal.statusCode()).as(refusal.body()).isEqualTo(503);
            assertThat(refusal.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(refusal.headers().firstValue("Retry-After")).isPresent();

            FaultySuite.disk().makeRoom();
            boolean died = !FaultySuite.databaseRuns();
            if (died) {
                FaultySuite.startDatabaseAgain();
            }
            writers.awaitProgress(3);
            writers.finish();
            int lost = writers.lost().size();
            int doubled = writers.doubled().size();
            Full.report(("disk full: refused with 503 (%s), %d records acknowledged around it, %d tried again, lost=%d"
                            + " doubled=%d, database %s")
                    .formatted(
                            Door.json(refusal.body()).path("detail").asText(),
                            writers.acknowledged(),
                            writers.triedAgain(),
                            lost,
                            doubled,
                            died ? "had to be started again" : "went on by itself"));
            assertThat(lost).as("lost").isZero();
            assertThat(doubled).as("doubled").isZero();
            assertThat(writers.wronglyJournalled(new Auditor(folder))).isEmpty();
            writers.assertTotals();
        }
        await().atMost(SOON).untilAsserted(() -> new Auditor(folder).assertProven("emissions"));
    }

    private static HttpResponse<String> writeUntilRefused() throws Exception {
        for (int i = 0; i < ENOUGH_TO_FILL; i++) {
            HttpResponse<String> response = Door.post(
                    "csr", "/api/footprints", UUID.randomUUID().toString(), FOOTPRINT.formatted("Full " + i, BULK));
            if (response.statusCode() != 201) {
                return response;
            }
        }
        throw new AssertionError("The disk was not full");
    }
}
