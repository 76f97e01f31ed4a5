package org.smallvictories.kit.journal;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.smallvictories.kit.KitTest;
import org.smallvictories.kit.proof.Checkpoint;

@KitTest
class SealingTest {

    @Inject
    Journal journal;

    @Inject
    Sealer sealer;

    @Inject
    TreeStore tree;

    @Inject
    JournalFixture fixture;

    @Test
    void an_entry_that_commits_late_is_sealed_after_those_that_came_later() throws Exception {
        String late = subject();
        String early = subject();
        CountDownLatch appended = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        ExecutorService other = Executors.newSingleThreadExecutor();
        Future<?> lateCommit =
                other.submit(() -> QuarkusTransaction.requiringNew().run(() -> {
                    journal.appendAs(Journal.SYSTEM, "test.done", late, Map.of());
                    appended.countDown();
                    await(mayCommit);
                }));
        await(appended);
        long earlySequence = fixture.append(early, Map.of());

        fixture.sealAll();
        assertFalse(fixture.sealedSubjects().contains(late));
        mayCommit.countDown();
        lateCommit.get(10, TimeUnit.SECONDS);
        other.shutdown();
        fixture.sealAll();

        assertTrue(fixture.sequenceOf(late) < earlySequence);
        List<String> sealed = fixture.sealedSubjects();
        assertEquals(List.of(early, late), sealed.subList(sealed.size() - 2, sealed.size()));
        assertThat(fixture.verdict(), startsWith("OK: "));
    }

    @Test
    void of_many_entries_at_once_each_committed_one_is_sealed_exactly_once_and_keeps_its_place() throws Exception {
        fixture.sealAll();
        int before = fixture.sealedSubjects().size();
        Set<String> committed = ConcurrentHashMap.newKeySet();
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(10);
        List<Future<?>> sealers = List.of(threads.submit(sealUntil(done)), threads.submit(sealUntil(done)));
        List<Future<?>> writers = new ArrayList<>();
        for (int writer = 0; writer < 8; writer++) {
            writers.add(threads.submit(() -> write(60, committed)));
        }
        List<String> soFar = fixture.sealedSubjects();
        try {
            for (Future<?> writer : writers) {
                writer.get(60, TimeUnit.SECONDS);
                soFar = continued(soFar);
            }
        } finally {
            done.set(true);
        }
        for (Future<?> running : sealers) {
            running.get(60, TimeUnit.SECONDS);
        }
        threads.shutdown();
        fixture.sealAll();

        List<String> sealed = continued(soFar);
        List<String> added = sealed.subList(before, sealed.size());
        assertEquals(committed.size(), added.size());
        assertEquals(committed, new HashSet<>(added));
        assertNotEquals(0, committed.size());
        assertThat(fixture.verdict(), startsWith("OK: " + sealed.size() + " entries"));
    }

    @Test
    void a_batch_is_bounded_and_the_rest_follows() {
        fixture.sealAll();
        for (int i = 0; i < 60; i++) {
            fixture.append(subject(), Map.of());
        }

        assertEquals(50, sealer.seal());
        assertEquals(10, sealer.seal());
        assertEquals(0, sealer.seal());
    }

    @Test
    void nothing_new_makes_no_new_checkpoint() {
        fixture.append(subject(), Map.of());
        fixture.sealAll();
        String latest = tree.latest().orElseThrow().toString();

        fixture.sealAll();
        assertEquals(latest, tree.latest().orElseThrow().toString());
        assertEquals(
                fixture.sealedSubjects().size(),
                Checkpoint.of(tree.latest().orElseThrow()).size());
    }

    /** The sealed subjects now, which begin with those of before. */
    private List<String> continued(List<String> before) {
        List<String> now = fixture.sealedSubjects();
        assertEquals(before, now.subList(0, before.size()));
        return now;
    }

    private Callable<Void> sealUntil(AtomicBoolean done) {
        return () -> {
            while (!done.get()) {
                sealer.seal();
            }
            return null;
        };
    }

    /** Transactions of several entries that take their time, of which about a third are rolled back. */
    private Void write(int transactions, Set<String> committed) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        for (int i = 0; i < transactions; i++) {
            List<String> subjects = new ArrayList<>(Collections.nCopies(1 + random.nextInt(3), ""));
            subjects.replaceAll(none -> subject());
            boolean rollBack = random.nextInt(3) == 0;
            try {
                QuarkusTransaction.requiringNew().run(() -> {
                    subjects.forEach(each -> journal.appendAs(Journal.SYSTEM, "test.done", each, Map.of("n", 1)));
                    pause(random.nextInt(8));
                    if (rollBack) {
                        throw new IllegalStateException("rolled back");
                    }
                });
                committed.addAll(subjects);
            } catch (IllegalStateException rolledBack) {
                // nothing of it may ever be seen
            }
        }
        return null;
    }

    private static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(10, TimeUnit.SECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static String subject() {
        return "test/" + UUID.randomUUID();
    }
}
