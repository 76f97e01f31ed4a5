package org.smallvictories.suite.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.smallvictories.suite.FaultySuite;
import org.smallvictories.suite.Service;

/** What the gateway does when the network between it and a service is cut, swallows everything, or is slow. */
@ExtendWith(FaultySuite.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class NetworkIT {

    private static final String IMPACT = "/api/impact?from=2020-01-01&to=2020-12-31";
    private static final Duration SOON = Duration.ofSeconds(45);
    private static final Duration LONGEST_WAIT = FaultySuite.PATIENCE_OF_THE_REPORT.multipliedBy(4);

    @AfterEach
    void mend() throws Exception {
        FaultySuite.wire(Service.DONATIONS).become(Wire.State.SOUND);
    }

    @ParameterizedTest
    @EnumSource(value = Wire.State.class, mode = Mode.EXCLUDE, names = "SOUND")
    void a_report_says_what_is_missing_and_all_else_goes_on_until_the_network_is_back(Wire.State state)
            throws Exception {
        JsonNode whole = Door.read("leadership", IMPACT);
        assertThat(whole.path("complete").asBoolean()).isTrue();
        int trials = Full.orShort(10, 1);

        FaultySuite.wire(Service.DONATIONS).become(state);
        for (int trial = 0; trial < trials; trial++) {
            Instant asked = Instant.now();
            JsonNode partial = Door.read("leadership", IMPACT);

            assertThat(Duration.between(asked, Instant.now())).isLessThan(LONGEST_WAIT);
            assertThat(partial.path("complete").asBoolean()).isFalse();
            assertThat(missing(partial)).contains("giving").doesNotContain("emissions", "promises");
            assertThat(partial.path("giving").isNull())
                    .as("missing is never zero")
                    .isTrue();
            assertThat(partial.path("emissions").path("grossKgCO2e"))
                    .isEqualTo(whole.path("emissions").path("grossKgCO2e"));
            assertThat(Door.get("csr", "/api/partners").statusCode()).isEqualTo(200);
            assertThat(Door.get("csr", "/api/footprints").statusCode()).isEqualTo(200);
            if (state != Wire.State.SLOW) {
                assertTellsToTryAgain(Door.get("csr", "/api/donations"));
            }
            if (state == Wire.State.CUT) {
                assertTellsToTryAgain(Door.post("wwf", "/api/donations", "network-" + trial, "{}"));
            }
        }

        FaultySuite.wire(Service.DONATIONS).become(Wire.State.SOUND);
        Instant mended = Instant.now();
        await().atMost(SOON)
                .until(() -> Door.read("leadership", IMPACT).path("complete").asBoolean());
        assertThat(Door.read("leadership", IMPACT).path("giving").path("byPartner"))
                .isEqualTo(whole.path("giving").path("byPartner"));
        assertThat(Door.get("csr", "/api/donations").statusCode()).isEqualTo(200);
        Full.report("network %s: %d times without a section and said so, whole again after %d ms"
                .formatted(
                        state, trials, Duration.between(mended, Instant.now()).toMillis()));
    }

    private static void assertTellsToTryAgain(HttpResponse<String> response) throws Exception {
        assertThat(response.statusCode()).as(response.body()).isIn(503, 504);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
        assertThat(Door.json(response.body()).path("detail").asText()).contains("donations-service");
    }

    private static List<String> missing(JsonNode impact) {
        List<String> sections = new ArrayList<>();
        impact.path("missing")
                .forEach(missing -> sections.add(missing.path("section").asText()));
        return sections;
    }
}
