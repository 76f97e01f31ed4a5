package org.smallvictories.donations.campaign;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.smallvictories.donations.testing.Campaigns.balance;
import static org.smallvictories.donations.testing.Campaigns.batch;
import static org.smallvictories.donations.testing.Campaigns.campaign;
import static org.smallvictories.donations.testing.Campaigns.newCampaign;
import static org.smallvictories.donations.testing.Campaigns.read;
import static org.smallvictories.donations.testing.Campaigns.refund;
import static org.smallvictories.donations.testing.Campaigns.sale;
import static org.smallvictories.donations.testing.Campaigns.sales;
import static org.smallvictories.donations.testing.Campaigns.sell;
import static org.smallvictories.donations.testing.Campaigns.sellAll;
import static org.smallvictories.donations.testing.Campaigns.sellLines;
import static org.smallvictories.donations.testing.Campaigns.voidAccrual;
import static org.smallvictories.donations.testing.Donations.get;
import static org.smallvictories.donations.testing.Donations.json;
import static org.smallvictories.donations.testing.Donations.newKey;
import static org.smallvictories.donations.testing.Posts.actionsOn;
import static org.smallvictories.donations.testing.Posts.now;
import static org.smallvictories.donations.testing.Posts.post;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.http.ContentType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smallvictories.donations.testing.DonationsTest;
import org.smallvictories.kit.testing.Tokens;

@DonationsTest
class AccrualTest {

    private String slug;

    @BeforeEach
    void a_campaign_of_its_own() {
        slug = newCampaign();
    }

    @AfterEach
    void totals_agree_with_the_accruals() {
        get(Tokens.auditor(), "/api/donations/reconciliation").body("campaigns", equalTo(List.of()));
    }

    @Test
    void a_sale_counts_once_however_often_it_is_delivered() {
        String first = sell(slug, "#1001/a", "2020-11-27", 2)
                .statusCode(201)
                .body("owed", equalTo(3.0f))
                .body("campaign", equalTo(slug))
                .extract()
                .path("id");

        sell(slug, "#1001/a", "2020-11-27", 2).statusCode(200).body("id", equalTo(first));
        sell(slug, "#1001/a", "2020-11-27", 3)
                .statusCode(409)
                .body("errors[0].field", equalTo("sale"))
                .body("errors[0].reason", containsString("'#1001/a' is there already with other values: 2 units"));
        sell(slug, "#1001/a", "2020-11-28", 2).statusCode(409);
        sell(newCampaign(), "#1001/a", "2020-11-28", 7).statusCode(201);

        assertSold(1, 2, 0, "3.00");
        assertEquals(List.of("accrual.recorded"), actionsOn("accrual/" + first));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 2020-11-27, 1, sale",
        "A, 2020-02-30, 1, date",
        "A, 2999-01-01, 1, date",
        "A, 2020-11-27, 0, units",
        "A, 2020-11-27, -1, units",
        "A, 2020-11-27, 1000001, units"
    })
    void a_value_that_no_sale_can_have_is_named(String id, String date, int units, String named) {
        sell(slug, id, date, units).statusCode(422).body("errors.field", equalTo(List.of(named)));
        sellAll(slug, List.of(sale("fine", "2020-11-27", 1), sale(id, date, units)))
                .statusCode(422)
                .body("errors.field", equalTo(List.of("[1]." + named)));
        sellLines(slug, line("fine", "2020-11-27", 1) + "\n" + line(id, date, units))
                .statusCode(422)
                .body("errors.field", equalTo(List.of("line 2." + named)));
        assertSold(0, 0, 0, "0.00");
    }

    @Test
    void a_batch_is_recorded_and_what_is_there_is_passed_over() {
        sell(slug, "S-2", "2020-11-27", 3).statusCode(201);
        List<Map<String, Object>> sales = new ArrayList<>(sales(0, 500, "2020-11-27"));
        sales.add(sale("S-3", "2020-11-27", 1)); // stands twice

        String batch = sellAll(slug, sales)
                .statusCode(200)
                .body("received", equalTo(501))
                .body("recorded", equalTo(499))
                .body("alreadyThere", equalTo(2))
                .body("units", equalTo(999 - 3))
                .body("accrued", equalTo(1494.0f))
                .body("currency", equalTo("EUR"))
                .extract()
                .path("batch");
        sellAll(slug, sales)
                .body("recorded", equalTo(0))
                .body("alreadyThere", equalTo(501))
                .body("accrued", equalTo(0.0f));

        assertSold(500, 999, 0, "1498.50");
        assertEquals(List.of("accruals.recorded"), actionsOn("batch/" + batch));
        assertEquals(499, journalled(batch).at("/content/sales").size());
        assertEquals(
                "1.50", journalled(batch).at("/content/sales/0/amountPerUnit").asText());
    }

    @Test
    void a_batch_repeated_under_its_key_is_answered_as_before() {
        String key = newKey();
        String first = sellAll(slug, key, sales(0, 3, "2020-11-27"))
                .statusCode(200)
                .extract()
                .asString();

        sellAll(slug, key, sales(0, 3, "2020-11-27"))
                .header("Idempotency-Replayed", "true")
                .body(equalTo(first));
        sellAll(slug, key, sales(0, 4, "2020-11-27")).statusCode(422);
        assertSold(3, 6, 0, "9.00");
    }

    @Test
    void a_batch_with_one_sale_of_other_values_changes_nothing_and_names_it() {
        sell(slug, "S-1", "2020-11-27", 7).statusCode(201);

        sellAll(slug, sales(0, 3, "2020-11-27"))
                .statusCode(409)
                .body("errors.field", equalTo(List.of("[1].sale")))
                .body("errors[0].reason", containsString("'S-1' is there already with other values: 7 units"));
        sellAll(slug, List.of(sale("T", "2020-11-27", 1), sale("T", "2020-11-27", 2)))
                .statusCode(409)
                .body("errors.field", equalTo(List.of("[1].sale")));
        assertSold(1, 7, 0, "10.50");
    }

    @Test
    void lines_are_read_with_blank_ones_left_out_and_named_by_their_number() {
        sellLines(slug, "\n" + line("A", "2020-11-27", 1) + "\r\n\n" + line("B", "2020-12-01", 2) + "\n")
                .statusCode(200)
                .body("recorded", equalTo(2));
        sellLines(slug, line("C", "2020-11-27", 1) + "\nnonsense")
                .statusCode(400)
                .body("errors[0].field", equalTo("line 2"));
        sellLines(slug, line("C", "2020-11-27", 1) + "\n{\"sale\": \"D\", \"units\": \"two\"}")
                .statusCode(422)
                .body("errors[0].field", equalTo("line 2.units"));
        sellLines(slug, line("C", "2020-11-27", 1) + "\n{\"sale\": \"D\", \"unit\": 2}")
                .statusCode(422)
                .body("errors[0].field", equalTo("line 2.unit"));
        sellLines(slug, "\n").statusCode(422);
        assertSold(2, 3, 0, "4.50");
    }

    @Test
    void a_batch_that_is_no_array_of_sales_is_refused() {
        batch(slug, newKey(), ContentType.JSON.toString(), "{]").statusCode(400);
        batch(slug, newKey(), ContentType.JSON.toString(), "null").statusCode(400);
        batch(slug, newKey(), ContentType.JSON.toString(), "[null]")
                .statusCode(422)
                .body("errors[0].field", equalTo("[0]"));
        batch(slug, newKey(), ContentType.JSON.toString(), "[]").statusCode(422);
        batch(slug, newKey(), ContentType.JSON.toString(), "[{\"sale\": \"A\", \"units\": 1.5}]")
                .statusCode(422)
                .body("errors[0].field", equalTo("[0].units"));
        batch(slug, newKey(), "text/plain", "x").statusCode(415);
        sellAll(slug, sales(0, 10_001, "2020-11-27")).statusCode(422);
        batch("no-campaign", newKey(), ContentType.JSON.toString(), "[]").statusCode(404);
        batch(slug, "", ContentType.JSON.toString(), sales(0, 1, "2020-11-27")).statusCode(400);
    }

    @Test
    void a_refund_takes_its_units_back_once() {
        sell(slug, "A", "2020-11-27", 5).statusCode(201);
        String accrual = refund(slug, "A", "R-1", 2, "2020-12-02")
                .statusCode(201)
                .body("amount", equalTo(3.0f))
                .extract()
                .path("accrual");
        assertSold(1, 3, 2, "4.50");

        refund(slug, "A", "R-1", 2, "2020-12-02").statusCode(200);
        refund(slug, "A", "R-1", 1, "2020-12-02").statusCode(409);
        refund(slug, "A", "R-2", 4, "2020-12-03")
                .statusCode(409)
                .body("detail", equalTo("Of the 5 units of sale 'A', 3 are left that can be refunded."));
        refund(slug, "A", "R-2", 1, "2020-11-26").statusCode(422).body("errors[0].field", equalTo("date"));
        refund(slug, "A", null, 1, "2020-12-03").statusCode(422).body("errors[0].field", equalTo("refund"));
        refund(slug, "B", null, null, "2020-12-03").statusCode(422).body("errors[0].field", equalTo("sale"));
        assertSold(1, 3, 2, "4.50");

        refund(slug, "A", null, null, "2020-12-04").statusCode(201).body("units", equalTo(3));
        refund(slug, "A", null, null, "2020-12-04").statusCode(200).body("units", equalTo(3));
        assertSold(1, 0, 5, "0.00");
        refund(slug, "A", "R-3", null, "2020-12-05").statusCode(409);

        sell(slug, "A", "2020-11-27", 5).statusCode(200).body("unitsRefunded", equalTo(5));
        assertSold(1, 0, 5, "0.00");
        assertEquals(List.of("accrual.recorded", "sale.refunded", "sale.refunded"), actionsOn("accrual/" + accrual));
    }

    @Test
    void a_voided_accrual_takes_its_refunds_along_and_gives_its_sale_free() {
        String wrong = sell(slug, "A", "2020-11-27", 5).extract().path("id");
        refund(slug, "A", "R-1", 2, "2020-12-02").statusCode(201);
        JsonNode before = campaign(slug, "");
        Instant then = now();

        voidAccrual(slug, wrong, "A test order")
                .statusCode(200)
                .body("owed", equalTo(0.0f))
                .body("voidReason", equalTo("A test order"));
        assertSold(0, 0, 0, "0.00");
        voidAccrual(slug, wrong, "Again").statusCode(409);
        refund(slug, "A", "R-2", 1, "2020-12-02").statusCode(422);

        sell(slug, "A", "2020-11-28", 1).statusCode(201);
        refund(slug, "A", "R-1", 1, "2020-12-02").statusCode(201);
        assertSold(1, 0, 1, "0.00");
        assertEquals(before, campaign(slug, "?asOf=" + then));
        voidAccrual(slug, newKey(), "x").statusCode(404);
    }

    @Test
    void accruals_are_listed_newest_first_and_found_by_the_shops_id() {
        sellAll(slug, sales(0, 3, "2020-11-27")).statusCode(200);
        String wrong = sell(slug, "X", "2020-11-27", 5).extract().path("id");
        voidAccrual(slug, wrong, "A test order").statusCode(200);
        refund(slug, "S-2", "R", 1, "2020-12-02").statusCode(201);
        String path = "/api/campaigns/" + slug + "/accruals";

        String link = get(Tokens.auditor(), path + "?limit=2")
                .body("sale", equalTo(List.of("X", "S-2")))
                .body("voidedAt[0]", notNullValue())
                .body("unitsRefunded", equalTo(List.of(0, 1)))
                .extract()
                .header("Link");
        get(Tokens.auditor(), link.substring(1, link.indexOf('>'))).body("sale", equalTo(List.of("S-1", "S-0")));
        String id = get(Tokens.auditor(), path + "?sale=S-2")
                .body("$", hasSize(1))
                .extract()
                .path("[0].id");
        get(Tokens.auditor(), path + "?sale=X").body("$", hasSize(0));
        get(Tokens.auditor(), path + "/" + id).body("sale", equalTo("S-2")).body("owed", equalTo(3.0f));
        get(Tokens.auditor(), path + "/" + newKey()).statusCode(404);
    }

    @Test
    void the_answer_to_a_sale_holds_the_amount_of_its_day_only_within_the_campaign() {
        sell(slug, "A", "1899-12-31", 1).statusCode(422).body("errors[0].field", equalTo("date"));
        post("/api/campaigns/no-campaign/accruals", sale("A", "2020-11-27", 1)).statusCode(404);
    }

    private JsonNode journalled(String batch) {
        long after = 0;
        JsonNode page;
        do {
            page = json(get(Tokens.auditor(), "/api/donations/journal?limit=200&after=" + after)
                    .extract()
                    .asString());
            for (JsonNode entry : page) {
                after = entry.get("sequence").asLong();
                if (entry.get("subject").asText().equals("batch/" + batch)) {
                    return entry;
                }
            }
        } while (page.size() == 200);
        throw new AssertionError("Nothing is journalled of batch " + batch);
    }

    private void assertSold(int sales, int units, int refunded, String owed) {
        JsonNode balance = balance(slug);
        assertEquals(
                List.of(sales, units, refunded, owed),
                List.of(
                        balance.get("sales").asInt(),
                        balance.get("unitsSold").asInt(),
                        balance.get("unitsRefunded").asInt(),
                        balance.get("owed").asText()));
        assertEquals(campaign(slug, ""), campaign(slug, "?asOf=" + now()));
        read(slug).statusCode(200);
    }

    private static String line(String id, String date, int units) {
        return "{\"sale\": \"" + id + "\", \"date\": \"" + date + "\", \"units\": " + units + "}";
    }
}
