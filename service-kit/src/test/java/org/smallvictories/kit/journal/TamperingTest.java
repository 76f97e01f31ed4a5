package org.smallvictories.kit.journal;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smallvictories.kit.KitTest;
import org.smallvictories.kit.testing.Meddler;

/** Ten sealed entries, of which somebody with all rights in the database changes the past. */
@KitTest
class TamperingTest {

    private static final List<String> TABLES =
            List.of("journal", "journal_leaf", "journal_node", "journal_checkpoint", "journal_unsealed");

    @Inject
    JournalFixture fixture;

    @Inject
    Sealer sealer;

    @ConfigProperty(name = "DATABASE_URL")
    String url;

    private final List<Long> sequences = new ArrayList<>();
    private Meddler superuser;

    @BeforeEach
    void ten_sealed_entries() throws SQLException {
        for (int i = 0; i < 10; i++) {
            sequences.add(fixture.append("gift/" + UUID.randomUUID(), Map.of("amount", "50000.00")));
        }
        fixture.sealAll();
        assertThat(fixture.verdict(), startsWith("OK: "));
        superuser = new Meddler(url, TABLES);
    }

    @AfterEach
    void all_is_as_it_was() throws SQLException {
        superuser.close();
        assertThat(fixture.verdict(), startsWith("OK: "));
    }

    @Test
    void an_edited_amount_is_found() throws SQLException {
        superuser.run("UPDATE journal SET content = '{\"amount\":\"50.00\"}' WHERE sequence IN (%d, %d)"
                .formatted(sequences.get(7), sequences.get(3)));

        assertBroken("entry " + sequences.get(3) + " (test.done of gift/");
        assertThat(fixture.verdict(), containsString("was changed after it was sealed"));
    }

    @Test
    void an_edited_actor_moment_action_or_subject_is_found() throws SQLException {
        for (String edit : List.of(
                "actor = 'sha256:00'",
                "recorded_at = recorded_at + interval '1 microsecond'",
                "action = 'test.undone'",
                "subject = 'gift/other'",
                "content = 'no JSON'")) {
            superuser.run("UPDATE journal SET %s WHERE sequence = %d".formatted(edit, sequences.get(6)));
            assertBroken("entry " + sequences.get(6) + " (test.");
        }
    }

    @Test
    void a_deleted_entry_is_found() throws SQLException {
        superuser.run("DELETE FROM journal WHERE sequence >= " + sequences.get(4));

        assertBroken("entry " + sequences.get(4) + " was removed after it was sealed");
    }

    @Test
    void entries_that_changed_places_are_found() throws SQLException {
        superuser.run(
                """
                UPDATE journal one SET recorded_at = other.recorded_at, subject = other.subject, content = other.content
                FROM journal other
                WHERE (one.sequence, other.sequence) IN ((%1$d, %2$d), (%2$d, %1$d))"""
                        .formatted(sequences.get(2), sequences.get(5)));

        assertBroken("entry " + sequences.get(2) + " (test.done of gift/");
    }

    @Test
    void places_in_the_tree_that_were_changed_are_found() throws SQLException {
        superuser.run("UPDATE journal_leaf SET sequence = -sequence WHERE sequence IN (%d, %d)"
                .formatted(sequences.get(2), sequences.get(5)));
        superuser.run("UPDATE journal_leaf SET sequence = %d + %d + sequence WHERE sequence < 0"
                .formatted(sequences.get(2), sequences.get(5)));

        assertBroken("entry " + sequences.get(5) + " (test.done of gift/");
    }

    @Test
    void an_entry_put_in_past_the_sealer_is_found() throws SQLException {
        long gap = insertInThePast("interval '1 year'");

        assertBroken("entry " + gap + " (gift.added of gift/forged) was put into the journal past the sealer");
    }

    @Test
    void an_entry_put_in_and_sealed_now_is_found_by_its_moment() throws SQLException {
        long gap = insertInThePast("interval '1 year'");
        superuser.run("INSERT INTO journal_unsealed VALUES (" + gap + ")");
        fixture.sealAll();

        assertBroken("entry " + gap + " (gift.added of gift/forged) was inserted in the past");
    }

    @Test
    void an_entry_put_in_among_the_sealed_ones_is_found() throws SQLException {
        long gap = insertInThePast("interval '0'");
        superuser.run("UPDATE journal_leaf SET index = index + 1000001 WHERE sequence >= " + sequences.get(5));
        superuser.run("UPDATE journal_leaf SET index = index - 1000000 WHERE index > 1000000");
        superuser.run("INSERT INTO journal_leaf SELECT index - 1, %d FROM journal_leaf WHERE sequence = %d"
                .formatted(gap, sequences.get(5)));

        assertBroken("entry " + gap + " (gift.added of gift/forged) was changed after it was sealed");
    }

    @Test
    void who_covers_the_traces_in_the_tree_is_confined_to_one_batch_and_stops_the_sealer() throws SQLException {
        superuser.run("UPDATE journal SET content = '{}' WHERE sequence = " + sequences.get(4));
        Leaf forged = fixture.leaf(sequences.get(4));
        superuser.run(
                """
                UPDATE journal_node SET hash = decode('%s', 'base64')
                WHERE level = 0 AND index = (SELECT index FROM journal_leaf WHERE sequence = %d)"""
                        .formatted(forged.hash(), sequences.get(4)));

        assertBroken("one of the 10 entries from entry %d to entry %d was changed"
                .formatted(sequences.get(0), sequences.get(9)));
    }

    @Test
    void no_checkpoint_is_signed_over_a_tree_that_was_tampered_with() throws SQLException {
        superuser.run("UPDATE journal_node SET hash = sha256(hash)");
        superuser.run("INSERT INTO journal_unsealed SELECT max(sequence) FROM journal");

        assertThat(
                assertThrows(IllegalStateException.class, () -> sealer.seal()).getMessage(),
                containsString("tampered"));
        assertEquals(sequences.get(9), fixture.lastSealed());
    }

    @Test
    void no_first_checkpoint_is_signed_over_a_tree_that_had_one() throws SQLException {
        superuser.run("DELETE FROM journal_checkpoint");

        assertThat(
                assertThrows(IllegalStateException.class, () -> sealer.seal()).getMessage(),
                containsString("all checkpoints are gone"));
    }

    @Test
    void a_checkpoint_that_was_taken_away_is_missed() throws SQLException {
        superuser.run("DELETE FROM journal_checkpoint WHERE number = (SELECT max(number) FROM journal_checkpoint)");

        assertBroken("no checkpoint seals the last 10 entries of the tree");
    }

    /** Into the gap that a rolled-back transaction left. */
    private long insertInThePast(String ago) throws SQLException {
        long gap = -7;
        superuser.run(
                """
                INSERT INTO journal (sequence, recorded_at, actor, action, subject, content)
                OVERRIDING SYSTEM VALUE
                VALUES (%d, now() - %s, 'sha256:00', 'gift.added', 'gift/forged', '{}')"""
                        .formatted(gap, ago));
        return gap;
    }

    private void assertBroken(String finding) {
        assertThat(fixture.verdict(), startsWith("BROKEN: " + finding));
    }
}
