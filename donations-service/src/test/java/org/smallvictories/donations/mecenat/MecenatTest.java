package org.smallvictories.donations.mecenat;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.smallvictories.donations.testing.Donations.aDonation;
import static org.smallvictories.donations.testing.Donations.accept;
import static org.smallvictories.donations.testing.Donations.get;
import static org.smallvictories.donations.testing.Donations.json;
import static org.smallvictories.donations.testing.Donations.read;
import static org.smallvictories.donations.testing.Donations.voidBecause;
import static org.smallvictories.donations.testing.Posts.actionsOn;
import static org.smallvictories.donations.testing.Posts.newId;
import static org.smallvictories.donations.testing.Posts.post;
import static org.smallvictories.donations.testing.Posts.storeRates;
import static org.smallvictories.donations.testing.Posts.value;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smallvictories.donations.Kind;
import org.smallvictories.donations.State;
import org.smallvictories.donations.Unit;
import org.smallvictories.donations.testing.Devices;
import org.smallvictories.donations.testing.DonationRequest;
import org.smallvictories.donations.testing.DonationsTest;
import org.smallvictories.donations.testing.Posts;
import org.smallvictories.kit.testing.Tokens;

/** Each test has fiscal years of its own, with none of another test's beside them. */
@DonationsTest
class MecenatTest {

    @Test
    void a_year_and_the_year_after_it_are_worked_out_from_the_ledger() {
        enter(
                        2021,
                        Map.of(
                                "closesOn",
                                "2021-12-31",
                                "turnoverBeforeVat",
                                5_500_000,
                                "taxDue",
                                10_000,
                                "openingBalances",
                                Map.of("base", List.of(), "reductions", List.of())))
                .statusCode(201)
                .body("opensOn", equalTo("2021-01-01"));
        qualify(money("40000.00", "2021-01-01").logged(), "MECENAT");
        String tablets = Devices.delivered("2021-12-31", 50);
        value(tablets, "COST", "6000.00", "EUR");
        accept(tablets, "2022-01-15").statusCode(200);
        qualify(tablets, "MECENAT");
        qualify(money("300.00", "2021-06-01").logged(), "SPONSORSHIP");
        money("500.00", "2021-06-01").logged();
        delivered("2021-06-02").of(Kind.TIME, "8", Unit.HOUR).logged();
        qualify(aDonation().on("2021-06-03").of("700.00", "EUR").logged(), "MECENAT");
        String wrong = money("900.00", "2021-06-04").logged();
        qualify(wrong, "MECENAT");
        voidBecause(wrong, "Logged twice");

        JsonNode first = report(2021);

        assertMoney("27500.00", first.get("ceiling"));
        assertEquals(
                json("{\"gifts\":2,\"amount\":46000.00,\"notValued\":0,\"notConverted\":0,\"illustrative\":false}"),
                first.get("mecenat"));
        assertMoney("27500.00", first.at("/base/used"));
        assertMoney("0.00", first.at("/base/room"));
        assertEquals(
                json("[{\"fiscalYear\":2021,\"ratePercent\":60,\"amount\":18500.00,\"usableUntil\":2026}]"),
                first.at("/base/carriedOut"));
        assertMoney("16500.00", first.at("/reduction/ofTheYear"));
        assertMoney("10000.00", first.at("/reduction/used"));
        assertEquals(
                json("[{\"fiscalYear\":2021,\"ratePercent\":null,\"amount\":6500.00,\"usableUntil\":2026}]"),
                first.at("/reduction/carriedOut"));
        assertMoney("800.00", first.at("/notTaxSafe/amount"));
        assertEquals(
                json("{\"gifts\":2,\"amount\":500.00,\"notValued\":1,\"notConverted\":0,\"illustrative\":false}"),
                first.at("/notTaxSafe/undetermined"));
        assertEquals(true, first.at("/declaration/due").asBoolean());
        assertEquals(List.of(), texts(first.get("warnings"), "code"));

        enter(2022, Map.of("closesOn", "2022-12-31", "turnoverBeforeVat", 8_000_000, "taxDue", 100_000))
                .statusCode(201);
        qualify(money("20000.00", "2022-03-01").logged(), "MECENAT");

        JsonNode second = report(2022);

        assertMoney("38500.00", second.at("/base/used"));
        assertMoney("23100.00", second.at("/reduction/ofTheYear"));
        assertMoney("29600.00", second.at("/reduction/used"));
        assertEquals(0, second.at("/base/carriedOut").size());
        assertEquals(0, second.at("/reduction/carriedOut").size());
        assertTrue(
                texts(second.get("lines"), "text").contains("Carried in: as this view works out for fiscal year 2021"));

        Instant before = Posts.now();
        voidBecause(tablets, "Never left the office");

        assertMoney("12500.00", report(2022).at("/base/carriedIn/0/amount"));
        assertMoney("18500.00", report(2022, "asOf=" + before).at("/base/carriedIn/0/amount"));
    }

    @Test
    void every_figure_is_explained_with_the_rule_and_its_source() {
        enter(2004, Map.of("closesOn", "2004-12-31", "turnoverBeforeVat", 1_000_000))
                .statusCode(201);
        qualify(money("1000.00", "2004-05-01").logged(), "MECENAT");

        JsonNode report = report(2004);

        assertEquals(
                List.of(
                        "mecenat.amount",
                        "notTaxSafe.amount",
                        "base.carriedIn",
                        "ceiling",
                        "base.own",
                        "reduction.ofTheYear",
                        "reduction.used",
                        "declaration.due"),
                texts(report.get("lines"), "figure"));
        assertEquals(
                "Carried in: nothing: no opening balances were entered, and nothing of fiscal year 2003",
                report.at("/lines/2/text").asText());
        assertEquals(
                "No duty to declare gift by gift: 1,000.00 EUR given in a year that opened on 2004-01-01; the duty is"
                        + " there above 10,000.00 EUR for years that opened from 2019-01-01 on",
                report.at("/lines/7/text").asText());
        assertTrue(report.at("/reduction/used").isNull());
        assertTrue(report.at("/reduction/carriedOut").isNull());
        assertTrue(report.get("notice").asText().contains("not tax advice"));
        assertEquals("2003-12-31", report.at("/rules/closedFrom").asText());
    }

    @Test
    void a_what_if_gift_is_worked_out_and_not_saved() {
        enter(2024, Map.of("closesOn", "2024-12-31", "turnoverBeforeVat", 1_000_000, "provisional", true))
                .statusCode(201);
        qualify(money("8000.00", "2024-03-01").logged(), "MECENAT");

        JsonNode report = report(2024, "whatIf=15000.00");

        assertMoney("4800.00", report.at("/reduction/ofTheYear"));
        assertEquals(false, report.at("/declaration/due").asBoolean());
        assertMoney("7200.00", report.at("/whatIf/moreReduction"));
        assertMoney("12000.00", report.at("/whatIf/reduction/ofTheYear"));
        assertMoney("3000.00", report.at("/whatIf/base/carriedOut/0/amount"));
        assertEquals(true, report.at("/whatIf/declarationDue").asBoolean());
        assertEquals(List.of("PROVISIONAL"), texts(report.get("warnings"), "code"));
        JsonNode again = report(2024);
        assertTrue(again.get("whatIf").isNull());
        assertMoney("4800.00", again.at("/reduction/ofTheYear"));
        assertEquals(
                true,
                report(2024, "whatIf=1&whatIfAidsPeopleInDifficulty=true")
                        .at("/whatIf/aidsPeopleInDifficulty")
                        .asBoolean());
    }

    @Test
    void a_gift_tied_to_sales_warns_by_itself_and_in_the_report() {
        enter(2007, Map.of("closesOn", "2007-12-31", "turnoverBeforeVat", 100_000_000))
                .statusCode(201);
        String id = money("50000.00", "2007-11-27").fundedBy("panda-phone").logged();

        qualify(id, "SPONSORSHIP").body("warnings", empty());
        qualify(id, "MECENAT")
                .body("warnings[0].code", equalTo("SALES_TIED"))
                .body("warnings[0].source", equalTo("Conseil d'État, 15 Feb 2012, n° 340855"));

        JsonNode warning = report(2007).at("/warnings/0");
        assertEquals("SALES_TIED", warning.get("code").asText());
        assertEquals(1, warning.get("gifts").asInt());
        assertMoney("50000.00", warning.get("amount"));
        get(Tokens.auditor(), "/api/donations/{id}/qualification", id)
                .statusCode(200)
                .body("qualification", equalTo(List.of("MECENAT", "SPONSORSHIP")))
                .body("approvedBy", equalTo(List.of("csr", "csr")));
        read(id).body("qualification", equalTo("MECENAT"));
        assertEquals(
                List.of("donation.logged", "donation.qualified", "donation.qualified"), actionsOn("donation/" + id));
    }

    @Test
    void gifts_that_are_in_no_figure_are_told_and_leave_the_duty_to_declare_open() {
        enter(2006, Map.of("opensOn", "2006-02-01", "closesOn", "2006-02-28", "turnoverBeforeVat", 100_000_000))
                .statusCode(201);
        qualify(delivered("2006-02-02").of(Kind.GOODS, "5", Unit.KG).logged(), "MECENAT");
        qualify(delivered("2006-02-03").of("900.00", "AED").logged(), "MECENAT");
        String free = delivered("2006-02-04")
                .of(Kind.GOODS, "5", Unit.KG)
                .with("illustrative", true)
                .logged();
        value(free, "COST", "10.00", "EUR");
        qualify(free, "MECENAT");

        delivered("2006-02-05").of(Kind.TIME, "8", Unit.HOUR).logged();

        JsonNode report = report(2006);

        assertEquals(
                json("{\"gifts\":3,\"amount\":10.00,\"notValued\":1,\"notConverted\":1,\"illustrative\":true}"),
                report.get("mecenat"));
        assertEquals(
                List.of("NOT_ACCEPTED", "NOT_VALUED", "NOT_CONVERTED", "ILLUSTRATIVE"),
                texts(report.get("warnings"), "code"));
        assertEquals(2, report.at("/warnings/0/gifts").asInt());
        assertTrue(report.at("/declaration/due").isNull());
        assertTrue(report.at("/notTaxSafe/amount").isNull());
    }

    @Test
    void a_gift_in_another_currency_counts_at_the_rate_of_its_day() {
        storeRates("Date,CHF,\n2009-04-01,1.5,\n").statusCode(200);
        enter(2009, Map.of("closesOn", "2009-12-31", "turnoverBeforeVat", 100_000_000))
                .statusCode(201);
        String id = delivered("2009-04-01").of("1500.00", "CHF").logged();
        qualify(id, "MECENAT");

        assertMoney("600.00", report(2009).at("/reduction/ofTheYear"));
        get(Tokens.leadership(), "/api/donations/mecenat/2009/gifts?qualification=MECENAT")
                .statusCode(200)
                .body("gift", equalTo(List.of(id)))
                .body("inEur", equalTo(List.of(1000.0f)))
                .body("qualification", equalTo(List.of("MECENAT")));
        get(Tokens.leadership(), "/api/donations/mecenat/2009/gifts?qualification=SPONSORSHIP")
                .body("$", empty());
    }

    @Test
    void a_fiscal_year_need_not_be_a_calendar_year() {
        enter(2012, Map.of("closesOn", "2012-06-30", "turnoverBeforeVat", 1_000_000))
                .statusCode(201)
                .body("opensOn", equalTo("2011-07-01"));
        String before = money("1.00", "2011-06-30").logged();
        String first = money("2.00", "2011-07-01").logged();
        String last = money("3.00", "2012-06-30").logged();
        String after = money("4.00", "2012-07-01").logged();

        List<String> gifts = get(Tokens.auditor(), "/api/donations/mecenat/2012/gifts")
                .extract()
                .path("gift");
        assertTrue(gifts.containsAll(List.of(first, last)));
        assertTrue(!gifts.contains(before) && !gifts.contains(after));
        assertMoney("5.00", report(2012).at("/notTaxSafe/undetermined/amount"));
    }

    @Test
    void opening_balances_are_used_and_the_excess_of_the_sixth_year_is_refused() {
        Map<String, Object> inputs = new HashMap<>(Map.of("closesOn", "2014-12-31", "turnoverBeforeVat", 1_000_000));
        inputs.put("taxDue", 100);
        inputs.put(
                "openingBalances",
                Map.of(
                        "base",
                        List.of(Map.of("fiscalYear", 2009, "ratePercent", 60, "amount", 7000)),
                        "reductions",
                        List.of(Map.of("fiscalYear", 2010, "amount", 50))));
        enter(2014, inputs).statusCode(201).body("openingBalances.base[0].amount", equalTo(7000.0f));

        JsonNode report = report(2014);

        assertMoney("5000.00", report.at("/base/used"));
        assertEquals(
                json("[{\"fiscalYear\":2009,\"ratePercent\":60,\"amount\":2000.00,\"usableUntil\":2014}]"),
                report.at("/base/expired"));
        assertMoney("100.00", report.at("/reduction/used"));
        assertMoney("2900.00", report.at("/reduction/carriedOut/0/amount"));
        assertMoney("50.00", report.at("/reduction/carriedOut/1/amount"));

        inputs.put(
                "openingBalances",
                Map.of(
                        "base",
                        List.of(Map.of("fiscalYear", 2008, "ratePercent", 60, "amount", 7000)),
                        "reductions",
                        List.of()));
        enter(2014, inputs)
                .statusCode(422)
                .body("errors[0].field", equalTo("openingBalances.base[0].fiscalYear"))
                .body("errors[0].reason", equalTo("must lie between 2009 and 2013"));
    }

    @Test
    void a_later_entry_takes_the_place_of_an_earlier_one_which_stays_in_the_history() {
        enter(2016, Map.of("closesOn", "2016-12-31", "turnoverBeforeVat", 1_000_000))
                .statusCode(201);
        Instant before = Posts.now();
        enter(2016, Map.of("closesOn", "2016-12-31", "turnoverBeforeVat", 3_000_000))
                .statusCode(201);

        assertMoney("15000.00", report(2016).get("ceiling"));
        assertMoney("5000.00", report(2016, "asOf=" + before).get("ceiling"));
        get(Tokens.auditor(), "/api/donations/mecenat/2016/inputs")
                .statusCode(200)
                .body("turnoverBeforeVat", equalTo(List.of(3_000_000.0f, 1_000_000.0f)))
                .body("recordedBy", hasItem("csr"));
        assertEquals(List.of("fiscal-year.entered", "fiscal-year.entered"), actionsOn("fiscal-year/2016"));
    }

    @ParameterizedTest
    @CsvSource({
        "closesOn, 2017-12-31, closesOn",
        "closesOn, 2018-13-01, closesOn",
        "opensOn, 2019-01-01, opensOn",
        "opensOn, 2016-01-01, opensOn",
        "turnoverBeforeVat, -1, turnoverBeforeVat",
        "turnoverBeforeVat, 1.001, turnoverBeforeVat",
        "taxDue, -1, taxDue",
    })
    void a_wrong_input_is_named_and_changes_nothing(String field, String value, String named) {
        Map<String, Object> inputs = new HashMap<>(Map.of("closesOn", "2018-12-31", "turnoverBeforeVat", 1_000_000));
        inputs.put(field, field.endsWith("On") ? value : new BigDecimal(value));

        enter(2018, inputs).statusCode(422).body("errors[0].field", equalTo(named));
        get(Tokens.auditor(), "/api/donations/mecenat/2018/inputs").body("$", empty());
    }

    @Test
    void fiscal_years_do_not_overlap() {
        enter(2029, Map.of("closesOn", "2029-12-31", "turnoverBeforeVat", 1)).statusCode(201);

        enter(2030, Map.of("opensOn", "2029-12-31", "closesOn", "2030-12-31", "turnoverBeforeVat", 1))
                .statusCode(422)
                .body("errors[0].field", equalTo("opensOn"));
        enter(2028, Map.of("opensOn", "2028-01-01", "closesOn", "2028-12-31", "turnoverBeforeVat", 1))
                .statusCode(201);
        enter(2028, Map.of("opensOn", "2027-01-01", "closesOn", "2028-12-31", "turnoverBeforeVat", 1))
                .statusCode(201);
        enter(2030, Map.of("closesOn", "2030-12-31", "turnoverBeforeVat", 1)).statusCode(201);
        enter(2029, Map.of("opensOn", "2028-12-31", "closesOn", "2029-12-31", "turnoverBeforeVat", 1))
                .statusCode(422)
                .body("errors[0].field", equalTo("opensOn"));
    }

    @Test
    void a_wrong_question_or_judgement_is_named() {
        String id = money("10.00", "2013-10-01").logged();

        post(path(id), Map.of("qualification", "GIFT", "reason", "x"))
                .statusCode(422)
                .body("errors[0].field", equalTo("qualification"));
        post(path(id), Map.of("qualification", "MECENAT", "reason", " "))
                .statusCode(422)
                .body("errors[0].field", equalTo("reason"));
        post(path(id), Map.of("qualification", "SPONSORSHIP", "reason", "x", "aidsPeopleInDifficulty", true))
                .statusCode(422)
                .body("errors[0].field", equalTo("aidsPeopleInDifficulty"))
                .body("errors[0].reason", equalTo("belongs to MECENAT only"));
        get(Tokens.auditor(), "/api/donations/mecenat/2150").statusCode(404).body("detail", containsString("2150"));
        get(Tokens.auditor(), "/api/donations/mecenat/1999")
                .statusCode(422)
                .body("errors[0].field", equalTo("fiscalYear"));
        get(Tokens.auditor(), "/api/donations/mecenat/2150?whatIf=much")
                .statusCode(422)
                .body("errors[0].field", equalTo("whatIf"));
        get(Tokens.auditor(), "/api/donations/{id}/qualification", id).body("$", empty());
    }

    @Test
    void what_is_given_to_aid_bodies_is_told_apart() {
        enter(2020, Map.of("closesOn", "2020-12-31", "turnoverBeforeVat", 900_000_000))
                .statusCode(201);
        qualify(money("2500000.00", "2020-01-02").logged(), "MECENAT");
        post(
                        path(money("1000000.00", "2020-01-03").logged()),
                        Map.of("qualification", "MECENAT", "reason", "Meals", "aidsPeopleInDifficulty", true))
                .statusCode(201)
                .body("aidsPeopleInDifficulty", equalTo(true));

        JsonNode report = report(2020);

        assertMoney("1000000.00", report.get("toAidBodies"));
        assertMoney("2000000.00", report.at("/reduction/ofTheYear"));
    }

    @Test
    void a_voided_or_unknown_gift_is_not_qualified() {
        String id = money("10.00", "2013-10-01").logged();
        voidBecause(id, "Logged twice");

        post(path(id), Map.of("qualification", "MECENAT", "reason", "x")).statusCode(409);
        post(path(newId()), Map.of("qualification", "MECENAT", "reason", "x")).statusCode(404);
    }

    @Test
    void only_the_csr_manager_judges_and_enters_and_partner_managers_do_not_read() {
        String id = money("10.00", "2013-10-01").logged();

        post(Tokens.leadership(), path(id), Map.of("qualification", "MECENAT", "reason", "x"))
                .statusCode(403);
        post(Tokens.auditor(), "/api/donations/mecenat/2013/inputs", Map.of()).statusCode(403);
        for (String path : List.of("", "/gifts", "/inputs")) {
            get(Tokens.partnerManager("wwf"), "/api/donations/mecenat/2013" + path)
                    .statusCode(403);
        }
        get(Tokens.partnerManager("wwf"), path(id)).statusCode(403);
    }

    private static String path(String gift) {
        return "/api/donations/" + gift + "/qualification";
    }

    private static DonationRequest delivered(String date) {
        return aDonation().on(date).that(State.DELIVERED);
    }

    private static DonationRequest money(String amount, String date) {
        return delivered(date).of(amount, "EUR");
    }

    private static ValidatableResponse qualify(String gift, String qualification) {
        return post(path(gift), Map.of("qualification", qualification, "reason", "As the tax adviser wrote"))
                .statusCode(201);
    }

    private static ValidatableResponse enter(int fiscalYear, Map<String, ?> inputs) {
        return post("/api/donations/mecenat/" + fiscalYear + "/inputs", inputs);
    }

    private static JsonNode report(int fiscalYear) {
        return report(fiscalYear, "asOf=");
    }

    private static JsonNode report(int fiscalYear, String query) {
        return json(get(Tokens.leadership(), "/api/donations/mecenat/" + fiscalYear + "?" + query)
                .statusCode(200)
                .extract()
                .asString());
    }

    private static void assertMoney(String expected, JsonNode figure) {
        assertEquals(new BigDecimal(expected), figure.decimalValue());
    }

    private static List<String> texts(JsonNode list, String field) {
        List<String> texts = new ArrayList<>();
        list.forEach(entry -> texts.add(entry.get(field).asText()));
        return texts;
    }
}
