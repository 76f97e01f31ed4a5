package org.smallvictories.donations.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.smallvictories.donations.testing.Campaigns.newCampaign;
import static org.smallvictories.donations.testing.Campaigns.refund;
import static org.smallvictories.donations.testing.Campaigns.sell;
import static org.smallvictories.donations.testing.Campaigns.voidAccrual;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smallvictories.donations.testing.DonationsTest;

/** What the database itself refuses, whoever asks. */
@DonationsTest
class CampaignGuardTest {

    private static final String NOT_GRANTED = "42501";
    private static final String RESTRICTED = "23001";
    private static final String UNIQUE = "23505";

    @Inject
    DataSource asService;

    @ConfigProperty(name = "DATABASE_URL")
    String url;

    @ConfigProperty(name = "DATABASE_OWNER_USERNAME")
    String owner;

    @ConfigProperty(name = "DATABASE_OWNER_PASSWORD")
    String ownerPassword;

    private String slug;
    private String accrual;

    @BeforeEach
    void a_sale_with_a_refund() {
        slug = newCampaign();
        accrual = sell(slug, "A", "2020-11-27", 5).extract().path("id");
        refund(slug, "A", "R", 3, "2020-12-01").statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE accrual SET units = 1",
                "UPDATE accrual SET amount_per_unit = 1",
                "DELETE FROM accrual",
                "UPDATE refund SET units = 1",
                "DELETE FROM refund",
                "UPDATE campaign SET currency = 'USD'",
                "UPDATE campaign_term SET amount_per_unit = 1",
                "DELETE FROM campaign_wording",
                "UPDATE campaign_publication SET amount = 1",
                "DELETE FROM campaign_total"
            })
    void the_service_has_no_right_to_change_or_remove_what_is_recorded(String statement) throws SQLException {
        try (Connection connection = asService.getConnection()) {
            assertEquals(NOT_GRANTED, refusal(connection, statement));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE accrual SET units = units + 1",
                "UPDATE accrual SET amount_per_unit = 2, voided_at = now(), voided_by = 'x', void_reason = 'x'",
                "DELETE FROM accrual",
                "TRUNCATE accrual CASCADE",
                "UPDATE refund SET units = 1",
                "UPDATE campaign SET currency = 'USD'",
                "UPDATE campaign_term SET amount_per_unit = 1",
                "UPDATE campaign_wording SET ends_on = NULL"
            })
    void not_even_the_owner_changes_or_removes_it(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, owner, ownerPassword)) {
            assertEquals(RESTRICTED, refusal(connection, statement));
        }
    }

    @Test
    void no_more_can_come_back_than_was_sold() throws SQLException {
        try (Connection connection = asService.getConnection()) {
            assertEquals(RESTRICTED, refusal(connection, refundOf(3)));
        }
        voidAccrual(slug, accrual, "A test order").statusCode(200);
        try (Connection connection = asService.getConnection()) {
            assertEquals(RESTRICTED, refusal(connection, refundOf(1)));
        }
    }

    @Test
    void a_sale_cannot_accrue_twice() throws SQLException {
        try (Connection connection = asService.getConnection()) {
            assertEquals(
                    UNIQUE,
                    refusal(
                            connection,
                            """
                            INSERT INTO accrual (campaign, id, sale, sold_on, units, amount_per_unit, recorded_at, recorded_by)
                            SELECT campaign, gen_random_uuid(), sale, sold_on, units, amount_per_unit, now(), 'x'
                            FROM accrual WHERE id = '%s'"""
                                    .formatted(accrual)));
        }
    }

    private String refundOf(int units) {
        return """
                INSERT INTO refund (id, campaign, accrual, refund, units, refunded_on, recorded_at, recorded_by)
                VALUES (gen_random_uuid(), '%s', '%s', 'S', %d, now(), now(), 'x')"""
                .formatted(slug, accrual, units);
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
