package org.smallvictories.suite.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.smallvictories.suite.FaultySuite;

/** The clock of all services jumps an hour, there and back, while PostgreSQL's goes on. */
@ExtendWith(FaultySuite.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClockIT {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration NEARLY = Duration.ofSeconds(30);
    private static final Duration SIGNED_IN_AGAIN = FaultySuite.RECHECK.multipliedBy(4);

    private static final String GIFT = "{\"kind\": \"MONEY\", \"partner\": \"wwf\", \"project\": \"panda-phone\","
            + " \"date\": \"2020-12-01\", \"amount\": 1.01, \"currency\": \"EUR\", \"state\": \"DELIVERED\","
            + " \"description\": \"%s\"}";

    @TempDir
    Path folder;

    @AfterEach
    void setRight() {
        FaultySuite.clock().jump(Duration.ZERO);
    }

    @Test
    void an_hour_forward_and_back_changes_neither_what_counts_nor_its_order_and_sealing_goes_on() throws Exception {
        Auditor auditor = new Auditor(folder);
        BigDecimal before = Writers.deliveredToWwf();
        String key = UUID.randomUUID().toString();
        JsonNode first = log(key, "before the jump");
        auditor.assertProven("donations");

        FaultySuite.clock().jump(HOUR);
        awaitSignedIn();
        JsonNode ahead = log(UUID.randomUUID().toString(), "an hour ahead");
        assertThat(recordedAt(ahead)).isAfter(Instant.now().plus(HOUR).minus(NEARLY));
        assertThat(log(key, "before the jump").path("id"))
                .as("the same key is the same gift")
                .isEqualTo(first.path("id"));
        auditor.assertProven("donations");

        FaultySuite.clock().jump(Duration.ZERO);
        awaitSignedIn();
        JsonNode back = log(UUID.randomUUID().toString(), "back again");
        assertThat(recordedAt(back)).isBefore(recordedAt(ahead));
        assertThat(sequence(first)).isLessThan(sequence(ahead));
        assertThat(sequence(ahead))
                .as("the journal keeps the order of what happened")
                .isLessThan(sequence(back));
        auditor.assertProven("donations");

        assertThat(Writers.deliveredToWwf())
                .as("every gift counts, whatever the clock said")
                .isEqualByComparingTo(before.add(new BigDecimal("3.03")));
        assertThat(Writers.deliveredToWwf("&asOf=" + recordedAt(back)))
                .as("as of a moment counts what was recorded by then, as the clock told it")
                .isEqualByComparingTo(before.add(new BigDecimal("2.02")));
        assertThat(Door.read("auditor", "/api/donations/reconciliation")
                        .path("agrees")
                        .asBoolean())
                .isTrue();
        Full.report("clock: an hour forward and back, 3 gifts in their order, sealed each time, lost=0 doubled=0");
    }

    /** Access tokens are good for hours; those within the suite for minutes, and are replaced. */
    private static void awaitSignedIn() {
        for (String account : List.of("wwf", "auditor", "leadership")) {
            await().atMost(SIGNED_IN_AGAIN)
                    .until(() -> Door.get(account, "/api/donations?limit=1").statusCode() == 200);
        }
    }

    private static JsonNode log(String key, String description) throws Exception {
        var response = Door.post("wwf", "/api/donations", key, GIFT.formatted(description));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        return Door.json(response.body());
    }

    private static Instant recordedAt(JsonNode gift) {
        return Instant.parse(gift.path("recordedAt").asText());
    }

    private long sequence(JsonNode gift) throws Exception {
        return new Auditor(folder)
                .sequence("donations", "donation/" + gift.path("id").asText());
    }
}
