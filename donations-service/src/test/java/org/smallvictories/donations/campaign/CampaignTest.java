package org.smallvictories.donations.campaign;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.smallvictories.donations.testing.Campaigns.aCampaign;
import static org.smallvictories.donations.testing.Campaigns.add;
import static org.smallvictories.donations.testing.Campaigns.balance;
import static org.smallvictories.donations.testing.Campaigns.campaign;
import static org.smallvictories.donations.testing.Campaigns.newCampaign;
import static org.smallvictories.donations.testing.Campaigns.partnerOf;
import static org.smallvictories.donations.testing.Campaigns.read;
import static org.smallvictories.donations.testing.Campaigns.refund;
import static org.smallvictories.donations.testing.Campaigns.sell;
import static org.smallvictories.donations.testing.Donations.aDonation;
import static org.smallvictories.donations.testing.Donations.accept;
import static org.smallvictories.donations.testing.Donations.deliver;
import static org.smallvictories.donations.testing.Donations.get;
import static org.smallvictories.donations.testing.Donations.json;
import static org.smallvictories.donations.testing.Donations.newPartner;
import static org.smallvictories.donations.testing.Donations.summary;
import static org.smallvictories.donations.testing.Donations.voidBecause;
import static org.smallvictories.donations.testing.Posts.actionsOn;
import static org.smallvictories.donations.testing.Posts.now;
import static org.smallvictories.donations.testing.Posts.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smallvictories.donations.State;
import org.smallvictories.donations.testing.DonationsTest;
import org.smallvictories.kit.testing.Tokens;

@DonationsTest
class CampaignTest {

    @Test
    void a_campaign_is_read_back_as_it_was_answered() {
        String partner = newPartner();
        Map<String, Object> given = aCampaign(partner + "-cases", partner);
        given.putAll(Map.of("to", "2020-12-31", "description", "At least 1.50 EUR a case", "illustrative", true));
        ValidatableResponse added = add(given)
                .statusCode(201)
                .header("Location", equalTo("/api/campaigns/" + partner + "-cases"))
                .header("ETag", equalTo("\"1\""));

        JsonNode answer = json(added.extract().asString());
        assertEquals(answer, campaign(partner + "-cases", ""));
        ((ObjectNode) answer).remove("recordedAt");
        assertEquals(
                json(
                        """
                        {"slug": "%1$s-cases", "name": "Cases", "description": "At least 1.50 EUR a case",
                         "partner": "%1$s", "project": "%1$s-project", "from": "1900-01-01", "to": "2020-12-31",
                         "amountPerUnit": 1.50, "currency": "EUR",
                         "terms": [{"from": "1900-01-01", "amountPerUnit": 1.50}],
                         "balance": {"sales": 0, "unitsSold": 0, "unitsRefunded": 0, "owed": 0.00, "pledged": 0.00,
                           "paid": 0.00, "open": 0.00, "settlement": "SETTLED", "otherCurrencies": [],
                           "illustrative": false},
                         "published": [], "illustrative": true}"""
                                .formatted(partner)),
                answer);
        add(given).statusCode(409).body("detail", containsString(partner + "-cases"));
        assertEquals(List.of("campaign.added"), actionsOn("campaign/" + partner + "-cases"));
    }

    @ParameterizedTest
    @CsvSource({
        "slug, No Slug, slug",
        "name, '', name",
        "partner, nobody, partner",
        "project, nothing, project",
        "from, 20-01-01, from",
        "from, 1800-01-01, from",
        "to, 1899-12-31, to",
        "currency, EURO, currency",
        "amountPerUnit, 0, amountPerUnit",
        "amountPerUnit, 1.005, amountPerUnit",
        "amountPerUnit, 1234567, amountPerUnit"
    })
    void a_value_that_no_campaign_can_have_is_named(String field, String value, String named) {
        String partner = newPartner();
        Map<String, Object> given = aCampaign(partner + "-cases", partner);
        given.put(field, field.equals("amountPerUnit") ? new BigDecimal(value) : value);

        add(given).statusCode(422).body("errors.field", hasItem(named));
        get(Tokens.csrManager(), "/api/campaigns/{slug}", partner + "-cases").statusCode(404);
    }

    @Test
    void a_change_names_the_version_it_is_made_of_and_earlier_moments_stay() {
        String slug = newCampaign();
        sell(slug, "A", "2020-11-27", 1).statusCode(201);
        JsonNode before = campaign(slug, "");
        Instant then = now();

        change(slug, null, "Phone cases", null).statusCode(428);
        change(slug, "\"7\"", "Phone cases", null).statusCode(412);
        change(slug, "\"1\"", "Phone cases", "2020-11-26")
                .statusCode(422)
                .body("errors[0].reason", equalTo("lies before the last sale that is recorded, 2020-11-27"));
        change(slug, "\"1\"", "Phone cases", "2020-11-27").statusCode(200).header("ETag", equalTo("\"2\""));

        read(slug).body("name", equalTo("Phone cases")).body("to", equalTo("2020-11-27"));
        assertEquals(before, campaign(slug, "?asOf=" + then));
        sell(slug, "B", "2020-11-28", 1)
                .statusCode(422)
                .body("errors[0].reason", equalTo("lies after the campaign's last day, 2020-11-27"));
    }

    @Test
    void an_amount_holds_from_its_day_on_and_a_sale_keeps_that_of_its_day() {
        String slug = newCampaign();
        addTerm(slug, "2020-07-01", "2.00").statusCode(201).body("terms.size()", equalTo(2));
        sell(slug, "before", "2020-06-30", 10).body("owed", equalTo(15.0f));
        sell(slug, "after", "2020-07-01", 10).body("owed", equalTo(20.0f));
        addTerm(slug, "2020-07-01", "3.00").statusCode(422).body("errors[0].field", equalTo("from"));
        sell(slug, "later", "2020-12-01", 1).statusCode(201);
        addTerm(slug, "2020-12-01", "3.00")
                .statusCode(422)
                .body("errors[0].reason", equalTo("must lie after the last sale that is recorded, 2020-12-01"));
        addTerm(slug, "2020-12-02", "3.001").statusCode(422).body("errors[0].field", equalTo("amountPerUnit"));
        addTerm(slug, "2020-12-02", "3").statusCode(201);
        sell(slug, "last", "2020-12-02", 1).body("amountPerUnit", equalTo(3.0f));

        read(slug).body("amountPerUnit", equalTo(3.0f));
        assertEquals("40.00", balance(slug).get("owed").asText());
    }

    @Test
    void the_balance_tells_what_is_owed_pledged_paid_and_open_and_that_it_is_overpaid() {
        String slug = newCampaign();
        sell(slug, "A", "2020-11-27", 100).statusCode(201);
        String pledge = gift(slug, "120.00", State.PLEDGED);
        assertBalance(slug, "150.00", "120.00", "0.00", "150.00", "OPEN");

        deliver(pledge, "2020-12-20").statusCode(200);
        assertBalance(slug, "150.00", "0.00", "120.00", "30.00", "OPEN");
        accept(pledge, "2020-12-21").statusCode(200);
        String rest = gift(slug, "30.00", State.ACCEPTED);
        assertBalance(slug, "150.00", "0.00", "150.00", "0.00", "SETTLED");

        refund(slug, "A", "R", 2, "2020-12-24").statusCode(201);
        assertBalance(slug, "147.00", "0.00", "150.00", "-3.00", "OVERPAID");
        voidBecause(rest, "Paid from elsewhere").statusCode(200);
        assertBalance(slug, "147.00", "0.00", "120.00", "27.00", "OPEN");
    }

    @Test
    void gifts_in_another_currency_settle_nothing_and_gifts_in_kind_even_less() {
        String slug = newCampaign();
        sell(slug, "A", "2020-11-27", 2).statusCode(201);
        aDonation()
                .to(partnerOf(slug))
                .of("9.99", "USD")
                .with("campaign", slug)
                .that(State.DELIVERED)
                .logged();
        aDonation()
                .to(partnerOf(slug))
                .of(org.smallvictories.donations.Kind.DEVICES, "3", org.smallvictories.donations.Unit.PIECE)
                .with("campaign", slug)
                .logged();

        assertBalance(slug, "3.00", "0.00", "0.00", "3.00", "OPEN");
        assertEquals(
                json("[{\"currency\": \"USD\", \"pledged\": 0.00, \"paid\": 9.99}]"),
                balance(slug).get("otherCurrencies"));
    }

    @Test
    void a_gift_names_a_campaign_that_funds_its_project() {
        aDonation()
                .with("campaign", "panda-fone")
                .log()
                .statusCode(422)
                .body("errors[0].field", equalTo("campaign"))
                .body("errors[0].reason", containsString("there is no campaign 'panda-fone'"));
        aDonation()
                .with("campaign", newCampaign())
                .log()
                .statusCode(422)
                .body("errors[0].field", equalTo("campaign"))
                .body("errors[0].reason", containsString("funds '"));
    }

    @Test
    void what_was_published_stands_beside_it_until_it_is_voided() {
        String slug = newCampaign();
        String id = post(
                        "/api/campaigns/" + slug + "/publications",
                        Map.of(
                                "date", "2020-12-31",
                                "text", "125,000 EUR, raised by the sale of cases",
                                "amount", 125000))
                .statusCode(201)
                .extract()
                .path("id");
        read(slug).body("published.text", contains("125,000 EUR, raised by the sale of cases"));
        assertEquals("125000.00", campaign(slug, "").at("/published/0/amount").asText());
        JsonNode before = campaign(slug, "");
        Instant then = now();

        String path = "/api/campaigns/" + slug + "/publications/" + id + "/void";
        post(path, Map.of("reason", "Of another campaign")).statusCode(200);
        post(path, Map.of("reason", "Again")).statusCode(409);

        read(slug).body("published.size()", equalTo(0));
        assertEquals(before, campaign(slug, "?asOf=" + then));
        post("/api/campaigns/" + slug + "/publications", Map.of("date", "2020-12-31", "text", "x", "amount", 0.001))
                .statusCode(422)
                .body("errors[0].field", equalTo("amount"));
    }

    @Test
    void months_tell_the_account_by_the_days_of_sales_and_gifts() {
        String slug = newCampaign();
        sell(slug, "A", "2020-10-31", 10).statusCode(201);
        sell(slug, "B", "2020-12-01", 4).statusCode(201);
        refund(slug, "A", null, null, "2020-12-02").statusCode(201);
        sell(slug, "C", "2020-10-01", 2).statusCode(201);
        aDonation()
                .to(partnerOf(slug))
                .on("2020-11-15")
                .of("2.00", "EUR")
                .with("campaign", slug)
                .that(State.DELIVERED)
                .logged();

        String expected =
                """
                [{"month": "2020-10", "unitsSold": 2, "unitsRefunded": 10, "owed": 3.00, "pledged": 0.00, "paid": 0.00,
                  "open": 3.00, "currency": "EUR"},
                 {"month": "2020-11", "unitsSold": 0, "unitsRefunded": 0, "owed": 0.00, "pledged": 0.00, "paid": 2.00,
                  "open": 1.00, "currency": "EUR"},
                 {"month": "2020-12", "unitsSold": 4, "unitsRefunded": 0, "owed": 6.00, "pledged": 0.00, "paid": 0.00,
                  "open": 7.00, "currency": "EUR"}]""";
        assertEquals(json(expected), campaign(slug, "/months"));
        assertEquals(json(expected), campaign(slug, "/months?asOf=" + now()));
        assertEquals(
                json(expected).get(2), campaign(slug, "/months?after=2020-11").get(0));
        assertEquals(1, campaign(slug, "/months?after=2020-11").size());
    }

    @Test
    void the_summary_tells_the_account_over_the_period() {
        String slug = newCampaign();
        sell(slug, "A", "1981-11-30", 10).statusCode(201);
        sell(slug, "B", "1982-03-15", 2).statusCode(201);
        sell(slug, "C", "1982-03-16", 2).statusCode(201);
        aDonation()
                .to(partnerOf(slug))
                .on("1982-02-01")
                .of("14.00", "EUR")
                .with("campaign", slug)
                .that(State.DELIVERED)
                .with("illustrative", true)
                .logged();

        assertAccount(slug, "from=1981-01-01&to=1981-12-31", 10, "0.00", "15.00", "0.00", "15.00", false);
        assertAccount(slug, "from=1982-01-01&to=1982-12-31", 4, "15.00", "6.00", "14.00", "7.00", true);
        assertAccount(slug, "from=1982-01-01&to=1982-03-15", 2, "15.00", "3.00", "14.00", "4.00", true);
        assertAccount(slug, "from=1982-01-01&to=1982-12-31&asOf=" + now(), 4, "15.00", "6.00", "14.00", "7.00", true);
        assertAccount(slug, "from=1983-01-01&to=1983-12-31", 0, "7.00", "0.00", "0.00", "7.00", false);
        get(Tokens.leadership(), "/api/donations/summary?from=1980-01-01&to=1980-12-31")
                .body("campaigns.campaign", not(hasItem(slug)));
    }

    @Test
    void partner_managers_see_and_fill_the_campaigns_of_their_partners_and_csr_managers_run_them() {
        String slug = newCampaign();
        String theirs = Tokens.partnerManager(partnerOf(slug));
        String others = Tokens.partnerManager("la-cloche");
        Map<String, Object> sale = Map.of("sale", "A", "date", "2020-11-27", "units", 1);

        post(theirs, "/api/campaigns/" + slug + "/accruals", sale).statusCode(201);
        post(others, "/api/campaigns/" + slug + "/accruals", sale).statusCode(403);
        get(theirs, "/api/campaigns").body("slug", equalTo(List.of(slug)));
        get(others, "/api/campaigns").body("slug", not(hasItem(slug)));
        get(others, "/api/campaigns/{slug}", slug).statusCode(403);
        get(others, "/api/campaigns/{slug}/months", slug).statusCode(403);
        get(others, "/api/campaigns/{slug}/accruals", slug).statusCode(403);
        post(theirs, "/api/campaigns", aCampaign("theirs", partnerOf(slug))).statusCode(403);
        post(Tokens.leadership(), "/api/campaigns/" + slug + "/accruals", sale).statusCode(403);
        get(Tokens.auditor(), "/api/campaigns?asOf=1999-01-01T00:00:00Z").body("size()", equalTo(0));
        get(Tokens.auditor(), "/api/campaigns/{slug}?asOf=1999-01-01T00:00:00Z", slug)
                .statusCode(404);
    }

    private static String gift(String campaign, String amount, State state) {
        return aDonation()
                .to(partnerOf(campaign))
                .of(amount, "EUR")
                .with("campaign", campaign)
                .that(state)
                .logged();
    }

    private static ValidatableResponse addTerm(String slug, String from, String amount) {
        return post("/api/campaigns/" + slug + "/terms", Map.of("from", from, "amountPerUnit", new BigDecimal(amount)));
    }

    private static ValidatableResponse change(String slug, String ifMatch, String name, String to) {
        Map<String, Object> body = new HashMap<>(Map.of("name", name));
        body.put("to", to);
        var request = given().auth()
                .oauth2(Tokens.csrManager())
                .contentType(ContentType.JSON)
                .body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put("/api/campaigns/{slug}", slug)
                .then();
    }

    private static void assertBalance(
            String slug, String owed, String pledged, String paid, String open, String settlement) {
        for (String moment : List.of("", "?asOf=" + now())) {
            JsonNode balance = campaign(slug, moment).get("balance");
            assertEquals(
                    List.of(owed, pledged, paid, open, settlement),
                    List.of(
                            balance.get("owed").asText(),
                            balance.get("pledged").asText(),
                            balance.get("paid").asText(),
                            balance.get("open").asText(),
                            balance.get("settlement").asText()));
        }
    }

    private static void assertAccount(
            String slug,
            String query,
            int sold,
            String before,
            String owed,
            String paid,
            String open,
            boolean invented) {
        for (JsonNode account : summary(query).get("campaigns")) {
            if (account.get("campaign").asText().equals(slug)) {
                assertEquals(
                        List.of(sold, before, owed, paid, open, invented),
                        List.of(
                                account.get("unitsSold").asInt(),
                                account.get("openBefore").asText(),
                                account.get("owed").asText(),
                                account.get("paid").asText(),
                                account.get("open").asText(),
                                account.get("illustrative").asBoolean()));
                return;
            }
        }
        throw new AssertionError(slug + " is not in the summary of " + query);
    }
}
