package org.smallvictories.emissions.compensation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.smallvictories.emissions.Api.get;
import static org.smallvictories.emissions.compensation.SimulatedOrder.deliver;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.smallvictories.emissions.compensation.SimulatedOrder.Message;
import org.smallvictories.emissions.compensation.SimulatedOrder.Plan;
import org.smallvictories.emissions.compensation.SimulatedProvider.Fault;

/**
 * Orders under schedules of faults drawn at random: calls that fail before or after they did their work, workers that die,
 * messages that are lost, repeated, reordered and late, orders filled in part, in steps or not at all. Half of the schedules
 * are always the same; a failure names its seed, and {@code -Dseed=} repeats it.
 */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class OrderFaultsTest {

    private static final int SCHEDULES = 30;
    private static final int STEPS = 40;

    /** Timeouts are like hang-ups, but take their time: those are tried elsewhere. */
    private static final List<Fault> FAULTS = List.of(
            Fault.ANSWERS_503,
            Fault.ANSWERS_429,
            Fault.HANGS_UP_AT_ONCE,
            Fault.HANGS_UP_AFTERWARDS,
            Fault.HANGS_UP_AFTERWARDS,
            Fault.ANSWERS_500_AFTERWARDS,
            Fault.ANSWERS_GARBAGE);

    @Inject
    OrderDriver driver;

    @Inject
    DataSource database;

    private Random random;
    private Instant now;
    private List<SimulatedOrder> orders;
    private Map<SimulatedOrder, Integer> told;
    private List<Message> underWay;

    @RepeatedTest(SCHEDULES)
    void each_order_ends_retired_once_or_clearly_failed_and_is_paid_once_at_most(RepetitionInfo schedule) {
        boolean fixed = schedule.getCurrentRepetition() <= SCHEDULES / 2;
        long seed = Long.getLong("seed", fixed ? schedule.getCurrentRepetition() : new Random().nextLong());
        try {
            run(seed);
        } catch (AssertionError | Exception failure) {
            throw new AssertionError("The schedule with seed " + seed + " failed: " + failure.getMessage(), failure);
        }
    }

    private void run(long seed) throws SQLException {
        random = new Random(seed);
        // Later than anything that the test places.
        now = Instant.now().plusSeconds(60);
        told = new HashMap<>();
        underWay = new ArrayList<>();
        orders = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            orders.add(order());
        }
        for (int step = 0; step < STEPS; step++) {
            somethingHappens();
        }
        calmDown();
        for (SimulatedOrder order : orders) {
            check(order);
        }
    }

    private SimulatedOrder order() {
        int tonnes = 1 + random.nextInt(12);
        boolean credits = random.nextInt(5) > 0;
        boolean pays = random.nextInt(5) > 0;
        int filled =
                switch (random.nextInt(4)) {
                    case 0 -> 0;
                    case 1 -> credits ? random.nextInt(tonnes + 1) : tonnes;
                    default -> tonnes;
                };
        Plan plan = new Plan(pays || filled > 0, filled, 1 + random.nextInt(3), random.nextBoolean());
        return Orders.placed(plan, "kind", credits ? "CREDITS" : "CONTRIBUTION", "kg", tonnes * 1000);
    }

    private void somethingHappens() {
        SimulatedOrder order = orders.get(random.nextInt(orders.size()));
        switch (random.nextInt(8)) {
            case 0, 1 -> SimulatedProvider.during(this::mayFail, () -> driver.driveNext(now));
            case 2 -> SimulatedProvider.during(this::mayFail, this::dieAfterTheCall);
            case 3, 4 -> now = now.plusSeconds(random.nextInt(300));
            case 5 -> order.advance();
            default -> message();
        }
        collectMessages();
    }

    private Fault mayFail() {
        return random.nextBoolean() ? Fault.NONE : FAULTS.get(random.nextInt(FAULTS.size()));
    }

    private void dieAfterTheCall() {
        driver.begin(now).ifPresent(attempt -> {
            try {
                driver.ask(attempt);
            } catch (RuntimeException unanswered) {
                // nobody is there to care
            }
        });
    }

    /** One of those under way arrives, is lost, or arrives and comes again. */
    private void message() {
        if (underWay.isEmpty()) {
            return;
        }
        Message message = underWay.get(random.nextInt(underWay.size()));
        int fate = random.nextInt(4);
        if (fate > 0) {
            deliver(message).statusCode(200);
        }
        if (fate < 3) {
            underWay.remove(message);
        }
    }

    private void collectMessages() {
        for (SimulatedOrder order : orders) {
            for (int i = told.getOrDefault(order, 0); i < order.messages.size(); i++) {
                underWay.add(order.messages.get(i));
            }
            told.put(order, order.messages.size());
        }
    }

    private void calmDown() {
        for (int round = 0; round < 30; round++) {
            now = now.plus(Duration.ofHours(1));
            while (driver.driveNext(now)) {
                // there may be more
            }
            orders.forEach(SimulatedOrder::advance);
        }
        List<Message> late = orders.stream()
                .flatMap(order -> order.messages.stream())
                .collect(Collectors.toCollection(ArrayList::new));
        late.addAll(List.copyOf(late));
        Collections.shuffle(late, random);
        late.forEach(message -> deliver(message).statusCode(200));
    }

    private void check(SimulatedOrder order) throws SQLException {
        JsonPath view = get("/api/compensations/" + order.id)
                .statusCode(200)
                .extract()
                .jsonPath(JsonPathConfig.jsonPathConfig().numberReturnType(NumberReturnType.BIG_DECIMAL));
        assertTrue(order.isDone(), "the provider has finished " + order.id);
        assertEquals(order.plan.pays() ? 1 : 0, order.charges(), "payments of " + order.id);
        assertEquals(order.plan.pays(), view.get("paidAt") != null);
        boolean credits = view.getString("kind").equals("CREDITS");
        String end = order.plan.tonnes() == 0 ? "FAILED" : credits ? "RETIRED" : "CONTRIBUTED";
        assertEquals(end, view.getString("state"));

        BigDecimal kg = new BigDecimal(view.getString("kg"));
        BigDecimal filled = BigDecimal.valueOf(order.plan.tonnes() * 1000L);
        assertSame(kg.subtract(filled), view, "failedKg");
        assertSame(credits ? filled : BigDecimal.ZERO, view, "retiredKg");
        assertSame(BigDecimal.ZERO, view, "openKg");
        BigDecimal notSpent = new BigDecimal(view.getString("cost")).subtract(new BigDecimal(view.getString("spent")));
        assertSame(order.plan.pays() ? notSpent : BigDecimal.ZERO, view, "refundDue");
        assertEquals(filled.compareTo(kg) < 0, view.get("failure") != null);
        if (filled.compareTo(kg) < 0) {
            assertNotNull(view.getString("failure.reason"));
            assertTrue(view.getBoolean("failure.isFinal"));
        }
        assertEquals(
                serials(order.blocks),
                view.get("retirement") == null ? Set.of() : serials(view.getList("retirement.blocks")));
        checkJournal(order, end);
    }

    private static void assertSame(BigDecimal expected, JsonPath view, String field) {
        BigDecimal actual = new BigDecimal(view.getString(field));
        assertEquals(0, expected.compareTo(actual), field + " is " + actual + ", not " + expected);
    }

    private static Set<String> serials(List<Map<String, Object>> blocks) {
        return blocks.stream()
                .map(block -> block.get("serialFrom") + " to " + block.get("serialTo"))
                .collect(Collectors.toSet());
    }

    private void checkJournal(SimulatedOrder order, String end) throws SQLException {
        Map<String, Integer> entries = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT action, count(*) FROM journal WHERE subject = ? GROUP BY action")) {
            select.setString(1, "compensation/" + order.id);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    entries.put(row.getString(1), row.getInt(2));
                }
            }
        }
        assertEquals(1, entries.remove("compensation.quoted"));
        assertEquals(1, entries.remove("compensation.ordered"));
        assertEquals(order.plan.pays() ? 1 : null, entries.remove("compensation.paid"));
        assertEquals(1, entries.remove("compensation." + end.toLowerCase()));
        entries.remove("compensation.serials-retired");
        assertEquals(Map.of(), entries);
    }
}
