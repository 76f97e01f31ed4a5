package org.smallvictories.donations.campaign;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.smallvictories.donations.testing.Campaigns.balance;
import static org.smallvictories.donations.testing.Campaigns.newCampaign;
import static org.smallvictories.donations.testing.Campaigns.refund;
import static org.smallvictories.donations.testing.Campaigns.sales;
import static org.smallvictories.donations.testing.Campaigns.sell;
import static org.smallvictories.donations.testing.Campaigns.sellAll;
import static org.smallvictories.donations.testing.Campaigns.voidAccrual;
import static org.smallvictories.donations.testing.Donations.get;
import static org.smallvictories.donations.testing.Posts.post;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smallvictories.donations.testing.DonationsTest;
import org.smallvictories.kit.testing.Tokens;

/** Many who record at once. */
@DonationsTest
class SalesConcurrencyTest {

    private static final int WRITERS = 12;

    private String slug;

    @BeforeEach
    void a_campaign_of_its_own() {
        slug = newCampaign();
    }

    @AfterEach
    void totals_agree_with_the_accruals() {
        get(Tokens.auditor(), "/api/donations/reconciliation").body("campaigns", equalTo(List.of()));
    }

    @Test
    void sales_that_come_in_several_batches_at_once_count_once() throws Exception {
        // Each batch has half its sales in common with the next, in an order of its own.
        List<Integer> recorded = atOnce(writer -> {
            List<Map<String, Object>> sales = new ArrayList<>(sales(writer * 50, 100, "2020-11-27"));
            Collections.shuffle(sales, new Random(writer));
            return sellAll(slug, sales).statusCode(200).extract().path("recorded");
        });

        int sales = WRITERS * 50 + 50;
        assertEquals(sales, recorded.stream().mapToInt(Integer::intValue).sum());
        JsonNode balance = balance(slug);
        assertEquals(sales, balance.get("sales").asInt());
        assertEquals(
                IntStream.range(0, sales).map(number -> 1 + number % 3).sum(),
                balance.get("unitsSold").asInt());
    }

    @Test
    void one_sale_that_many_deliver_at_once_counts_once() throws Exception {
        List<Integer> statuses =
                atOnce(writer -> sell(slug, "A", "2020-11-27", 2).extract().statusCode());

        assertEquals(1, statuses.stream().filter(status -> status == 201).count());
        assertEquals(Set.of(200, 201), Set.copyOf(statuses));
        assertEquals("3.00", balance(slug).get("owed").asText());
    }

    @Test
    void refunds_and_voids_that_race_for_one_sale_take_no_more_back_than_was_sold() throws Exception {
        String id = sell(slug, "A", "2020-11-27", 5).extract().path("id");
        List<Integer> statuses = atOnce(writer -> writer % 6 == 5
                ? voidAccrual(slug, id, "A test order").extract().statusCode()
                : refund(slug, "A", "R-" + writer, 1, "2020-12-01").extract().statusCode());

        assertTrue(Set.of(200, 201, 409, 422).containsAll(statuses), statuses.toString());
        JsonNode balance = balance(slug);
        assertEquals(0, balance.get("unitsSold").asInt());
        assertEquals(0, balance.get("unitsRefunded").asInt());
        assertEquals("0.00", balance.get("owed").asText());
    }

    @Test
    void each_sale_has_the_amount_of_its_day_though_the_amount_changes_meanwhile() throws Exception {
        atOnce(writer -> writer == 0
                ? post("/api/campaigns/" + slug + "/terms", Map.of("from", "2020-06-15", "amountPerUnit", 2))
                        .extract()
                        .statusCode()
                : sellAll(slug, sales(writer * 10, 10, writer % 2 == 0 ? "2020-06-14" : "2020-06-15"))
                        .statusCode(200)
                        .extract()
                        .statusCode());

        List<Double> terms = get(Tokens.auditor(), "/api/campaigns/{slug}", slug)
                .extract()
                .<List<Number>>path("terms.amountPerUnit")
                .stream()
                .map(Number::doubleValue)
                .toList();
        double then = terms.get(terms.size() - 1);
        List<Map<String, Object>> accruals = get(Tokens.auditor(), "/api/campaigns/{slug}/accruals?limit=200", slug)
                .extract()
                .path("$");
        assertEquals((WRITERS - 1) * 10, accruals.size());
        accruals.forEach(accrual -> assertEquals(
                accrual.get("date").equals("2020-06-15") ? then : 1.5,
                ((Number) accrual.get("amountPerUnit")).doubleValue(),
                accrual.toString()));
    }

    private static <T> List<T> atOnce(IntFunction<T> action) throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> done : writers.invokeAll(IntStream.range(0, WRITERS)
                    .<Callable<T>>mapToObj(writer -> () -> action.apply(writer))
                    .toList())) {
                results.add(done.get());
            }
            return results;
        } finally {
            writers.shutdownNow();
        }
    }
}
