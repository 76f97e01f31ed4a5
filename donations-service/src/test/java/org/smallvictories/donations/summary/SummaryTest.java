package org.smallvictories.donations.summary;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.smallvictories.donations.testing.Donations.aDonation;
import static org.smallvictories.donations.testing.Donations.deliver;
import static org.smallvictories.donations.testing.Donations.get;
import static org.smallvictories.donations.testing.Donations.json;
import static org.smallvictories.donations.testing.Donations.newPartner;
import static org.smallvictories.donations.testing.Donations.read;
import static org.smallvictories.donations.testing.Donations.summary;
import static org.smallvictories.donations.testing.Donations.voidBecause;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.smallvictories.donations.Kind;
import org.smallvictories.donations.State;
import org.smallvictories.donations.Unit;
import org.smallvictories.donations.testing.Devices;
import org.smallvictories.donations.testing.DonationRequest;
import org.smallvictories.donations.testing.DonationsTest;
import org.smallvictories.kit.testing.Tokens;

/** Each test has a year of its own, because the summary is about everybody's gifts. */
@DonationsTest
class SummaryTest {

    private final String partner = newPartner();

    @Test
    void a_summary_is_confined_to_a_partner_a_project_or_a_campaign() {
        String other = newPartner();
        aDonation()
                .to(partner)
                .on("1985-01-01")
                .of("10.00", "EUR")
                .fundedBy(partner + "-a")
                .logged();
        aDonation().to(partner).on("1985-01-01").of("5.00", "EUR").logged();
        aDonation().to(other).on("1985-01-01").of("1.00", "EUR").logged();
        Devices.delivered("1985-01-01", 3);

        assertEquals(0, confined("partner=" + partner).at("/deviceTypes").size());
        assertEquals("15.00", pledged("partner=" + partner));
        assertEquals("15.00", pledged("project=" + partner + "-project"));
        assertEquals("10.00", pledged("campaign=" + partner + "-a"));
        assertEquals("1.00", pledged("partner=" + other));
        get(Tokens.leadership(), "/api/donations/years").statusCode(200).body("", hasItem(1985));
    }

    private static String pledged(String among) {
        return confined(among).at("/money/0/pledged").asText();
    }

    private static JsonNode confined(String among) {
        return summary("from=1985-01-01&to=1985-12-31&" + among);
    }

    @Test
    void a_year_is_told_by_partner_project_and_campaign() {
        aDonation()
                .to(partner)
                .on("1991-01-01")
                .of("125000", "EUR")
                .fundedBy(partner + "-cases")
                .that(State.DELIVERED)
                .logged();
        aDonation().to(partner).on("1991-12-31").of("0.10", "EUR").logged();
        aDonation()
                .to(partner)
                .on("1991-06-01")
                .of("100", "JPY")
                .that(State.ACCEPTED)
                .logged();
        aDonation()
                .to(partner)
                .on("1991-06-01")
                .of(Kind.DEVICES, "12", Unit.PIECE)
                .with("illustrative", true)
                .logged();
        aDonation()
                .to(partner)
                .on("1991-06-01")
                .of(Kind.GOODS, "18.5", Unit.KG)
                .with("category", "COATS")
                .that(State.DELIVERED)
                .logged();
        aDonation()
                .to(partner)
                .on("1991-06-01")
                .of(Kind.TIME, "3", Unit.ROUND)
                .with("activity", "OUTREACH_ROUND")
                .with("people", 5)
                .that(State.ACCEPTED)
                .logged();
        voidBecause(aDonation().to(partner).on("1991-06-01").of("999", "USD").logged(), "Wrong year");
        aDonation().to(partner).on("1990-12-31").logged();
        aDonation().to(partner).on("1992-01-01").logged();

        String figures =
                """
                "count": 6,
                "money": [
                  {"currency": "EUR", "pledged": 0.10, "delivered": 125000.00, "accepted": 0.00, "illustrative": false},
                  {"currency": "JPY", "pledged": 0, "delivered": 0, "accepted": 100, "illustrative": false}],
                "devices": [
                  {"unit": "PIECE", "pledged": 12, "delivered": 0, "accepted": 0, "illustrative": true}],
                "goods": [
                  {"unit": "KG", "pledged": 0.000, "delivered": 18.500, "accepted": 0.000, "illustrative": false,
                   "byCategory": [{"category": "COATS", "pledged": 0.000, "delivered": 18.500, "accepted": 0.000,
                                   "illustrative": false}]}],
                "time": {
                  "hours": {"pledged": 0.00, "delivered": 0.00, "accepted": 0.00, "illustrative": false},
                  "rounds": {"pledged": 0, "delivered": 0, "accepted": 3, "illustrative": false},
                  "byActivity": [{"activity": "OUTREACH_ROUND",
                    "hours": {"pledged": 0.00, "delivered": 0.00, "accepted": 0.00, "illustrative": false},
                    "rounds": {"pledged": 0, "delivered": 0, "accepted": 3, "illustrative": false},
                    "people": {"pledged": 0, "delivered": 0, "accepted": 5, "illustrative": false},
                    "giftsWithoutPeople": 0}]}""";
        JsonNode expected = json(
                """
                {"period": {"from": "1991-01-01", "to": "1991-12-31"}, "voidedCount": 1, %s,
                 "deviceTypes": [{"type": "UNTYPED", "pledged": 12, "delivered": 0, "accepted": 0, "illustrative": true,
                                  "withoutWipe": 0}],
                 "byPartner": [{"partner": "%s", %s}],
                 "byProject": [{"project": "%s-project", %s}],
                 "byCampaign": [{"campaign": "%s-cases", "count": 1,
                   "money": [{"currency": "EUR", "pledged": 0.00, "delivered": 125000.00, "accepted": 0.00,
                              "illustrative": false}],
                   "devices": [], "goods": [],
                   "time": {
                     "hours": {"pledged": 0.00, "delivered": 0.00, "accepted": 0.00, "illustrative": false},
                     "rounds": {"pledged": 0, "delivered": 0, "accepted": 0, "illustrative": false},
                     "byActivity": []}}],
                 "campaigns": [{"campaign": "%s-cases", "name": "Cases", "partner": "%s", "project": "%s-project",
                   "unitsSold": 0, "unitsRefunded": 0, "openBefore": 0.00, "owed": 0.00, "pledged": 0.00,
                   "paid": 125000.00, "open": -125000.00, "settlement": "OVERPAID", "currency": "EUR",
                   "otherCurrencies": [], "published": [], "illustrative": false}]}"""
                        .formatted(figures, partner, figures, partner, figures, partner, partner, partner, partner));
        assertEquals(expected, without(ofThisTest(summary("from=1991-01-01&to=1991-12-31")), "byKind", "byMonth"));
    }

    @Test
    void a_year_is_told_by_kind_and_month() {
        aDonation().to(partner).on("1987-01-31").of("1", "EUR").logged();
        aDonation().to(partner).on("1987-03-01").of("2", "EUR").logged();
        aDonation()
                .to(partner)
                .on("1987-03-31")
                .of(Kind.DEVICES, "12", Unit.PIECE)
                .logged();
        voidBecause(aDonation().to(partner).on("1987-05-01").logged(), "Wrong year");

        for (String period : List.of("from=1987-01-01&to=1987-12-31", "from=1987-01-02&to=1987-12-31")) {
            get(Tokens.leadership(), "/api/donations/summary?" + period)
                    .body("byKind.kind", equalTo(List.of("MONEY", "DEVICES")))
                    .body("byKind.count", equalTo(List.of(2, 1)))
                    .body("byKind[0].money[0].pledged", equalTo(3.0f))
                    .body("byKind[1].devices[0].pledged", equalTo(12))
                    .body("byMonth.month", equalTo(List.of("1987-01", "1987-03")))
                    .body("byMonth.count", equalTo(List.of(1, 2)))
                    .body("byMonth[1].money[0].pledged", equalTo(2.0f));
        }
    }

    @Test
    void goods_are_told_by_category_and_time_by_activity_and_what_nobody_said_is_told_too() {
        clothes("COATS", "10");
        clothes("COATS", "2");
        clothes("SHOES", "7");
        aDonation()
                .to(partner)
                .on("1989-02-01")
                .of(Kind.GOODS, "40", Unit.PIECE)
                .logged();
        time("SKILLS", "2.5").with("people", 4).logged();
        time("SKILLS", "1").logged();
        aDonation().to(partner).on("1989-02-01").of(Kind.TIME, "3", Unit.ROUND).logged();
        voidBecause(time("SKILLS", "99").with("people", 99).logged(), "Never took place");

        get(Tokens.leadership(), "/api/donations/summary?from=1989-01-01&to=1989-12-31")
                .body("goods[0].pledged", equalTo(59))
                .body("goods[0].byCategory.category", equalTo(Arrays.asList(null, "COATS", "SHOES")))
                .body("goods[0].byCategory.pledged", equalTo(List.of(40, 12, 7)))
                .body("time.byActivity.activity", equalTo(Arrays.asList(null, "SKILLS")))
                .body("time.byActivity.rounds.pledged", equalTo(List.of(3, 0)))
                .body("time.byActivity.hours.pledged", equalTo(List.of(0.0f, 3.5f)))
                .body("time.byActivity.people.pledged", equalTo(List.of(0, 4)))
                .body("time.byActivity.giftsWithoutPeople", equalTo(List.of(1, 1)));
    }

    private void clothes(String category, String pieces) {
        aDonation()
                .to(partner)
                .on("1989-02-01")
                .of(Kind.GOODS, pieces, Unit.PIECE)
                .with("category", category)
                .logged();
    }

    private DonationRequest time(String activity, String hours) {
        return aDonation()
                .to(partner)
                .on("1989-02-01")
                .of(Kind.TIME, hours, Unit.HOUR)
                .with("activity", activity);
    }

    @Test
    void devices_are_told_by_type_and_those_in_no_lot_are_untyped() {
        String delivered = aDonation()
                .to(partner)
                .on("1995-03-01")
                .of(Kind.DEVICES, "15", Unit.PIECE)
                .logged();
        String laptops = Devices.lot(Devices.byCount(delivered, "LAPTOP", 10));
        String phones = Devices.lot(Devices.oneByOne(
                delivered,
                Devices.device("SMARTPHONE", Devices.newImei()),
                Devices.device("SMARTPHONE", Devices.newImei()),
                Devices.device("DISPLAY", Devices.newImei())));
        Devices.lot(Devices.byCount(delivered, "ACCESSORY", 2));
        Devices.recordWipe(laptops, Devices.wipeOf(10)).statusCode(201);
        String wipe = Devices.recordWipe(phones, Devices.wipe()).extract().path("id");
        deliver(delivered, "2020-12-18").statusCode(200);
        String pledged = aDonation()
                .to(partner)
                .on("1995-04-01")
                .of(Kind.DEVICES, "7", Unit.PIECE)
                .with("illustrative", true)
                .logged();
        Devices.lot(Devices.byCount(pledged, "LAPTOP", 5));
        JsonNode before = deviceTypes("");
        String moment = summary("from=1995-01-01&to=1995-12-31").get("asOf").asText();

        assertEquals(
                json(
                        """
                        [{"type": "ACCESSORY", "pledged": 0, "delivered": 2, "accepted": 0, "illustrative": false, "withoutWipe": 0},
                         {"type": "DISPLAY", "pledged": 0, "delivered": 1, "accepted": 0, "illustrative": false, "withoutWipe": 0},
                         {"type": "LAPTOP", "pledged": 5, "delivered": 10, "accepted": 0, "illustrative": true, "withoutWipe": 0},
                         {"type": "SMARTPHONE", "pledged": 0, "delivered": 2, "accepted": 0, "illustrative": false, "withoutWipe": 0},
                         {"type": "UNTYPED", "pledged": 2, "delivered": 0, "accepted": 0, "illustrative": true, "withoutWipe": 0}]"""),
                before);

        Devices.step(phones + "/wipes/" + wipe + "/void", Map.of("reason", "Of other phones"));
        Devices.step(laptops + "/void", Map.of("reason", "They were tablets"));
        voidBecause(pledged, "Logged twice");

        assertEquals(
                json(
                        """
                        [{"type": "ACCESSORY", "pledged": 0, "delivered": 2, "accepted": 0, "illustrative": false, "withoutWipe": 0},
                         {"type": "DISPLAY", "pledged": 0, "delivered": 1, "accepted": 0, "illustrative": false, "withoutWipe": 0},
                         {"type": "SMARTPHONE", "pledged": 0, "delivered": 2, "accepted": 0, "illustrative": false, "withoutWipe": 2},
                         {"type": "UNTYPED", "pledged": 0, "delivered": 10, "accepted": 0, "illustrative": false, "withoutWipe": 10}]"""),
                deviceTypes(""));
        assertEquals(before, deviceTypes("&asOf=" + moment));
    }

    private static JsonNode deviceTypes(String asOf) {
        return summary("from=1995-01-01&to=1995-12-31" + asOf).get("deviceTypes");
    }

    @Test
    void a_period_that_cuts_a_month_counts_its_days() {
        aDonation().to(partner).on("1993-03-10").of("1", "EUR").logged();
        aDonation().to(partner).on("1993-03-11").of("2", "EUR").logged();

        get(Tokens.leadership(), "/api/donations/summary?from=1993-03-01&to=1993-03-10")
                .body("count", equalTo(1))
                .body("money[0].pledged", equalTo(1.0f));
    }

    @Test
    void a_void_shows_at_once_and_the_report_as_of_before_is_as_it_was() {
        String id = aDonation().to(partner).on("1994-05-05").logged();
        deliver(id, "1994-05-06");
        JsonNode before = summary("from=1994-01-01&to=1994-12-31");
        voidBecause(id, "Never came");

        get(Tokens.leadership(), "/api/donations/summary?from=1994-01-01&to=1994-12-31")
                .body("count", equalTo(0))
                .body("voidedCount", equalTo(1))
                .body("money.size()", equalTo(0));
        assertEquals(
                before,
                summary("from=1994-01-01&to=1994-12-31&asOf="
                        + before.get("asOf").asText()));
        get(
                        Tokens.leadership(),
                        "/api/donations/summary?from=1994-01-01&to=1994-12-31&asOf="
                                + read(id).extract().path("recordedAt"))
                .body("money[0].pledged", equalTo(250.0f));
    }

    @Test
    void without_a_period_it_is_about_this_year() {
        int year = LocalDate.now(ZoneOffset.UTC).getYear();

        get(Tokens.auditor(), "/api/donations/summary")
                .body("period.from", equalTo(year + "-01-01"))
                .body("period.to", equalTo(year + "-12-31"));
    }

    @Test
    void a_partner_manager_does_not_see_everybodys_sums() {
        get(Tokens.partnerManager("wwf"), "/api/donations/summary").statusCode(403);
        get(Tokens.leadership(), "/api/donations/summary?from=2020-02-01&to=2020-01-01")
                .statusCode(422)
                .body("errors[0].field", equalTo("to"));
    }

    /** Without the moment, and campaigns of other tests that have an open balance since an earlier year. */
    private JsonNode ofThisTest(JsonNode summary) {
        ((ObjectNode) summary).remove("asOf");
        Iterator<JsonNode> campaigns = summary.get("campaigns").iterator();
        while (campaigns.hasNext()) {
            if (!campaigns.next().get("partner").asText().equals(partner)) {
                campaigns.remove();
            }
        }
        return summary;
    }

    private static JsonNode without(JsonNode summary, String... fields) {
        return ((ObjectNode) summary).remove(List.of(fields));
    }
}
