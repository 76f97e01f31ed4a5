package org.smallvictories.emissions.compensation;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.smallvictories.emissions.Api.aQuote;
import static org.smallvictories.emissions.Api.aRetirement;
import static org.smallvictories.emissions.Api.created;
import static org.smallvictories.emissions.Api.get;
import static org.smallvictories.emissions.Api.post;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SerialBlocksTest {

    private static final int RIVALS = 8;

    @RepeatedTest(10)
    void of_overlapping_blocks_raced_exactly_one_is_stored(RepetitionInfo round) throws Exception {
        List<String> rivals = new ArrayList<>();
        for (int i = 0; i < RIVALS; i++) {
            String id = created("/api/compensations", aQuote("kind", "CREDITS", "kg", 10_000));
            post("/api/compensations/" + id + "/order").statusCode(200);
            rivals.add(id);
        }

        List<Integer> answers = race(rivals, "raced-" + round.getCurrentRepetition());

        assertEquals(1, answers.stream().filter(status -> status == 200).count(), answers.toString());
        assertEquals(
                RIVALS - 1, answers.stream().filter(status -> status == 409).count(), answers.toString());
        for (int i = 0; i < RIVALS; i++) {
            get("/api/compensations/" + rivals.get(i))
                    .body("state", equalTo(answers.get(i) == 200 ? "RETIRED" : "PLACED"));
        }
    }

    private static List<Integer> race(List<String> rivals, String project) throws Exception {
        CyclicBarrier start = new CyclicBarrier(RIVALS);
        ExecutorService threads = Executors.newFixedThreadPool(RIVALS);
        try {
            List<Callable<Integer>> runs = new ArrayList<>();
            for (int i = 0; i < RIVALS; i++) {
                String id = rivals.get(i);
                // Each block shares some serials with every other.
                Map<String, Object> block = aRetirement(project, 100 + i, 109 + i);
                runs.add(() -> {
                    start.await();
                    return post("/api/compensations/" + id + "/retirement", block)
                            .extract()
                            .statusCode();
                });
            }
            List<Integer> answers = new ArrayList<>();
            for (var answer : threads.invokeAll(runs)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
