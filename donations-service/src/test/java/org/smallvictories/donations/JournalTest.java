package org.smallvictories.donations;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.smallvictories.donations.testing.Donations.aDonation;
import static org.smallvictories.donations.testing.Donations.accept;
import static org.smallvictories.donations.testing.Donations.deliver;
import static org.smallvictories.donations.testing.Donations.get;
import static org.smallvictories.donations.testing.Donations.voidBecause;
import static org.smallvictories.donations.testing.Posts.post;
import static org.smallvictories.donations.testing.Posts.value;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.smallvictories.donations.testing.Devices;
import org.smallvictories.donations.testing.Donations;
import org.smallvictories.donations.testing.DonationsTest;
import org.smallvictories.kit.identity.Roles;
import org.smallvictories.kit.testing.Tokens;

@DonationsTest
class JournalTest {

    @Inject
    DataSource database;

    @Test
    void every_change_of_a_gift_is_journalled_once_and_a_refused_one_not_at_all() {
        String id = aDonation().by(Tokens.partnerManager("wwf")).logged();
        deliver(id, "2020-12-18");
        deliver(id, "2020-12-19").statusCode(409);
        accept(id, "2020-12-20");
        voidBecause(id, "Logged twice");

        List<Map<String, Object>> entries = entriesOf("donation/" + id);
        assertEquals(
                List.of("donation.logged", "donation.delivered", "donation.accepted", "donation.voided"),
                entries.stream().map(entry -> entry.get("action")).toList());
        assertEquals(
                List.of("wwf", "csr", "csr", "csr"),
                entries.stream().map(entry -> entry.get("actor")).toList());
        Map<?, ?> last = (Map<?, ?>) entries.get(3).get("content");
        assertEquals("Logged twice", last.get("voidReason"));
        assertEquals("250.00", last.get("amount"));
    }

    @Test
    void nobody_is_named_in_what_is_sealed_and_readers_see_who_it_was() {
        String user = "ledger-" + Donations.newKey();
        String id = aDonation().by(Tokens.token(user, Roles.CSR_MANAGER)).logged();

        Map<String, Object> entry = entriesOf("donation/" + id).get(0);
        assertEquals(user, ((Map<?, ?>) entry.get("content")).get("recordedBy"));
        String sealed = get(Tokens.auditor(), "/api/donations/journal/" + entry.get("sequence"))
                .statusCode(200)
                .extract()
                .asString();
        assertFalse(sealed.contains(user), sealed);
        assertTrue(sealed.contains("\"recordedBy\":{\"personal\":\"sha256:"), sealed);
    }

    @Test
    void no_change_of_whatever_kind_names_a_user() throws SQLException {
        String gift = Devices.devices(1).logged();
        String path = "/api/donations/" + gift;
        value(gift, "COST", "1.00", "EUR").statusCode(201);
        post(path + "/classification", Map.of("why", "CHARITABLE_GIFT", "reason", "No return"))
                .statusCode(201);
        post(path + "/qualification", Map.of("qualification", "MECENAT", "reason", "No return"))
                .statusCode(201);
        post(
                        "/api/donations/b4si/management-costs",
                        Map.of("date", "2020-12-01", "amount", 5, "explanation", "Audit fee"))
                .statusCode(201);
        post(
                        "/api/donations/mecenat/2020/inputs",
                        Map.of("closesOn", "2020-12-31", "turnoverBeforeVat", 1_000, "provisional", true))
                .statusCode(201);
        String lot = Devices.lot(Devices.byCount(gift, "TABLET", 1));
        Devices.recordWipe(lot, Devices.wipeOf(1)).statusCode(201);

        try (Connection connection = database.getConnection();
                Statement select = connection.createStatement();
                ResultSet named = select.executeQuery(
                        "SELECT string_agg(DISTINCT action, ', ') FROM journal WHERE content LIKE '%\"csr\"%'")) {
            assertTrue(named.next());
            assertNull(named.getString(1));
        }
    }

    @Test
    void the_journal_is_sealed_under_checkpoints_of_its_own() throws InterruptedException {
        aDonation().logged();

        String checkpoint = "";
        for (int second = 0; second < 30 && !checkpoint.startsWith("small-victories/donations\n"); second++) {
            Thread.sleep(1_000);
            checkpoint = given().get("/api/donations/checkpoint").asString();
        }
        assertTrue(checkpoint.startsWith("small-victories/donations\n"), checkpoint);
        given().get("/api/donations/checkpoint/keys")
                .then()
                .statusCode(200)
                .body(startsWith("small-victories/donations+"));
    }

    @Test
    void the_journal_is_for_auditors_and_csr_managers() {
        get(Tokens.leadership(), "/api/donations/journal").statusCode(403);
        get(Tokens.partnerManager("wwf"), "/api/donations/journal").statusCode(403);
        get(Tokens.auditor(), "/api/donations/journal?after=x")
                .statusCode(422)
                .body("errors[0].field", equalTo("after"));
    }

    private static List<Map<String, Object>> entriesOf(String subject) {
        List<Map<String, Object>> found = new ArrayList<>();
        List<Map<String, Object>> page;
        long after = 0;
        do {
            page = get(Tokens.auditor(), "/api/donations/journal?limit=200&after=" + after)
                    .statusCode(200)
                    .extract()
                    .path("$");
            for (Map<String, Object> entry : page) {
                after = ((Number) entry.get("sequence")).longValue();
                if (entry.get("subject").equals(subject)) {
                    found.add(entry);
                }
            }
        } while (page.size() == 200);
        return found;
    }
}
