package org.smallvictories.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Somebody who opens an operation in the OpenAPI UI and presses Execute succeeds, whatever the operation. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExamplesIT {

    /** What must have been done for an operation to have something to act upon. */
    private static final Map<String, List<String>> AFTER = Map.ofEntries(
            Map.entry("post /api/compensations/{id}/order", List.of("post /api/compensations")),
            Map.entry(
                    "post /api/compensations/{id}/payment",
                    List.of("post /api/compensations", "post /api/compensations/{id}/order")));

    private static Suite suite;
    private static Examples examples;

    @BeforeAll
    static void start() throws InterruptedException {
        Settings settings = LocalSuite.freshSettings("examples");
        suite = new Suite(settings, System.out);
        suite.start();
        examples = new Examples(settings.url(Service.GATEWAY));
    }

    @AfterAll
    static void stop() {
        suite.close();
    }

    @Test
    void every_example_executes_as_it_stands() {
        Map<String, JsonNode> operations = examples.operations();
        List<String> failed = new ArrayList<>();
        for (String name : operations.keySet()) {
            for (String before : AFTER.getOrDefault(name, List.of())) {
                examples.execute(before, operations.get(before));
            }
            String answer = examples.execute(name, operations.get(name));
            if (!answer.startsWith("2")) {
                failed.add(name + ": " + answer);
            }
        }
        assertThat(operations).hasSizeGreaterThan(200);
        assertThat(failed).isEmpty();
    }
}
