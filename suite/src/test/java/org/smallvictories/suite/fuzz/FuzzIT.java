package org.smallvictories.suite.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.smallvictories.suite.FaultySuite;
import org.smallvictories.suite.faults.Full;

/** Whatever is sent to whatever operation: the answer is one that the OpenAPI document names, and in the form it names. */
@ExtendWith(FaultySuite.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class FuzzIT {

    private static final List<String> DOCUMENTS =
            List.of("/openapi/partners", "/openapi/donations", "/openapi/emissions", "/q/openapi?format=json");
    private static final int CONNECTIONS = 8;

    @Test
    void no_input_gets_an_answer_that_is_not_documented() throws Exception {
        long seed = Long.getLong("faults.seed", System.currentTimeMillis());
        List<Operation> operations = new ArrayList<>();
        for (String document : DOCUMENTS) {
            operations.addAll(Operation.of(new ObjectMapper()
                    .readTree(URI.create(FaultySuite.url() + document).toURL())));
        }
        try (Client client = new Client(FaultySuite.url(), FaultySuite::token, CONNECTIONS)) {
            Fuzzing fuzzing = new Fuzzing(operations, client, seed);
            fuzzing.run(Integer.getInteger("faults.calls", Full.orShort(400, 24)));
            Full.report("fuzzing, seed %d: %d operations, %d calls, statuses %s, never done %d, findings %d"
                    .formatted(
                            seed,
                            operations.size(),
                            fuzzing.calls(),
                            fuzzing.statuses(),
                            fuzzing.neverDone().size(),
                            fuzzing.findings().size()));
            Path findings = Path.of("target", "fuzz-findings.txt");
            Files.writeString(findings, String.join("\n\n", fuzzing.findings()));
            Files.writeString(Path.of("target", "fuzz-never-done.txt"), String.join("\n\n", fuzzing.neverDone()));
            assertThat(fuzzing.findings())
                    .as("run again with -Dfaults.seed=%d; all in %s", seed, findings)
                    .isEmpty();
        }
    }
}
