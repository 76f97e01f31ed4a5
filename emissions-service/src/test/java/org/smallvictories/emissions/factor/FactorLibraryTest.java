package org.smallvictories.emissions.factor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.smallvictories.emissions.factor.FactorLibrary.Shipped;
import org.smallvictories.kit.journal.Journal;
import org.smallvictories.kit.journal.JournalEntry;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class FactorLibraryTest {

    @Inject
    FactorLibrary library;

    @Inject
    Journal journal;

    @Inject
    Validator validator;

    @Test
    void every_factor_that_is_shipped_obeys_the_rules_for_new_ones() {
        for (Shipped shipped : FactorLibrary.shipped()) {
            NewFactor factor = shipped.factor();
            assertEquals(Set.of(), validator.validate(factor), factor.slug());
            MeasuringUnit.of(factor.unit(), "unit");
            assertFalse(factor.note().isBlank(), factor.slug());
        }
    }

    @Test
    void each_was_added_once_at_start_in_the_name_of_the_system() {
        Set<String> shipped = FactorLibrary.shipped().stream()
                .map(one -> "factor/" + one.factor().slug() + "/" + one.version())
                .collect(Collectors.toSet());

        List<String> added = addedBySystem();

        assertEquals(shipped.size(), added.stream().filter(shipped::contains).count());
        assertEquals(shipped, added.stream().filter(shipped::contains).collect(Collectors.toSet()));
    }

    @Test
    void another_start_adds_nothing() {
        assertEquals(0, library.addMissing(FactorLibrary.shipped()));
    }

    @Test
    void replicas_that_start_at_once_add_each_factor_once() throws Exception {
        List<Shipped> shipped =
                IntStream.range(0, 200).mapToObj(FactorLibraryTest::aFactor).toList();
        ExecutorService replicas = Executors.newFixedThreadPool(4);
        try {
            Callable<Integer> start = () -> library.addMissing(shipped);
            int added = 0;
            for (var replica : replicas.invokeAll(List.of(start, start, start, start))) {
                added += replica.get();
            }

            assertEquals(200, added);
            assertEquals(
                    200,
                    addedBySystem().stream()
                            .filter(subject -> subject.startsWith("factor/raced-"))
                            .count());
        } finally {
            replicas.shutdownNow();
        }
    }

    private List<String> addedBySystem() {
        return journal.entriesAfter(0, 10_000).stream()
                .filter(entry -> entry.actor().equals("system"))
                .map(JournalEntry::subject)
                .toList();
    }

    private static Shipped aFactor(int number) {
        NewFactor factor = new NewFactor(
                "raced-" + number,
                "Raced",
                "racing",
                "kWh",
                BigDecimal.ONE,
                "FR",
                2022,
                "A test",
                "https://example.org",
                "MIT",
                false,
                "Raced",
                null,
                null);
        return new Shipped(1, factor);
    }
}
