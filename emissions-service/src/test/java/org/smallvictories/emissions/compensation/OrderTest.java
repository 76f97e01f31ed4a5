package org.smallvictories.emissions.compensation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.smallvictories.emissions.Api.aRetirement;
import static org.smallvictories.emissions.Api.get;
import static org.smallvictories.emissions.Api.orderedCredits;
import static org.smallvictories.emissions.Api.post;
import static org.smallvictories.emissions.compensation.Orders.aProvidersQuote;
import static org.smallvictories.emissions.compensation.Orders.placed;
import static org.smallvictories.emissions.compensation.Orders.quoted;
import static org.smallvictories.emissions.compensation.SimulatedOrder.deliver;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.smallvictories.emissions.compensation.SimulatedOrder.Plan;
import org.smallvictories.emissions.compensation.SimulatedProvider.Fault;

/** Orders that a provider carries out. Time is what the test says it is. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class OrderTest {

    private static final Duration LATER = Duration.ofHours(2);

    @Inject
    OrderDriver driver;

    private Instant now;

    @BeforeEach
    void now() {
        // Later than anything that the test places.
        now = Instant.now().plusSeconds(60);
    }

    @Test
    void a_quote_is_the_providers() {
        post("/api/compensations", aProvidersQuote("kg", 12_000))
                .statusCode(201)
                .body("state", equalTo("QUOTED"))
                .body("provider", equalTo("simulated"))
                .body("quoteReference", equalTo("Q-12000"))
                .body("pricePerTonne", equalTo(22))
                .body("cost", equalTo(new BigDecimal("264.00")))
                .body("beneficiary", equalTo("The company"))
                .body(
                        "validUntil",
                        equalTo(LocalDate.now(ZoneOffset.UTC).plusDays(1).toString()));
    }

    @Test
    void what_the_provider_has_to_say_is_left_out_and_what_it_needs_is_not() {
        refused("pricePerTonne", aProvidersQuote("pricePerTonne", 22));
        refused("currency", aProvidersQuote("currency", "EUR"));
        refused("validUntil", aProvidersQuote("validUntil", "2099-01-01"));
        refused("beneficiary", aProvidersQuote("beneficiary", null));
        refused("provider", aProvidersQuote("provider", "nobody"))
                .body("errors[0].reason", equalTo("is none of [mute, simulated]"));
        refused("pricePerTonne", aProvidersQuote("provider", null));
        refused("currency", aProvidersQuote("provider", null, "pricePerTonne", 22));
        SimulatedProvider.during(Fault.REFUSES, () -> refused("provider", aProvidersQuote()));
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"ANSWERS_503", "HANGS_UP_AT_ONCE", "NEVER_ANSWERS", "ANSWERS_GARBAGE"})
    void without_the_provider_there_is_no_quote(Fault fault) {
        SimulatedProvider.during(fault, () -> post("/api/compensations", aProvidersQuote())
                .statusCode(503)
                .header("Retry-After", notNullValue()));
    }

    @Test
    void a_quote_of_the_provider_that_is_no_longer_valid_cannot_be_ordered() {
        String[] id = new String[1];
        SimulatedProvider.quotingUntil(LocalDate.now(ZoneOffset.UTC).minusDays(1), () -> id[0] = quoted());

        post("/api/compensations/" + id[0] + "/order").statusCode(409);

        orderOf(id[0]).statusCode(404);
    }

    @Test
    void an_order_goes_from_the_provider_to_retirement() {
        SimulatedOrder order = placed(Plan.of(10));
        compensation(order).body("state", equalTo("PLACED")).body("paidAt", nullValue());
        orderOf(order).body("attempts", equalTo(0)).body("nextAttemptAt", notNullValue());

        drive();
        compensation(order).body("state", equalTo("PAID")).body("openKg", equalTo(10_000));
        order.advance();
        driveLater();

        compensation(order)
                .body("state", equalTo("RETIRED"))
                .body("retiredKg", equalTo(10_000))
                .body("failedKg", equalTo(0))
                .body("spent", equalTo(new BigDecimal("220.00")))
                .body("refundDue", equalTo(new BigDecimal("0.00")))
                .body("retirement.beneficiary", equalTo("The company"))
                .body("retirement.blocks", hasSize(1))
                .body("certificate", equalTo("https://provider.example/" + order.id))
                .body("failure", nullValue());
        orderOf(order)
                .body("attempts", equalTo(2))
                .body("reference", equalTo("SIM-" + order.id))
                .body("nextAttemptAt", nullValue())
                .body("doneAt", notNullValue())
                .body("lastError", nullValue());
        assertEquals(1, order.charges());
    }

    @Test
    void a_contribution_is_ordered_likewise() {
        SimulatedOrder order = placed(Plan.of(1), "kind", "CONTRIBUTION", "kg", 29305.365);
        drive();
        order.advance();
        driveLater();

        compensation(order)
                .body("state", equalTo("CONTRIBUTED"))
                .body("contributedKg", equalTo(new BigDecimal("29305.365")))
                .body("cost", equalTo(new BigDecimal("644.72")))
                .body("retirement", nullValue())
                .body("certificate", equalTo("https://provider.example/" + order.id));
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"NEVER_ANSWERS", "HANGS_UP_AFTERWARDS", "ANSWERS_500_AFTERWARDS", "ANSWERS_GARBAGE"})
    void an_order_that_was_paid_and_never_answered_is_not_paid_again(Fault fault) {
        SimulatedOrder order = placed(Plan.of(10).forgettingKeys());
        SimulatedProvider.during(fault, this::drive);
        compensation(order).body("state", equalTo("PLACED"));
        orderOf(order).body("attempts", equalTo(1)).body("lastError", startsWith("The provider"));

        driveLater();

        compensation(order).body("state", equalTo("PAID"));
        finish(order);
        assertEquals(1, order.charges());
    }

    @Test
    void an_order_that_never_arrived_is_sent_again() {
        SimulatedOrder order = placed(Plan.of(10));
        SimulatedProvider.during(Fault.HANGS_UP_AT_ONCE, this::drive);
        assertFalse(order.isPlaced());

        driveLater();

        assertTrue(order.isPlaced());
        finish(order);
        assertEquals(1, order.charges());
    }

    @Test
    void a_worker_that_dies_after_the_call_is_made_good_by_asking() {
        SimulatedOrder order = placed(Plan.of(10).forgettingKeys());
        OrderDriver.Attempt attempt = driver.begin(now).orElseThrow();
        driver.ask(attempt);
        assertEquals(1, order.charges());
        compensation(order).body("state", equalTo("PLACED"));
        assertFalse(driver.driveNext(now), "the dead worker still has the order");

        driveLater();

        compensation(order).body("state", equalTo("PAID"));
        finish(order);
        assertEquals(1, order.charges());
    }

    @Test
    void an_order_that_is_filled_in_part_is_retired_for_that_part_and_says_what_became_of_the_rest() {
        SimulatedOrder order = placed(Plan.of(6));
        drive();
        order.advance();
        driveLater();

        compensation(order)
                .body("state", equalTo("RETIRED"))
                .body("retiredKg", equalTo(6_000))
                .body("failedKg", equalTo(4_000))
                .body("openKg", equalTo(0))
                .body("spent", equalTo(new BigDecimal("132.00")))
                .body("refundDue", equalTo(new BigDecimal("88.00")))
                .body("failure.reason", equalTo("Sold out"))
                .body("failure.isFinal", equalTo(true))
                .body("failure.remedy", startsWith("Claim 88.00 EUR back"));

        step(order, "refund", Map.of("reference", "CN-1"))
                .statusCode(200)
                .body("refundDue", equalTo(new BigDecimal("0.00")))
                .body("refundReference", equalTo("CN-1"));
        step(order, "refund", Map.of("reference", "CN-2")).statusCode(409);
    }

    @Test
    void what_was_retired_before_the_rest_failed_counts_while_it_is_on_its_way() {
        SimulatedOrder order = placed(Plan.of(10).inSteps(2));
        drive();
        order.advance();
        driveLater();

        compensation(order)
                .body("state", equalTo("PAID"))
                .body("retiredKg", equalTo(5_000))
                .body("openKg", equalTo(5_000))
                .body("retirement.retiredAt", nullValue());
        finish(order);
        compensation(order).body("state", equalTo("RETIRED")).body("retirement.blocks", hasSize(2));
    }

    @Test
    void an_order_that_fails_after_it_was_paid_says_so_and_its_money_is_due_back() {
        SimulatedOrder order = placed(Plan.failing(true));
        drive();
        order.advance();
        driveLater();

        compensation(order)
                .body("state", equalTo("FAILED"))
                .body("failedKg", equalTo(10_000))
                .body("failure.reason", equalTo("Sold out"))
                .body("refundDue", equalTo(new BigDecimal("220.00")))
                .body("spent", equalTo(new BigDecimal("0.00")));
    }

    @Test
    void an_order_that_is_refused_at_once_has_failed_for_good() {
        SimulatedOrder order = placed(Plan.of(10));
        SimulatedProvider.during(Fault.REFUSES, this::drive);

        compensation(order)
                .body("state", equalTo("FAILED"))
                .body("failure.reason", equalTo("The provider answered 422."))
                .body("failure.isFinal", equalTo(true))
                .body("failure.remedy", startsWith("Nothing was paid"))
                .body("refundDue", equalTo(new BigDecimal("0.00")));
        assertEquals(0, order.charges());
    }

    @Test
    void attempts_grow_apart_and_a_provider_that_never_answers_is_given_up_saying_what_to_do() {
        SimulatedOrder order = placed(Plan.of(10));
        List<Instant> due = new ArrayList<>();
        SimulatedProvider.during(Fault.ANSWERS_503, () -> {
            for (int attempt = 1; attempt <= 4; attempt++) {
                assertTrue(driver.driveNext(now));
                now = Instant.parse(orderOf(order).extract().path("nextAttemptAt"));
                due.add(now);
            }
            assertEquals(Duration.ofSeconds(10), Duration.between(due.get(0), due.get(1)));
            assertEquals(Duration.ofSeconds(40), Duration.between(due.get(2), due.get(3)));
            now = Instant.parse(orderOf(order).extract().path("giveUpAt"));
            assertTrue(driver.driveNext(now));
        });

        compensation(order)
                .body("state", equalTo("FAILED"))
                .body("failure.reason", equalTo("Given up after 5 attempts. The provider answered 503."))
                .body("failure.isFinal", equalTo(false))
                .body("failure.remedy", containsString("Ask 'simulated' what became of order " + order.id));
        orderOf(order).body("doneAt", notNullValue()).body("lastError", equalTo("The provider answered 503."));
        assertFalse(driver.driveNext(now.plus(LATER)));
    }

    @Test
    void the_late_word_of_a_provider_settles_an_order_that_was_given_up() {
        SimulatedOrder order = givenUp(Plan.of(10));
        order.advance();

        order.messages.forEach(message -> deliver(message).statusCode(200));

        compensation(order)
                .body("state", equalTo("RETIRED"))
                .body("retiredKg", equalTo(10_000))
                .body("failedKg", equalTo(0))
                .body("refundDue", equalTo(new BigDecimal("0.00")))
                .body("failure.reason", startsWith("Given up"));
    }

    @Test
    void once_the_money_of_a_given_up_order_came_back_no_word_changes_it() {
        SimulatedOrder order = givenUp(Plan.of(10));
        step(order, "payment", Map.of()).statusCode(200);
        compensation(order).body("refundDue", equalTo(new BigDecimal("220.00")));
        step(order, "refund", Map.of("reference", "CN-3")).statusCode(200);
        order.advance();

        order.messages.forEach(message -> deliver(message).statusCode(200));

        compensation(order).body("state", equalTo("FAILED")).body("retirement", nullValue());
    }

    private SimulatedOrder givenUp(Plan plan) {
        SimulatedOrder order = placed(plan);
        SimulatedProvider.during(Fault.HANGS_UP_AFTERWARDS, () -> {
            assertTrue(driver.driveNext(now));
            assertTrue(driver.driveNext(now.plus(Duration.ofDays(15))));
        });
        compensation(order).body("state", equalTo("FAILED"));
        return order;
    }

    @Test
    void serials_that_were_sold_before_are_not_taken_over_and_the_order_says_why() {
        SimulatedOrder order = placed(Plan.of(10));
        drive();
        order.advance();
        Map<String, Object> sold = order.blocks.get(0);
        post(
                        "/api/compensations/" + orderedCredits(10) + "/retirement",
                        aRetirement("SIM-1", 1, 1, "blocks", List.of(sold)))
                .statusCode(200);

        driveLater();

        compensation(order).body("state", equalTo("PAID")).body("retirement", nullValue());
        orderOf(order)
                .body("lastError", containsString("cannot be true"))
                .body("lastError", containsString("overlap a block that is retired already"));
        order.messages.forEach(message -> deliver(message));
        assertTrue(driver.driveNext(now.plus(Duration.ofDays(15))));
        compensation(order)
                .body("state", equalTo("FAILED"))
                .body("failure.reason", containsString("overlap"))
                .body("refundDue", equalTo(new BigDecimal("220.00")));
    }

    @Test
    void an_order_is_cancelled_until_the_provider_is_asked_and_not_afterwards() {
        SimulatedOrder early = placed(Plan.of(10));
        step(early, "void", Map.of("reason", "Wrong")).statusCode(409);
        step(early, "cancellation", Map.of("reason", "No need")).statusCode(200);
        assertFalse(driver.driveNext(now.plus(LATER)));
        assertFalse(early.isPlaced());

        SimulatedOrder late = placed(Plan.of(10));
        drive();
        step(late, "cancellation", Map.of("reason", "No need")).statusCode(409);
        step(late, "void", Map.of("reason", "Wrong")).statusCode(409);
        finish(late);
        step(late, "void", Map.of("reason", "Wrong")).statusCode(200);
        compensation(late).body("state", equalTo("VOIDED"));
    }

    @Test
    void what_the_provider_does_is_not_recorded_by_hand() {
        SimulatedOrder order = placed(Plan.of(10));
        step(order, "payment", Map.of()).statusCode(409);
        step(order, "retirement", aRetirement("by-hand", 1, 10)).statusCode(409);
        step(order, "contribution", Map.of("certificate", "C")).statusCode(409);
        step(order, "failure", Map.of("reason", "x")).statusCode(409);
        drive();
        finish(order);
    }

    @Test
    void many_workers_at_once_drive_each_order_to_its_end_once() throws Exception {
        List<SimulatedOrder> orders = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            orders.add(placed(Plan.of(i), "kg", i * 1000));
        }
        for (int round = 0; round < 3; round++) {
            driveAtOnce(6);
            orders.forEach(SimulatedOrder::advance);
            now = now.plus(LATER);
        }

        for (int i = 1; i <= orders.size(); i++) {
            SimulatedOrder order = orders.get(i - 1);
            compensation(order).body("state", equalTo("RETIRED")).body("retiredKg", equalTo(i * 1000));
            orderOf(order).body("attempts", equalTo(2));
            assertEquals(1, order.charges());
        }
    }

    private void driveAtOnce(int workers) throws Exception {
        CyclicBarrier start = new CyclicBarrier(workers);
        ExecutorService threads = Executors.newFixedThreadPool(workers);
        try {
            Callable<Boolean> work = () -> {
                start.await(30, TimeUnit.SECONDS);
                while (driver.driveNext(now)) {
                    // there may be more
                }
                return true;
            };
            List<Callable<Boolean>> all = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                all.add(work);
            }
            for (Future<Boolean> done : threads.invokeAll(all)) {
                assertTrue(done.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private void drive() {
        assertTrue(driver.driveNext(now));
        assertFalse(driver.driveNext(now), "nothing else is due");
    }

    private void driveLater() {
        now = now.plus(LATER);
        drive();
    }

    private void finish(SimulatedOrder order) {
        while (!order.isDone()) {
            order.advance();
        }
        driveLater();
        orderOf(order).body("doneAt", notNullValue());
    }

    private static ValidatableResponse compensation(SimulatedOrder order) {
        return get("/api/compensations/" + order.id).statusCode(200);
    }

    private static ValidatableResponse orderOf(SimulatedOrder order) {
        return orderOf(order.id.toString()).statusCode(200);
    }

    private static ValidatableResponse orderOf(String id) {
        return get("/api/compensations/" + id + "/order");
    }

    private static ValidatableResponse step(SimulatedOrder order, String step, Map<String, Object> body) {
        return post("/api/compensations/" + order.id + "/" + step, body);
    }

    private static ValidatableResponse refused(String field, Map<String, Object> quote) {
        return post("/api/compensations", quote).statusCode(422).body("errors.field", contains(field));
    }
}
