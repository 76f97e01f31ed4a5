package org.smallvictories.donations.b4si;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.smallvictories.donations.testing.Donations.aDonation;
import static org.smallvictories.donations.testing.Donations.deliver;
import static org.smallvictories.donations.testing.Donations.get;
import static org.smallvictories.donations.testing.Donations.json;
import static org.smallvictories.donations.testing.Donations.read;
import static org.smallvictories.donations.testing.Donations.voidBecause;
import static org.smallvictories.donations.testing.Posts.actionsOn;
import static org.smallvictories.donations.testing.Posts.post;
import static org.smallvictories.donations.testing.Posts.value;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.smallvictories.donations.Kind;
import org.smallvictories.donations.State;
import org.smallvictories.donations.Unit;
import org.smallvictories.donations.testing.Devices;
import org.smallvictories.donations.testing.DonationRequest;
import org.smallvictories.donations.testing.DonationsTest;
import org.smallvictories.donations.testing.Posts;
import org.smallvictories.kit.testing.Tokens;

@DonationsTest
class B4siTest {

    @Test
    void contributions_are_told_apart_by_how_and_why_at_cost() {
        classify(money("1000.00", "2001-03-01").logged(), "CHARITABLE_GIFT");
        classify(money("300.00", "2001-03-02").logged(), "COMMERCIAL_INITIATIVE");
        money("50.00", "2001-03-03").logged();
        String tablets = Devices.delivered("2001-03-04", 12);
        value(tablets, "COST", "1380.00", "EUR");
        value(tablets, "MARKET", "9999.00", "EUR");
        classify(tablets, "COMMUNITY_INVESTMENT");
        String hours = delivered("2001-03-05").of(Kind.TIME, "40", Unit.HOUR).logged();
        classify(hours, "COMMUNITY_INVESTMENT");

        JsonNode report = report("from=2001-03-01&to=2001-03-31");

        assertEquals(
                json(
                        """
                [{"how":"CASH","why":"CHARITABLE_GIFT","gifts":1,"amount":1000.00,"notValued":0,"notConverted":0,"illustrative":false},
                 {"how":"CASH","why":"COMMERCIAL_INITIATIVE","gifts":1,"amount":300.00,"notValued":0,"notConverted":0,"illustrative":false},
                 {"how":"CASH","why":"UNCLASSIFIED","gifts":1,"amount":50.00,"notValued":0,"notConverted":0,"illustrative":false},
                 {"how":"IN_KIND","why":"COMMUNITY_INVESTMENT","gifts":1,"amount":1380.00,"notValued":0,"notConverted":0,"illustrative":false},
                 {"how":"TIME","why":"COMMUNITY_INVESTMENT","gifts":1,"amount":null,"notValued":1,"notConverted":0,"illustrative":false}]"""),
                report.get("contributions"));
        assertEquals(new BigDecimal("2730.00"), report.get("total").decimalValue());
        assertEquals(1, report.get("notValued").asInt());
        get(Tokens.auditor(), "/api/donations/b4si/not-valued?from=2001-03-01&to=2001-03-31")
                .statusCode(200)
                .body("gift", equalTo(List.of(hours)));
    }

    @Test
    void what_is_pledged_or_voided_or_in_another_currency_without_a_rate_is_in_no_amount() {
        aDonation().on("2001-04-01").of("100.00", "EUR").logged();
        voidBecause(money("200.00", "2001-04-01").logged(), "Logged twice");
        delivered("2001-04-01").of("300.00", "CHF").with("illustrative", true).logged();

        JsonNode report = report("from=2001-04-01&to=2001-04-30");

        assertEquals(
                json(
                        """
                [{"how":"CASH","why":"UNCLASSIFIED","gifts":1,"amount":null,"notValued":0,"notConverted":1,"illustrative":true}]"""),
                report.get("contributions"));
        assertEquals(true, report.get("total").isNull());
        assertEquals(1, report.get("notConverted").asInt());
    }

    @Test
    void a_pledge_counts_when_it_is_delivered() {
        String id = aDonation().on("2001-05-31").of("100.00", "EUR").logged();
        deliver(id, "2001-06-01");

        assertEquals(
                0, report("from=2001-05-01&to=2001-05-31").get("contributions").size());
        assertEquals(
                1, report("from=2001-06-01&to=2001-06-30").get("contributions").size());
    }

    @Test
    void the_latest_word_on_why_counts_and_an_earlier_moment_knows_the_earlier() {
        String id = money("10.00", "2001-07-01").logged();
        read(id).body("why", equalTo("UNCLASSIFIED"));
        classify(id, "CHARITABLE_GIFT");
        Instant before = Posts.now();
        classify(id, "COMMUNITY_INVESTMENT");

        read(id).body("why", equalTo("COMMUNITY_INVESTMENT"));
        get(Tokens.auditor(), "/api/donations/{id}/classification", id)
                .statusCode(200)
                .body("why", equalTo(List.of("COMMUNITY_INVESTMENT", "CHARITABLE_GIFT")))
                .body("recordedBy", equalTo(List.of("csr", "csr")))
                .body("[0].reason", equalTo("As the committee saw it"));
        assertEquals(
                "CHARITABLE_GIFT",
                report("from=2001-07-01&to=2001-07-31&asOf=" + before)
                        .at("/contributions/0/why")
                        .asText());
        assertEquals(
                List.of("donation.logged", "donation.classified", "donation.classified"), actionsOn("donation/" + id));
    }

    @Test
    void an_earlier_moment_knows_a_valuation_that_was_voided_since() {
        String id = delivered("2001-08-01").of(Kind.GOODS, "3", Unit.PIECE).logged();
        String wrong = value(id, "COST", "9.00", "EUR").extract().path("id");
        Instant before = Posts.now();
        voidOf("/api/donations/" + id + "/valuations/" + wrong + "/void").statusCode(200);
        value(id, "COST", "90.00", "EUR").statusCode(201);

        assertEquals(
                new BigDecimal("9.00"),
                report("from=2001-08-01&to=2001-08-31&asOf=" + before)
                        .get("total")
                        .decimalValue());
        assertEquals(
                new BigDecimal("90.00"),
                report("from=2001-08-01&to=2001-08-31").get("total").decimalValue());
    }

    @Test
    void management_cost_stands_apart_and_is_unknown_until_it_is_logged() {
        assertEquals(
                true,
                report("from=2001-09-01&to=2001-09-30").get("managementCost").isNull());
        cost("2001-09-30", 42000).statusCode(201);
        String wrong = cost("2001-09-30", 1).extract().path("id");
        voidOf("/api/donations/b4si/management-costs/" + wrong + "/void").statusCode(200);
        voidOf("/api/donations/b4si/management-costs/" + wrong + "/void").statusCode(409);

        JsonNode report = report("from=2001-09-01&to=2001-09-30");

        assertEquals(new BigDecimal("42000.00"), report.get("managementCost").decimalValue());
        assertEquals(true, report.get("total").isNull());
        get(Tokens.leadership(), "/api/donations/b4si/management-costs?from=2001-09-01&to=2001-09-30")
                .statusCode(200)
                .body("voidReason", equalTo(Arrays.asList(null, "Wrong")));
        assertEquals(
                List.of("management-cost.logged", "management-cost.voided"), actionsOn("management-cost/" + wrong));
    }

    @Test
    void a_wrong_value_is_named() {
        String id = money("10.00", "2001-10-01").logged();

        post("/api/donations/" + id + "/classification", Map.of("why", "UNCLASSIFIED", "reason", "x"))
                .statusCode(422)
                .body("errors[0].field", equalTo("why"));
        post("/api/donations/" + id + "/classification", Map.of("why", "CHARITABLE_GIFT"))
                .statusCode(422)
                .body("errors[0].field", equalTo("reason"));
        cost("2999-01-01", 1).statusCode(422).body("errors[0].field", equalTo("date"));
        cost("2001-10-01", 0).statusCode(422).body("errors[0].field", equalTo("amount"));
        get(Tokens.auditor(), "/api/donations/{id}/classification", id).body("$", empty());
    }

    @Test
    void a_voided_or_unknown_gift_is_not_classified() {
        String id = money("10.00", "2001-10-01").logged();
        voidBecause(id, "Logged twice");

        Map<String, String> body = Map.of("why", "CHARITABLE_GIFT", "reason", "x");
        post("/api/donations/" + id + "/classification", body).statusCode(409);
        post("/api/donations/" + Posts.newId() + "/classification", body).statusCode(404);
        voidOf("/api/donations/b4si/management-costs/" + Posts.newId() + "/void")
                .statusCode(404);
    }

    @Test
    void who_may_read_does_not_write_and_partner_managers_do_neither() {
        String id = money("10.00", "2001-11-01").logged();
        Map<String, String> body = Map.of("why", "CHARITABLE_GIFT", "reason", "x");

        post(Tokens.leadership(), "/api/donations/" + id + "/classification", body)
                .statusCode(403);
        post(Tokens.auditor(), "/api/donations/b4si/management-costs", Map.of()).statusCode(403);
        get(Tokens.partnerManager("wwf"), "/api/donations/b4si").statusCode(403);
        get(Tokens.partnerManager("wwf"), "/api/donations/b4si/not-valued").statusCode(403);
        get(Tokens.partnerManager("wwf"), "/api/donations/b4si/management-costs")
                .statusCode(403);
        get(Tokens.partnerManager("wwf"), "/api/donations/{id}/classification", id)
                .statusCode(403);
        assertEquals(
                false,
                json(get(Tokens.partnerManager("wwf"), "/api/donations/{id}", id)
                                .extract()
                                .asString())
                        .has("why"));
    }

    private static DonationRequest delivered(String date) {
        return aDonation().on(date).that(State.DELIVERED);
    }

    private static DonationRequest money(String amount, String date) {
        return delivered(date).of(amount, "EUR");
    }

    private static void classify(String id, String why) {
        post("/api/donations/" + id + "/classification", Map.of("why", why, "reason", "As the committee saw it"))
                .statusCode(201);
    }

    private static ValidatableResponse cost(String date, int amount) {
        return post(
                "/api/donations/b4si/management-costs",
                Map.of("date", date, "amount", amount, "explanation", "Salary of the CSR position"));
    }

    private static ValidatableResponse voidOf(String path) {
        return given().auth()
                .oauth2(Tokens.csrManager())
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "Wrong"))
                .post(path)
                .then();
    }

    private static JsonNode report(String query) {
        return json(get(Tokens.leadership(), "/api/donations/b4si?" + query)
                .statusCode(200)
                .extract()
                .asString());
    }
}
