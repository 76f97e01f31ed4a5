package org.smallvictories.emissions.compensation;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.smallvictories.emissions.Api.aQuote;
import static org.smallvictories.emissions.Api.aRetirement;
import static org.smallvictories.emissions.Api.created;
import static org.smallvictories.emissions.Api.get;
import static org.smallvictories.emissions.Api.post;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where a compensation may go from where it is: the service and the database agree on it. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class StateMachineTest {

    private static final AtomicInteger SERIAL = new AtomicInteger(1);

    /** A step of a compensation of credits, the mark that it sets, and the states in which it may be taken. */
    private enum Step {
        ORDER("order", "ordered_at = now(), ordered_by = 'x'", CompensationState.QUOTED),
        PAYMENT(
                "payment",
                "paid_at = now(), paid_by = 'x'",
                CompensationState.PLACED,
                CompensationState.RETIRED,
                CompensationState.FAILED),
        RETIREMENT("retirement", null, CompensationState.PLACED, CompensationState.PAID),
        FAILURE(
                "failure",
                "failed_at = now(), failed_by = 'x', failure_reason = 'x', failure_remedy = 'x', failure_is_final = true",
                CompensationState.PLACED,
                CompensationState.PAID),
        CANCELLATION(
                "cancellation",
                "cancelled_at = now(), cancelled_by = 'x', cancel_reason = 'x'",
                CompensationState.QUOTED,
                CompensationState.PLACED,
                CompensationState.PAID),
        VOID(
                "void",
                "voided_at = now(), voided_by = 'x', void_reason = 'x'",
                CompensationState.QUOTED,
                CompensationState.PLACED,
                CompensationState.PAID,
                CompensationState.RETIRED,
                CompensationState.FAILED,
                CompensationState.CANCELLED);

        private final String path;
        private final String mark;
        private final List<CompensationState> from;

        Step(String path, String mark, CompensationState... from) {
            this.path = path;
            this.mark = mark;
            this.from = List.of(from);
        }

        int take(String id) {
            Object body =
                    switch (this) {
                        case ORDER, PAYMENT -> null;
                        case RETIREMENT -> aRetirement("states", SERIAL.get(), SERIAL.getAndIncrement());
                        default -> Map.of("reason", "x");
                    };
            String url = "/api/compensations/" + id + "/" + path;
            return (body == null ? post(url) : post(url, body)).extract().statusCode();
        }
    }

    private static final Map<CompensationState, List<Step>> WAYS = new LinkedHashMap<>();

    static {
        WAYS.put(CompensationState.QUOTED, List.of());
        WAYS.put(CompensationState.PLACED, List.of(Step.ORDER));
        WAYS.put(CompensationState.PAID, List.of(Step.ORDER, Step.PAYMENT));
        WAYS.put(CompensationState.RETIRED, List.of(Step.ORDER, Step.RETIREMENT));
        WAYS.put(CompensationState.FAILED, List.of(Step.ORDER, Step.FAILURE));
        WAYS.put(CompensationState.CANCELLED, List.of(Step.ORDER, Step.CANCELLATION));
        WAYS.put(CompensationState.VOIDED, List.of(Step.ORDER, Step.VOID));
    }

    @Inject
    DataSource service;

    @ParameterizedTest
    @EnumSource(Step.class)
    void a_step_is_taken_from_its_states_and_refused_elsewhere(Step step) throws SQLException {
        for (CompensationState state : WAYS.keySet()) {
            String id = in(state);
            if (step.mark != null && !step.from.contains(state)) {
                refusedByTheDatabase(id, step.mark);
            }
            assertEquals(step.from.contains(state) ? 200 : 409, step.take(id), step + " of " + state);
        }
    }

    @Test
    void a_compensation_begins_with_a_quote_and_is_ordered_in_time() throws SQLException {
        String quote = created("/api/compensations", aQuote("validUntil", "2020-01-01"));

        refusedBy("23514", "UPDATE compensation SET ordered_at = now(), ordered_by = 'x' WHERE id = '" + quote + "'");
        refusedBy(
                "23001",
                """
                INSERT INTO compensation (id, kind, date, partner, project, kg, price_per_tonne, currency, cost,
                    illustrative, recorded_at, recorded_by, ordered_at, ordered_by)
                VALUES (gen_random_uuid(), 'CREDITS', now(), 'p', 'p', 1000, 1, 'EUR', 1, false, now(), 'x', now(), 'x')""");
    }

    @Test
    void credits_are_not_retired_without_as_many_serials() throws SQLException {
        String retired =
                "UPDATE compensation SET retired_at = now(), retired_by = 'x', beneficiary = 'x', certificate = 'x'";
        String failed =
                ", failed_at = now(), failed_by = 'x', failure_reason = 'x', failure_remedy = 'x', failure_is_final = true";
        String one = " WHERE id = '" + in(CompensationState.PLACED) + "'";

        refusedBy("23514", retired + one);
        refusedBy("23514", retired + failed + one);
    }

    private static String in(CompensationState state) {
        String id = created("/api/compensations", aQuote("kind", "CREDITS", "kg", 1000));
        WAYS.get(state).forEach(step -> assertEquals(200, step.take(id)));
        get("/api/compensations/" + id).body("state", equalTo(state.name()));
        return id;
    }

    private void refusedByTheDatabase(String id, String mark) throws SQLException {
        SQLException refusal = refusal("UPDATE compensation SET " + mark + " WHERE id = '" + id + "'");
        assertEquals("23", refusal.getSQLState().substring(0, 2), mark + ": " + refusal.getMessage());
    }

    private void refusedBy(String state, String sql) throws SQLException {
        SQLException refusal = refusal(sql);
        assertEquals(state, refusal.getSQLState(), refusal.getMessage());
    }

    private SQLException refusal(String sql) throws SQLException {
        try (Connection connection = service.getConnection();
                Statement statement = connection.createStatement()) {
            return assertThrows(SQLException.class, () -> statement.executeUpdate(sql), sql);
        }
    }
}
