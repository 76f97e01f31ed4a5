package org.smallvictories.suite.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smallvictories.suite.FaultySuite;
import org.smallvictories.suite.faults.Auditor.Verdict;

/**
 * An auditor who has an export of 2020 and the public keys checks them away from the suite, and finds the one row that
 * somebody who rules the database has changed.
 */
@ExtendWith(FaultySuite.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class AuditorIT {

    private static final String DONATIONS = "donations";

    /** What WWF was given from the Panda Phone project in 2020. */
    private static final String GIFT = "SELECT id FROM gift WHERE partner = 'wwf' AND amount = 50000";

    private static final String ENTRY = "SELECT min(sequence) FROM journal WHERE subject = 'donation/%s'";
    private static final String PUT_IN =
            """
            INSERT INTO journal (sequence, recorded_at, actor, action, subject, content) OVERRIDING SYSTEM VALUE
            SELECT -1, '2020-06-30T12:00:00Z', actor, action, 'donation/forged', content FROM journal
            WHERE sequence = %s""";

    @TempDir
    Path folder;

    private Auditor auditor;

    @BeforeEach
    void bringTheVerifier() {
        auditor = new Auditor(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"partners", DONATIONS, "emissions"})
    void the_journals_of_2020_are_as_they_were_sealed(String service) throws Exception {
        auditor.assertProven(service);
    }

    @Test
    void a_changed_gift_is_found_though_its_journal_entry_was_changed_with_it() throws Exception {
        Path kept = checkedBefore();
        try (Superuser superuser = new Superuser()) {
            String gift = superuser.read(GIFT);
            String entry = superuser.read(ENTRY.formatted(gift));
            superuser.run("UPDATE gift SET amount = 60000 WHERE id = '" + gift + "'");
            superuser.run(
                    "UPDATE journal SET content = replace(content, '\"50000', '\"60000') WHERE sequence = " + entry);
            assertThat(Door.read("csr", "/api/donations/" + gift).path("amount").decimalValue())
                    .as("what the suite itself says of the gift now")
                    .isEqualByComparingTo("60000");

            assertBroken(
                    kept,
                    "entry " + entry + " (donation.logged of donation/" + gift + ") was changed after it was sealed");
        }
        assertSoundAgain(kept);
    }

    @Test
    void a_deleted_gift_is_missed() throws Exception {
        Path kept = checkedBefore();
        try (Superuser superuser = new Superuser()) {
            String gift = superuser.read(GIFT);
            String entry = superuser.read(ENTRY.formatted(gift));
            superuser.run("DELETE FROM journal WHERE sequence = " + entry);

            assertBroken(kept, "entry " + entry + " was removed after it was sealed");
        }
        assertSoundAgain(kept);
    }

    @Test
    void entries_that_changed_places_are_found() throws Exception {
        Path kept = checkedBefore();
        try (Superuser superuser = new Superuser()) {
            String second = superuser.read(ENTRY.formatted(superuser.read(GIFT)));
            String first = superuser.read("SELECT max(sequence) FROM journal WHERE sequence < " + second);
            superuser.run(
                    """
                    UPDATE journal one SET recorded_at = other.recorded_at, actor = other.actor, action = other.action,
                        subject = other.subject, content = other.content
                    FROM journal other WHERE (one.sequence, other.sequence) IN ((%1$s, %2$s), (%2$s, %1$s))"""
                            .formatted(first, second));

            assertBroken(kept, "entry " + first + " (");
        }
        assertSoundAgain(kept);
    }

    @Test
    void a_gift_put_into_the_past_is_found() throws Exception {
        Path kept = checkedBefore();
        try (Superuser superuser = new Superuser()) {
            String entry = superuser.read(ENTRY.formatted(superuser.read(GIFT)));
            superuser.run(PUT_IN.formatted(entry));

            assertBroken(
                    kept, "entry -1 (donation.logged of donation/forged) was put into the journal past the sealer");
        }
        assertSoundAgain(kept);
    }

    @Test
    void a_gift_put_into_the_past_and_sealed_by_the_suite_is_found_by_its_moment() throws Exception {
        Path kept = checkedBefore();
        try (Superuser superuser = new Superuser()) {
            String entry = superuser.read(ENTRY.formatted(superuser.read(GIFT)));
            superuser.run(PUT_IN.formatted(entry));
            superuser.run("INSERT INTO journal_unsealed VALUES (-1)");

            Verdict verdict = auditor.verify(DONATIONS, auditor.export(DONATIONS), "--checkpoint", kept.toString());
            assertThat(verdict.said())
                    .startsWith("BROKEN: entry -1 (donation.logged of donation/forged) was inserted in the past");
            assertThat(verdict.exit()).isEqualTo(1);
        }
        assertSoundAgain(kept);
    }

    /** Returns the checkpoint that lies in the auditor's drawer from then on. */
    private Path checkedBefore() throws Exception {
        auditor.assertProven(DONATIONS);
        return auditor.keepCheckpoint(DONATIONS);
    }

    private void assertBroken(Path kept, String finding) throws Exception {
        Verdict verdict = auditor.verify(DONATIONS, auditor.exportAtOnce(DONATIONS), "--checkpoint", kept.toString());
        assertThat(verdict.said()).startsWith("BROKEN: " + finding);
        assertThat(verdict.exit()).isEqualTo(1);
    }

    private void assertSoundAgain(Path kept) throws Exception {
        assertThat(auditor.verify(DONATIONS, auditor.export(DONATIONS), "--checkpoint", kept.toString())
                        .exit())
                .isZero();
    }
}
