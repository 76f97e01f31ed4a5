package org.smallvictories.suite.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.smallvictories.suite.FaultySuite;
import org.smallvictories.suite.Service;

/** Processes that are killed while people write, and are started again. */
@ExtendWith(FaultySuite.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CrashIT {

    private static final int RECORDS_BETWEEN = 5;

    @TempDir
    Path folder;

    @Test
    void what_was_acknowledged_is_there_once_whichever_process_was_killed() throws Exception {
        Writers writers = Writers.begin("crash", 2);
        int rounds = Full.orShort(12, 1);
        Random random = new Random(rounds);
        int kills = 0;
        for (int round = 0; round < rounds; round++) {
            for (Service victim : Service.values()) {
                writers.awaitProgress(1 + random.nextInt(RECORDS_BETWEEN));
                FaultySuite.kill(victim);
                FaultySuite.startAgain(victim);
                kills++;
            }
            writers.awaitProgress(1 + random.nextInt(RECORDS_BETWEEN));
            FaultySuite.killDatabase();
            FaultySuite.startDatabaseAgain();
            kills++;
        }
        writers.awaitProgress(RECORDS_BETWEEN);
        writers.finish();

        Auditor auditor = new Auditor(folder);
        int lost = writers.lost().size();
        int doubled = writers.doubled().size();
        int wronglyJournalled = writers.wronglyJournalled(auditor).size();
        Full.report(
                "crashes: %d kills, %d records acknowledged, %d tried again, lost=%d doubled=%d wrongly journalled=%d"
                        .formatted(
                                kills, writers.acknowledged(), writers.triedAgain(), lost, doubled, wronglyJournalled));
        assertThat(lost).as("lost").isZero();
        assertThat(doubled).as("doubled").isZero();
        assertThat(wronglyJournalled).as("wrongly journalled").isZero();
        writers.assertTotals();
        for (Service service : new Service[] {Service.PARTNERS, Service.DONATIONS, Service.EMISSIONS}) {
            auditor.assertProven(service.database());
        }
    }
}
