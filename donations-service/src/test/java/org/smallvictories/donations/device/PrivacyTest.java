package org.smallvictories.donations.device;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.smallvictories.donations.testing.Devices.device;
import static org.smallvictories.donations.testing.Devices.devices;
import static org.smallvictories.donations.testing.Devices.lot;
import static org.smallvictories.donations.testing.Devices.newImei;
import static org.smallvictories.donations.testing.Devices.oneByOne;
import static org.smallvictories.donations.testing.Devices.read;
import static org.smallvictories.donations.testing.Devices.recordWipe;
import static org.smallvictories.donations.testing.Devices.step;
import static org.smallvictories.donations.testing.Devices.wipe;
import static org.smallvictories.donations.testing.Donations.deliver;
import static org.smallvictories.donations.testing.Donations.get;
import static org.smallvictories.donations.testing.Posts.actionsOn;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smallvictories.donations.testing.Donations;
import org.smallvictories.donations.testing.DonationsTest;
import org.smallvictories.kit.testing.Tokens;

@DonationsTest
class PrivacyTest {

    private static final Map<String, String> ASKED = Map.of("reason", "Asked for by the former owner");

    @Inject
    DataSource database;

    private final String imei = newImei();
    private final String technician = "Noor " + Donations.newKey();
    private final String verifier = "Robin " + Donations.newKey();
    private String gift;
    private String lot;
    private String wipe;

    @BeforeEach
    void aWipedPhone() {
        gift = devices(1).logged();
        lot = lot(oneByOne(gift, phone()));
        wipe = recordWipe(lot, wipeBy(technician, verifier))
                .statusCode(201)
                .body("technician", equalTo("N*** " + technician.charAt(5) + "***"))
                .extract()
                .path("id");
    }

    @Test
    void who_keeps_the_records_sees_identifiers_and_names_and_the_others_see_enough_to_compare() {
        for (String token : List.of(Tokens.csrManager(), Tokens.partnerManager("break-poverty"))) {
            get(token, "/api/device-lots/{id}/devices", lot)
                    .body("[0].imei", equalTo(imei))
                    .body("[0].serial", equalTo("S" + imei));
            get(token, "/api/device-lots/{id}/wipes", lot)
                    .body("[0].technician", equalTo(technician))
                    .body("[0].verifiedBy", equalTo(verifier));
        }
        for (String token : List.of(Tokens.leadership(), Tokens.auditor())) {
            get(token, "/api/device-lots/{id}/devices", lot)
                    .body("[0].imei", equalTo("***********" + imei.substring(11)))
                    .body("[0].serial", equalTo("************" + imei.substring(11)));
            get(token, "/api/device-lots/{id}/wipes", lot)
                    .body("[0].technician", equalTo("N*** " + technician.charAt(5) + "***"))
                    .body("[0].verifiedBy", equalTo("R*** " + verifier.charAt(6) + "***"));
        }
    }

    @Test
    void neither_the_journal_nor_what_is_kept_for_repeats_tells_an_identifier_or_a_name() throws SQLException {
        deliver(gift, "2020-12-18").statusCode(200);
        step(lot + "/wipes/" + wipe + "/void", ASKED).statusCode(200);

        assertEquals(List.of("device.logged"), actionsOn("device/" + deviceId()));
        assertEquals(List.of("wipe.recorded", "wipe.voided"), actionsOn("wipe/" + wipe));
        String all = whatCannotBeErasedFrom();
        for (String secret : List.of(imei, "S" + imei, technician, verifier)) {
            assertFalse(all.contains(secret), secret);
        }
        assertTrue(all.contains(read(lot + "/devices").extract().<String>path("[0].identifiers")));
    }

    @Test
    void identifiers_are_erased_once_by_the_csr_manager_and_the_device_still_counts() throws SQLException {
        String path = lot + "/devices/" + deviceId() + "/erasure";
        step(Tokens.partnerManager("break-poverty"), path, ASKED).statusCode(403);
        step(Tokens.auditor(), path, ASKED).statusCode(403);
        step(path, Map.of("reason", " ")).statusCode(422).body("errors[0].field", equalTo("reason"));

        step(path, ASKED)
                .statusCode(200)
                .body("imei", nullValue())
                .body("serial", nullValue())
                .body("identifiers", nullValue())
                .body("eraseReason", equalTo("Asked for by the former owner"));

        step(path, ASKED).statusCode(409);
        read(lot).body("devices", equalTo(Map.of("total", 1, "withStorage", 1, "wiped", 1, "withoutWipe", 0)));
        assertEquals(List.of("device.logged", "device.erased"), actionsOn("device/" + deviceId()));
        assertEquals(0, count("SELECT count(*) FROM device d WHERE d::text LIKE '%" + imei + "%'"));
        deliver(gift, "2020-12-18").statusCode(200);
    }

    @Test
    void identifiers_of_a_voided_device_can_be_erased_as_well() {
        String device = deviceId();
        step(lot + "/void", ASKED).statusCode(200);

        step(lot + "/devices/" + device + "/erasure", ASKED).statusCode(200).body("imei", nullValue());
    }

    @Test
    void a_name_is_erased_wherever_it_stands_and_the_records_still_count() throws SQLException {
        String other = lot(oneByOne(devices(1).logged(), device("TABLET", newImei())));
        recordWipe(other, wipeBy(verifier, technician)).statusCode(201);
        Map<String, String> erasure = Map.of("name", technician, "reason", "Left the company");
        step(Tokens.partnerManager("break-poverty"), "technicians/erasure", erasure)
                .statusCode(403);

        step("technicians/erasure", erasure).statusCode(200).body("records", equalTo(2));

        step("technicians/erasure", erasure).statusCode(404);
        read(lot + "/wipes").body("[0].technician", nullValue()).body("[0].verifiedBy", equalTo(verifier));
        read(other + "/wipes").body("[0].technician", equalTo(verifier)).body("[0].verifiedBy", nullValue());
        assertEquals(0, count("SELECT count(*) FROM wipe_person WHERE name = '" + technician + "'"));
        assertFalse(whatCannotBeErasedFrom().contains(technician));
        deliver(gift, "2020-12-18").statusCode(200);
    }

    @Test
    void one_name_has_another_hash_in_each_record() {
        String first = Salted.hash(Salted.newSalt(), technician);

        assertNotEquals(first, Salted.hash(Salted.newSalt(), technician));
    }

    private Map<String, Object> phone() {
        Map<String, Object> phone = device("SMARTPHONE", imei);
        phone.put("serial", "S" + imei);
        return phone;
    }

    private static Map<String, Object> wipeBy(String technician, String verifier) {
        Map<String, Object> wipe = wipe();
        wipe.put("technician", technician);
        wipe.put("verification", Map.of("by", verifier, "date", "2020-12-10"));
        return wipe;
    }

    private String deviceId() {
        return read(lot + "/devices").extract().path("[0].id");
    }

    /** The journal, the values that its readers are shown, and the answers to repeats. */
    private String whatCannotBeErasedFrom() throws SQLException {
        StringBuilder all = new StringBuilder();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        """
                        SELECT content || subject || action FROM journal
                        UNION ALL SELECT value FROM journal_personal
                        UNION ALL SELECT body FROM idempotency_record""")) {
            while (row.next()) {
                all.append(row.getString(1)).append('\n');
            }
        }
        return all.toString();
    }

    private long count(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                ResultSet row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
