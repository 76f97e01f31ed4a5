package org.smallvictories.donations.gift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.smallvictories.donations.testing.Donations.aDonation;
import static org.smallvictories.donations.testing.Donations.json;
import static org.smallvictories.donations.testing.Donations.read;
import static org.smallvictories.donations.testing.Donations.voidBecause;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smallvictories.donations.State;
import org.smallvictories.donations.testing.DonationsTest;

/** What the database itself refuses, whoever asks. */
@DonationsTest
class LedgerGuardTest {

    private static final String NOT_GRANTED = "42501";
    private static final String RESTRICTED = "23001";
    private static final String CHECK = "23514";

    @Inject
    DataSource asService;

    @ConfigProperty(name = "DATABASE_URL")
    String url;

    @ConfigProperty(name = "DATABASE_OWNER_USERNAME")
    String owner;

    @ConfigProperty(name = "DATABASE_OWNER_PASSWORD")
    String ownerPassword;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE gift SET amount = 1",
                "UPDATE gift SET partner = 'x'",
                "UPDATE gift SET recorded_at = now()",
                "UPDATE gift SET illustrative = true",
                "UPDATE gift SET category = 'COATS'",
                "UPDATE gift SET evidenced = true",
                "UPDATE gift SET replaces = id",
                "UPDATE evidence SET sha256 = 'x'",
                "DELETE FROM evidence",
                "UPDATE evidence_chunk SET content = ''",
                "DELETE FROM evidence_chunk",
                "DELETE FROM gift",
                "TRUNCATE gift CASCADE",
                "DELETE FROM gift_total",
                "UPDATE gift_total SET partner = 'x'",
                "UPDATE journal SET actor = 'x'",
                "DELETE FROM journal",
                "DROP TRIGGER gift_marks_are_set_once ON gift",
                "ALTER TABLE gift DISABLE TRIGGER ALL"
            })
    void the_service_has_no_right_to_change_or_remove_what_is_recorded(String statement) throws SQLException {
        aDonation().logged();

        try (Connection connection = asService.getConnection()) {
            assertEquals(NOT_GRANTED, refusal(connection, statement));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delivered_on = '2020-12-01'",
                "delivered_at = now()",
                "delivered_by = 'x'",
                "delivered_by = NULL",
                "payment_method = 'CARD'",
                "payment_reference = NULL",
                "delivered_on = NULL, delivered_at = NULL, delivered_by = NULL"
            })
    void a_mark_that_is_set_stays_as_it_is(String change) throws SQLException {
        String id = aDonation()
                .that(State.DELIVERED)
                .with("payment", Map.of("method", "CHEQUE", "reference", "0000117"))
                .logged();
        String before = read(id).extract().asString();

        try (Connection connection = asService.getConnection()) {
            assertEquals(RESTRICTED, refusal(connection, "UPDATE gift SET " + change + " WHERE id = '" + id + "'"));
        }
        assertEquals(json(before), json(read(id).extract().asString()));
    }

    @Test
    void a_voided_gift_takes_no_more_marks() throws SQLException {
        String id = aDonation().logged();
        voidBecause(id, "Logged twice");

        try (Connection connection = asService.getConnection()) {
            assertEquals(
                    RESTRICTED,
                    refusal(
                            connection,
                            "UPDATE gift SET delivered_on = now(), delivered_at = now(), delivered_by = 'x' WHERE id = '"
                                    + id + "'"));
        }
    }

    @Test
    void half_a_mark_is_none() throws SQLException {
        String id = aDonation().logged();

        try (Connection connection = asService.getConnection()) {
            assertEquals(CHECK, refusal(connection, "UPDATE gift SET voided_at = now() WHERE id = '" + id + "'"));
            assertEquals(
                    CHECK,
                    refusal(
                            connection,
                            "UPDATE gift SET accepted_on = now(), accepted_at = now(), accepted_by = 'x' WHERE id = '"
                                    + id + "'"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE gift SET amount = amount + 1",
                "UPDATE gift SET campaign = 'x' WHERE campaign IS NULL",
                "UPDATE gift SET evidenced = NOT evidenced, replaces = id",
                "DELETE FROM gift",
                "TRUNCATE gift CASCADE",
                "DELETE FROM evidence",
                "TRUNCATE evidence CASCADE",
                "DELETE FROM evidence_chunk",
                "DELETE FROM journal"
            })
    void not_even_the_owner_changes_or_removes_a_gift(String statement) throws SQLException {
        aDonation().logged();

        try (Connection connection = DriverManager.getConnection(url, owner, ownerPassword)) {
            assertEquals(RESTRICTED, refusal(connection, statement));
        }
    }

    private static String refusal(Connection connection, String statement) {
        return assertThrows(SQLException.class, () -> {
                    try (Statement raw = connection.createStatement()) {
                        raw.execute(statement);
                    }
                })
                .getSQLState();
    }
}
