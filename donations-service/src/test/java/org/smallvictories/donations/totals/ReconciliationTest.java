package org.smallvictories.donations.totals;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.smallvictories.donations.testing.Campaigns.newCampaign;
import static org.smallvictories.donations.testing.Campaigns.sell;
import static org.smallvictories.donations.testing.Donations.aDonation;
import static org.smallvictories.donations.testing.Donations.deliver;
import static org.smallvictories.donations.testing.Donations.get;
import static org.smallvictories.donations.testing.Donations.json;
import static org.smallvictories.donations.testing.Donations.newPartner;
import static org.smallvictories.donations.testing.Donations.summary;
import static org.smallvictories.donations.testing.Donations.voidBecause;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smallvictories.donations.Kind;
import org.smallvictories.donations.State;
import org.smallvictories.donations.Unit;
import org.smallvictories.donations.testing.DonationsTest;
import org.smallvictories.kit.testing.Load;
import org.smallvictories.kit.testing.Meddler;
import org.smallvictories.kit.testing.Tokens;

@DonationsTest
class ReconciliationTest {

    private static final String YEAR = "from=1972-01-01&to=1972-12-31";

    @ConfigProperty(name = "DATABASE_URL")
    String url;

    @Inject
    DataSource database;

    @Test
    void a_total_that_was_meddled_with_is_shown_beside_what_the_gifts_say() throws SQLException {
        String partner = newPartner();
        aDonation().to(partner).on("1970-03-04").of("10", "EUR").logged();
        aDonation().to(partner).on("1970-03-05").of("5.50", "EUR").logged();

        meddle("UPDATE gift_total SET amount = amount + 1 WHERE partner = '" + partner + "'");
        String shown = get(Tokens.auditor(), "/api/donations/reconciliation")
                .statusCode(200)
                .body("agrees", equalTo(false))
                .extract()
                .asString();
        meddle("UPDATE gift_total SET amount = amount - 1 WHERE partner = '" + partner + "'");

        int stripes =
                json(shown).at("/differences/0/totals/amount").decimalValue().intValue() - 15;
        assertEquals(
                json(
                        """
                        [{"month": "1970-03", "partner": "%s", "project": "%s-project", "campaign": null, "kind": "MONEY",
                          "measure": "EUR", "detail": null, "state": "PLEDGED", "voided": false, "illustrative": false,
                          "totals": {"count": 2, "amount": %d.50, "people": 0, "counted": 0},
                          "gifts": {"count": 2, "amount": 15.50, "people": 0, "counted": 0}}]"""
                                .formatted(partner, partner, 15 + stripes)),
                json(shown).get("differences"));
        get(Tokens.csrManager(), "/api/donations/reconciliation")
                .body("agrees", equalTo(true))
                .body("differences", equalTo(List.of()));
    }

    @Test
    void people_and_categories_are_checked_too() throws SQLException {
        String partner = newPartner();
        aDonation()
                .to(partner)
                .on("1971-03-04")
                .of(Kind.TIME, "2", Unit.HOUR)
                .with("activity", "SKILLS")
                .with("people", 3)
                .logged();

        meddle("UPDATE gift_total SET people = people + 1 WHERE partner = '" + partner + "'");
        get(Tokens.auditor(), "/api/donations/reconciliation")
                .body("differences.detail", equalTo(List.of("SKILLS")))
                .body("differences[0].totals.people", equalTo(4))
                .body("differences[0].gifts.people", equalTo(3));
        meddle("UPDATE gift_total SET people = people - 1 WHERE partner = '" + partner + "'");
        get(Tokens.auditor(), "/api/donations/reconciliation").body("agrees", equalTo(true));
    }

    @Test
    void whatever_happens_at_once_totals_and_gifts_agree_and_every_earlier_moment_comes_out_as_it_was()
            throws Exception {
        Load load = new Load();
        List<JsonNode> reports = new ArrayList<>();
        String partner = newPartner();
        String campaign = newCampaign();

        load.run(6, 8, number -> oneGiftMore(number, partner, campaign), () -> {
            get(Tokens.auditor(), "/api/donations/reconciliation").body("agrees", equalTo(true));
            asJournalled().body("differences", equalTo(List.of()));
            reports.add(load.quietly(() -> summary(YEAR)));
            assertAsItWas(reports.get(reports.size() / 2));
        });

        assertEquals(40, summary(YEAR).get("count").asInt());
        assertEquals(8, summary(YEAR).get("voidedCount").asInt());
        reports.forEach(ReconciliationTest::assertAsItWas);
        get(Tokens.auditor(), "/api/donations/reconciliation").body("agrees", equalTo(true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    UPDATE gift SET amount = amount + 1                          | amount
                    UPDATE gift SET partner = 'other'                            | partner
                    UPDATE gift SET given_on = '1973-12-31'                      | date
                    UPDATE gift SET illustrative = true                          | illustrative
                    UPDATE gift SET delivered_on = '1973-12-31'                  | deliveredOn
                    UPDATE gift SET voided_at = NULL, voided_by = NULL, void_reason = NULL, replaced_by = NULL, replaced_at = NULL | voidedAt
                    UPDATE gift SET accepted_at = now(), accepted_on = delivered_on, accepted_by = 'x' | state""")
    void a_gift_that_somebody_changed_in_the_database_is_named_whatever_the_totals_say(String change, String field)
            throws SQLException {
        String partner = newPartner();
        String id = aDonation()
                .to(partner)
                .on("1973-03-04")
                .of("10", "EUR")
                .that(State.DELIVERED)
                .logged();
        voidBecause(id, "Wrong").statusCode(200);

        try (Meddler meddler = new Meddler(url, List.of("gift"))) {
            meddler.run(change + " WHERE id = '" + id + "'");
            asJournalled("1973")
                    .body("differences.subject", everyItem(equalTo("donation/" + id)))
                    .body("differences.field", hasItem(field));
        }
        asJournalled("1973").body("agrees", equalTo(true));
    }

    private static ValidatableResponse asJournalled() {
        return asJournalled("1972");
    }

    private static ValidatableResponse asJournalled(String year) {
        return get(
                        Tokens.auditor(),
                        "/api/donations/reconciliation/gifts?from=" + year + "-01-01&to=" + year + "-12-31")
                .statusCode(200);
    }

    private static void oneGiftMore(int number, String partner, String campaign) {
        String id = aDonation().to(partner).on("1972-07-01").of("0.10", "EUR").logged();
        if (number % 2 == 0) {
            deliver(id, "1972-07-02").statusCode(200);
        }
        if (number % 6 == 5) {
            voidBecause(id, "By chance").statusCode(200);
        }
        sell(campaign, "S-" + number, "1972-07-01", 1 + number % 3).statusCode(201);
    }

    private static void assertAsItWas(JsonNode then) {
        assertEquals(then, summary(YEAR + "&asOf=" + then.get("asOf").asText()));
    }

    @Test
    void checking_is_for_auditors_and_csr_managers() {
        get(Tokens.leadership(), "/api/donations/reconciliation").statusCode(403);
        get(Tokens.partnerManager("wwf"), "/api/donations/reconciliation").statusCode(403);
        get(Tokens.leadership(), "/api/donations/reconciliation/gifts").statusCode(403);
    }

    private void meddle(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement raw = connection.createStatement()) {
            raw.execute(statement);
        }
    }
}
