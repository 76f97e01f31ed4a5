package org.smallvictories.donations.totals;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.smallvictories.donations.testing.Donations.aDonation;
import static org.smallvictories.donations.testing.Donations.deliver;
import static org.smallvictories.donations.testing.Donations.get;
import static org.smallvictories.donations.testing.Donations.newKey;
import static org.smallvictories.donations.testing.Donations.newPartner;
import static org.smallvictories.donations.testing.Donations.summary;
import static org.smallvictories.donations.testing.Donations.voidBecause;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.smallvictories.donations.State;
import org.smallvictories.donations.testing.DonationsTest;
import org.smallvictories.kit.testing.Tokens;

@DonationsTest
class ConcurrencyTest {

    private static final int WRITERS = 16;

    private final String partner = newPartner();

    @Test
    void many_writers_for_one_partner_leave_right_totals() throws Exception {
        atOnce(() -> {
            for (int gift = 0; gift < 10; gift++) {
                String id = aDonation()
                        .to(partner)
                        .on("1960-07-01")
                        .of("0.10", "EUR")
                        .logged();
                if (gift % 2 == 0) {
                    deliver(id, "1960-07-02").statusCode(200);
                }
                if (gift % 5 == 0) {
                    voidBecause(id, "By chance").statusCode(200);
                }
            }
            return null;
        });

        JsonNode summary = summary("from=1960-07-01&to=1960-07-31");
        assertEquals(WRITERS * 8, summary.get("count").asInt());
        assertEquals(WRITERS * 2, summary.get("voidedCount").asInt());
        assertEquals("6.40", summary.at("/money/0/delivered").asText());
        assertEquals("6.40", summary.at("/money/0/pledged").asText());
        get(Tokens.auditor(), "/api/donations/reconciliation").body("differences", equalTo(List.of()));
    }

    @Test
    void marks_that_race_for_one_gift_count_once() throws Exception {
        String id = aDonation().to(partner).on("1961-07-01").logged();

        List<Integer> voided = atOnce(() -> voidBecause(id, "Twice").extract().statusCode());

        assertEquals(1, voided.stream().filter(status -> status == 200).count());
        assertEquals(Set.of(200, 409), Set.copyOf(voided));
        get(Tokens.leadership(), "/api/donations/summary?from=1961-07-01&to=1961-07-31")
                .body("voidedCount", equalTo(1));
    }

    @Test
    void one_key_that_races_with_itself_is_one_gift() throws Exception {
        String key = newKey();

        List<Integer> statuses = atOnce(() -> aDonation()
                .to(partner)
                .on("1962-07-01")
                .under(key)
                .that(State.DELIVERED)
                .log()
                .extract()
                .statusCode());

        assertTrue(statuses.contains(201));
        assertTrue(Set.of(201, 409).containsAll(statuses), statuses.toString());
        get(Tokens.leadership(), "/api/donations/summary?from=1962-07-01&to=1962-07-31")
                .body("count", equalTo(1));
    }

    private static <T> List<T> atOnce(Callable<T> action) throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> done : writers.invokeAll(
                    Stream.generate(() -> action).limit(WRITERS).toList())) {
                results.add(done.get());
            }
            return results;
        } finally {
            writers.shutdownNow();
        }
    }
}
