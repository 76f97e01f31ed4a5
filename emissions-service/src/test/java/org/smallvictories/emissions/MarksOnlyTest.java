package org.smallvictories.emissions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.smallvictories.emissions.Api.aFootprint;
import static org.smallvictories.emissions.Api.aQuote;
import static org.smallvictories.emissions.Api.addActivity;
import static org.smallvictories.emissions.Api.created;
import static org.smallvictories.emissions.Api.post;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database refuses, whoever asks: the service's role, and the owner of the tables as well. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class MarksOnlyTest {

    private static final String NOT_PERMITTED = "42501";
    private static final String REFUSED_BY_TRIGGER = "23001";

    @Inject
    DataSource service;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @ConfigProperty(name = "quarkus.flyway.password")
    String ownerPassword;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE factor SET kg_co2e_per_unit = 0",
                "DELETE FROM factor",
                "UPDATE footprint_revision SET name = 'x'",
                "UPDATE activity SET kg_co2e = 0",
                "UPDATE activity SET quantity = quantity, voided_at = now()",
                "DELETE FROM activity",
                "UPDATE activity SET market_kg_co2e = 0",
                "UPDATE activity SET visitor_devices = NULL",
                "UPDATE calculation SET inputs = '{}'",
                "DELETE FROM calculation",
                "UPDATE recomputation SET recorded_by = 'x'",
                "UPDATE recomputed_line SET kg_co2e = 0",
                "DELETE FROM recomputed_line",
                "UPDATE site SET name = 'x'",
                "DELETE FROM site",
                "UPDATE exclusion SET reason = 'x'",
                "DELETE FROM exclusion",
                "UPDATE reduction_target SET target_year = 2050",
                "UPDATE reduction_action SET expected_kg_per_year = 1",
                "UPDATE reduction_measurement SET kg = 1",
                "DELETE FROM reduction_measurement",
                "UPDATE footprint SET kind = 'EVENT'",
                "UPDATE compensation SET cost = 0",
                "DELETE FROM compensation",
                "TRUNCATE compensation",
                "UPDATE serial_block SET serial_to = 1",
                "DELETE FROM serial_block",
                "UPDATE provider_order SET provider = 'x'",
                "UPDATE provider_message SET message = 'x'",
                "UPDATE journal SET actor = 'x'",
            })
    void the_services_role_may_not_edit(String sql) throws SQLException {
        try (Connection connection = service.getConnection()) {
            assertRefused(NOT_PERMITTED, connection, sql);
        }
    }

    @Test
    void nor_may_the_owner() throws SQLException {
        String footprint = aFootprint();
        String activity = addActivity(footprint);
        String compensation = created("/api/compensations", aQuote());

        try (Connection connection = DriverManager.getConnection(url, owner, ownerPassword)) {
            assertRefused(REFUSED_BY_TRIGGER, connection, "UPDATE factor SET name = 'x'");
            assertRefused(REFUSED_BY_TRIGGER, connection, "UPDATE footprint_revision SET name = 'x'");
            assertRefused(
                    REFUSED_BY_TRIGGER, connection, "UPDATE activity SET kg_co2e = 0 WHERE id = '" + activity + "'");
            assertRefused(
                    REFUSED_BY_TRIGGER,
                    connection,
                    "UPDATE footprint SET recorded_by = 'x' WHERE id = '" + footprint + "'");
            assertRefused(
                    REFUSED_BY_TRIGGER, connection, "UPDATE compensation SET kg = 1 WHERE id = '" + compensation + "'");
            for (String table : new String[] {
                "factor",
                "footprint",
                "footprint_revision",
                "activity",
                "calculation",
                "recomputation",
                "recomputed_line",
                "compensation",
                "serial_block",
                "provider_order",
                "provider_message"
            }) {
                assertRefused(REFUSED_BY_TRIGGER, connection, "DELETE FROM " + table);
                assertRefused(REFUSED_BY_TRIGGER, connection, "TRUNCATE " + table + " CASCADE");
            }
        }
    }

    @Test
    void a_mark_is_set_once() throws SQLException {
        String footprint = aFootprint();
        String activity = addActivity(footprint);
        post("/api/footprints/" + footprint + "/activities/" + activity + "/void", Map.of("reason", "Wrong"))
                .statusCode(200);
        String compensation = created("/api/compensations", aQuote());
        post("/api/compensations/" + compensation + "/order").statusCode(200);

        try (Connection connection = service.getConnection()) {
            String thisActivity = " WHERE id = '" + activity + "'";
            assertRefused(
                    REFUSED_BY_TRIGGER,
                    connection,
                    "UPDATE activity SET voided_at = NULL, voided_by = NULL, void_reason = NULL" + thisActivity);
            assertRefused(REFUSED_BY_TRIGGER, connection, "UPDATE activity SET void_reason = 'Better'" + thisActivity);
            assertRefused(
                    REFUSED_BY_TRIGGER,
                    connection,
                    "UPDATE footprint SET started_at = now() WHERE id = '" + footprint + "'");
            assertRefused(
                    REFUSED_BY_TRIGGER,
                    connection,
                    "UPDATE compensation SET ordered_by = 'x' WHERE id = '" + compensation + "'");
        }
    }

    @Test
    void a_mark_is_set_whole() throws SQLException {
        String compensation = created("/api/compensations", aQuote("kind", "CREDITS", "kg", 1000));
        String checkViolation = "23514";

        try (Connection connection = service.getConnection()) {
            String thisOne = " WHERE id = '" + compensation + "'";
            assertRefused(checkViolation, connection, "UPDATE compensation SET voided_at = now()" + thisOne);
            assertRefused(
                    REFUSED_BY_TRIGGER, connection, "UPDATE compensation SET paid_at = now(), paid_by = 'x'" + thisOne);
            assertRefused(checkViolation, connection, "UPDATE compensation SET refund_reference = 'x'" + thisOne);
            assertRefused(checkViolation, connection, "UPDATE compensation SET beneficiary = 'x'" + thisOne);
            assertRefused(checkViolation, connection, "UPDATE compensation SET certificate = 'x'" + thisOne);
        }
    }

    private static void assertRefused(String state, Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            SQLException refusal = assertThrows(SQLException.class, () -> statement.executeUpdate(sql), sql);
            assertEquals(state, refusal.getSQLState(), sql + ": " + refusal.getMessage());
        }
    }
}
