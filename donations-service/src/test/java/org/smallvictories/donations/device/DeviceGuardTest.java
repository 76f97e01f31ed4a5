package org.smallvictories.donations.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.smallvictories.donations.testing.Devices.byCount;
import static org.smallvictories.donations.testing.Devices.device;
import static org.smallvictories.donations.testing.Devices.devices;
import static org.smallvictories.donations.testing.Devices.lot;
import static org.smallvictories.donations.testing.Devices.newImei;
import static org.smallvictories.donations.testing.Devices.oneByOne;
import static org.smallvictories.donations.testing.Devices.read;
import static org.smallvictories.donations.testing.Devices.recordWipe;
import static org.smallvictories.donations.testing.Devices.step;
import static org.smallvictories.donations.testing.Devices.wipe;
import static org.smallvictories.donations.testing.Devices.wipeOf;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smallvictories.donations.testing.DonationsTest;

/** What the database itself refuses, whoever asks. */
@DonationsTest
class DeviceGuardTest {

    private static final String NOT_GRANTED = "42501";
    private static final String RESTRICTED = "23001";
    private static final String DELIVERED = "delivered_on = '2020-12-18', delivered_at = now(), delivered_by = 'x'";

    @Inject
    DataSource asService;

    @ConfigProperty(name = "DATABASE_URL")
    String url;

    @ConfigProperty(name = "DATABASE_OWNER_USERNAME")
    String owner;

    @ConfigProperty(name = "DATABASE_OWNER_PASSWORD")
    String ownerPassword;

    private String gift;
    private String lot;

    @BeforeEach
    void aWipedLotOfAPhone() {
        gift = devices(2).logged();
        lot = lot(oneByOne(gift, device("SMARTPHONE", newImei())));
        recordWipe(lot, wipe()).statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE device_lot SET devices = 1",
                "UPDATE device SET type = 'ACCESSORY', holds_storage = false",
                "UPDATE device SET lot = id",
                "UPDATE wipe SET devices = 2",
                "UPDATE wipe_person SET name = 'x'",
                "UPDATE wiped_device SET device = wipe",
                "DELETE FROM device_lot",
                "DELETE FROM device",
                "DELETE FROM wipe",
                "DELETE FROM wiped_device",
                "TRUNCATE wipe_person",
                "ALTER TABLE gift DISABLE TRIGGER devices_are_wiped_before_delivery"
            })
    void the_service_has_no_right_to_change_or_remove_what_is_recorded(String statement) throws SQLException {
        assertEquals(NOT_GRANTED, refused(statement));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE device SET imei = '490154203237518'",
                "UPDATE device SET imei = NULL",
                "UPDATE device SET imei = NULL, serial = NULL, salt = NULL",
                "UPDATE wipe SET verified_on = '2020-12-31'",
                "UPDATE wipe SET verified_on = NULL, verified_at = NULL, verification_recorded_by = NULL"
            })
    void what_is_recorded_stays_as_it_is(String statement) throws SQLException {
        assertEquals(RESTRICTED, refused(statement));
    }

    @Test
    void what_is_voided_or_erased_stays_so() throws SQLException {
        String counted = lot(byCount(gift, "TABLET", 1));
        recordWipe(counted, wipeOf(1)).statusCode(201);
        Map<String, String> reason = Map.of("reason", "Counted twice");
        String phone = read(lot + "/devices").extract().path("[0].id");
        step(lot + "/devices/" + phone + "/erasure", reason).statusCode(200);
        step(lot + "/void", reason).statusCode(200);

        for (String statement : List.of(
                "UPDATE device_lot SET void_reason = 'x' WHERE id = '" + lot + "'",
                "UPDATE device_lot SET voided_at = NULL, voided_by = NULL, void_reason = NULL WHERE id = '" + lot + "'",
                "UPDATE device SET void_reason = 'x' WHERE lot = '" + lot + "'",
                "UPDATE device SET imei = '490154203237518' WHERE lot = '" + lot + "'",
                "UPDATE device SET erase_reason = 'x' WHERE lot = '" + lot + "'")) {
            assertEquals(RESTRICTED, refused(statement), statement);
        }
    }

    @Test
    void not_even_the_owner_delivers_a_device_that_is_in_no_lot_or_not_wiped() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, owner, ownerPassword)) {
            String deliver = "UPDATE gift SET " + DELIVERED + " WHERE id = '" + gift + "'";
            assertEquals(RESTRICTED, refusal(connection, deliver));
            String tablet = lot(byCount(gift, "TABLET", 1));
            assertEquals(RESTRICTED, refusal(connection, deliver));
            recordWipe(tablet, wipeOf(1)).statusCode(201);
            connection.setAutoCommit(false); // it stands in no total, and is taken back
            try (Statement raw = connection.createStatement()) {
                assertEquals(1, raw.executeUpdate(deliver));
            }
            connection.rollback();
            assertEquals(
                    RESTRICTED,
                    refusal(
                            connection,
                            """
                            INSERT INTO gift (id, kind, partner, project, given_on, quantity, unit, illustrative,
                                recorded_at, recorded_by, delivered_on, delivered_at, delivered_by)
                            VALUES (gen_random_uuid(), 'DEVICES', 'x', 'x', '2020-12-18', 1, 'PIECE', false, now(), 'x',
                                '2020-12-18', now(), 'x')"""));
        }
    }

    private String refused(String statement) throws SQLException {
        try (Connection connection = asService.getConnection()) {
            return refusal(connection, statement);
        }
    }

    private static String refusal(Connection connection, String statement) {
        return assertThrows(
                        SQLException.class,
                        () -> {
                            try (Statement raw = connection.createStatement()) {
                                raw.execute(statement);
                            }
                        },
                        statement)
                .getSQLState();
    }
}
