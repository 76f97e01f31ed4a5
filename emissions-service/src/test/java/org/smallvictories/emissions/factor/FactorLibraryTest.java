package org.smallvictories.emissions.factor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.smallvictories.emissions.uncertainty.QualityScores;
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
    void of_the_newest_versions_each_has_a_subject_scores_and_what_was_read_where() {
        newest().values().forEach(factor -> {
            assertNotNull(factor.subject(), factor.slug());
            assertFalse(factor.scopes().isEmpty(), factor.slug());
            assertFalse(factor.quality().spread().isWiderThan(QualityScores.UNKNOWN.spread()), factor.slug());
            assertNotEquals(QualityScores.UNKNOWN, factor.quality(), factor.slug());
            assertFalse(factor.verificationNote().isBlank(), factor.slug());
        });
    }

    @Test
    void a_newer_version_with_better_words_has_the_value_of_the_first() {
        Map<String, NewFactor> newest = newest();
        for (Shipped shipped : FactorLibrary.shipped()) {
            NewFactor factor = shipped.factor();
            assertEquals(
                    0,
                    factor.kgCO2ePerUnit().compareTo(newest.get(factor.slug()).kgCO2ePerUnit()),
                    factor.slug());
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

    private static Map<String, NewFactor> newest() {
        Map<String, NewFactor> newest = new HashMap<>();
        FactorLibrary.shipped().forEach(shipped -> newest.put(shipped.factor().slug(), shipped.factor()));
        return newest;
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
                null,
                "racing",
                null,
                "kWh",
                BigDecimal.ONE,
                "FR",
                2022,
                null,
                null,
                "A test",
                "https://example.org",
                "MIT",
                false,
                "Raced",
                null,
                null,
                null,
                null);
        return new Shipped(1, factor);
    }
}
