package org.smallvictories.emissions.footprint;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.smallvictories.emissions.Api.aFootprint;
import static org.smallvictories.emissions.Api.addActivity;
import static org.smallvictories.emissions.Api.anActivity;
import static org.smallvictories.emissions.Api.as;
import static org.smallvictories.emissions.Api.get;
import static org.smallvictories.emissions.Api.post;
import static org.smallvictories.emissions.Api.with;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smallvictories.kit.testing.Tokens;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class FootprintTest {

    @Test
    void a_footprint_without_activities_is_not_known_rather_than_zero() {
        String year = aFootprint(
                "kind", "COMPANY_YEAR",
                "name", "Company year 2019",
                "from", "2019-01-01",
                "to", "2019-12-31",
                "dueOn", "2020-01-31",
                "purpose", "See where emissions come from, so that they can be reduced.");
        post("/api/footprints/" + year + "/start").statusCode(200);

        get("/api/footprints/" + year)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("name", equalTo("Company year 2019"))
                .body("kind", equalTo("COMPANY_YEAR"))
                .body("from", equalTo("2019-01-01"))
                .body("to", equalTo("2019-12-31"))
                .body("dueOn", equalTo("2020-01-31"))
                .body("purpose", equalTo("See where emissions come from, so that they can be reduced."))
                .body("status", equalTo("IN_PROGRESS"))
                .body("kgCO2e", nullValue())
                .body("groups", empty())
                .body("lineCount", equalTo(0))
                .body("lines", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "50000, GB, web-traffic-france, 3046.746",
        "50, TB, web-traffic-france, 3046.746",
        "0.001, MB, web-traffic-france, 0.00000006093492",
        "7500000, e-mail, e-mail-newsletter, 1423.5",
        "123456789.123456789, parcel, parcel-home-smartphone, 31387654.06674765403536",
        "1.5, MWh, electricity-france, 78",
    })
    void the_server_computes_an_activity_exactly(String quantity, String unit, String factor, String expected) {
        String footprint = aFootprint();
        String activity = addActivity(footprint, "quantity", new BigDecimal(quantity), "unit", unit, "factor", factor);

        get("/api/footprints/" + footprint + "/activities/" + activity)
                .body(containsString("\"kgCO2e\":" + expected + ","));
        get("/api/footprints/" + footprint).body(containsString("\"kgCO2e\":" + expected + ","));
    }

    @Test
    void a_unit_that_does_not_fit_the_factor_is_refused_naming_both() {
        String footprint = aFootprint();

        add(footprint, "unit", "e-mail", "factor", "parcel-home-smartphone")
                .statusCode(422)
                .body("errors[0].field", equalTo("unit"))
                .body("errors[0].reason", equalTo("'e-mail' cannot be converted to 'parcel'"));
        get("/api/footprints/" + footprint).body("lineCount", equalTo(0)).body("status", equalTo("PLANNED"));
    }

    @Test
    void every_wrong_value_of_an_activity_is_named() {
        String footprint = aFootprint();

        add(footprint, "group", "Not a slug", "scope", 4, "quantity", 0, "description", " ")
                .statusCode(422)
                .body("errors.field", contains("description", "group", "quantity", "scope"));
        add(footprint, "factor", "no-such-factor").statusCode(422).body("errors.field", contains("factor"));
        add(footprint, "factorVersion", 99).statusCode(422).body("errors.field", contains("factorVersion"));
        add(footprint, "category", null).statusCode(422).body("errors.field", contains("category"));
        add(footprint, "scope", 2).statusCode(422).body("errors.field", contains("category"));
        add(footprint, "kgCO2e", 1).statusCode(422).body("errors.field", contains("kgCO2e"));
        add(footprint, "quantity", "10").statusCode(422).body("errors.field", contains("quantity"));
        add(footprint, "quantity", new BigDecimal("1E+999999999"))
                .statusCode(422)
                .body("errors.field", contains("quantity"));
        add(footprint, "quantity", new BigDecimal("0.0000000001"))
                .statusCode(422)
                .body("errors.field", contains("quantity"));
        add(UUID.randomUUID().toString()).statusCode(404);
        get("/api/footprints/" + footprint + "/activities").body("$", empty());
    }

    @Test
    void a_line_keeps_the_version_of_the_factor_that_it_was_computed_with() {
        Map<String, Object> factor = Map.ofEntries(
                Map.entry("slug", "moving"),
                Map.entry("name", "Moving"),
                Map.entry("category", "testing"),
                Map.entry("unit", "parcel"),
                Map.entry("kgCO2ePerUnit", 2),
                Map.entry("region", "FR"),
                Map.entry("year", 2020),
                Map.entry("source", "A test"),
                Map.entry("sourceUrl", "https://example.org"),
                Map.entry("licence", "MIT"));
        post("/api/factors", factor).statusCode(201);
        String footprint = aFootprint();
        addActivity(footprint, "factor", "moving", "unit", "parcel", "quantity", 5, "group", "before");

        post("/api/factors", with(factor, "kgCO2ePerUnit", 3)).statusCode(201);
        addActivity(footprint, "factor", "moving", "unit", "parcel", "quantity", 5, "group", "after");
        addActivity(
                footprint, "factor", "moving", "unit", "parcel", "quantity", 5, "group", "again", "factorVersion", 1);

        get("/api/footprints/" + footprint + "/activities")
                .body("group", contains("before", "after", "again"))
                .body("factor.version", contains(1, 2, 1))
                .body("kgCO2e", contains(10, 15, 10));
    }

    @Test
    void groups_sum_to_the_total_and_shares_to_a_hundred() {
        String footprint = aFootprint();
        for (String group : List.of("one", "two", "three")) {
            addActivity(footprint, "group", group, "factor", "new-laptop-boavizta", "unit", "device", "quantity", 1);
        }
        addActivity(footprint, "group", "three", "factor", "new-tablet-boavizta", "unit", "device", "quantity", 0.001);

        get("/api/footprints/" + footprint)
                .body("kgCO2e", equalTo(new BigDecimal("525.0759")))
                .body("groups.group", contains("three", "one", "two"))
                .body("groups.kgCO2e", contains(new BigDecimal("175.0759"), 175, 175))
                .body(
                        "groups.sharePercent",
                        contains(new BigDecimal("33.34"), new BigDecimal("33.33"), new BigDecimal("33.33")));
    }

    @Test
    void lines_are_listed_by_weight_with_their_cumulative_share() {
        String footprint = aFootprint();
        addActivity(footprint, "description", "light", "quantity", 20);
        addActivity(footprint, "description", "heavy", "quantity", 70);
        addActivity(footprint, "description", "lightest", "quantity", 10);

        get("/api/footprints/" + footprint)
                .body("lines.description", contains("heavy", "light", "lightest"))
                .body(
                        "lines.cumulativePercent",
                        contains(new BigDecimal("70.00"), new BigDecimal("90.00"), new BigDecimal("100.00")))
                .body("lineCount", equalTo(3));
    }

    @Test
    void how_sure_a_footprint_is_shows_with_its_lines_groups_and_total() {
        String footprint = aFootprint();
        Map<String, Integer> best =
                Map.of("reliability", 5, "completeness", 5, "temporal", 5, "geographical", 5, "technical", 5);
        factorOf("sure-by-2", "uncertaintyPercent", 100);
        factorOf("sure-by-1-5", "uncertaintyPercent", 50);
        String heavy = addActivity(footprint, "factor", "sure-by-2", "unit", "kg", "quantity", 60, "quality", best);
        addActivity(
                footprint, "factor", "sure-by-1-5", "unit", "kg", "quantity", 40, "quality", best, "group", "other");

        get("/api/footprints/" + footprint)
                .body("kgCO2e", equalTo(100))
                .body("uncertainty.gsdSquared", equalTo(new BigDecimal("1.562667")))
                .body("uncertainty.lowKgCO2e", equalTo(new BigDecimal("63.9931604")))
                .body("uncertainty.highKgCO2e", equalTo(new BigDecimal("156.2667")))
                .body("groups.uncertainty.gsdSquared", contains(2, new BigDecimal("1.5")))
                .body("lines.uncertainty.lowKgCO2e", contains(equalTo(30), equalTo(new BigDecimal("26.6666667"))))
                .body("lines.uncertainty.highKgCO2e", contains(120, 60))
                .body("lines[0].quality.technical", equalTo(5))
                .body("narrowing.activity[0]", equalTo(heavy))
                .body("narrowing.measure", contains("FACTOR", "FACTOR"))
                .body("narrowing[0].total.gsdSquared", equalTo(new BigDecimal("1.176079")))
                .body("narrowing.narrowerPercent", contains(new BigDecimal("64.69"), new BigDecimal("7.24")));
    }

    @Test
    void of_what_is_unknown_the_worst_is_taken() {
        String footprint = aFootprint();
        factorOf("of-unknown-quality");
        addActivity(footprint, "factor", "of-unknown-quality", "unit", "kg", "quantity", 1);

        get("/api/footprints/" + footprint)
                .body("lines[0].quality.reliability", nullValue())
                .body("lines[0].factor.gsdSquared", equalTo(new BigDecimal("2.516357")))
                .body("uncertainty.gsdSquared", equalTo(new BigDecimal("3.687886")));
        add(footprint, "quality", Map.of("temporal", 6))
                .statusCode(422)
                .body("errors.field", contains("quality.temporal"));
    }

    private static void factorOf(String slug, Object... fields) {
        post(
                        "/api/factors",
                        with(
                                Map.of(
                                        "slug", slug,
                                        "name", "One for one",
                                        "category", "testing",
                                        "unit", "kg",
                                        "kgCO2ePerUnit", 1,
                                        "region", "FR",
                                        "year", 2020,
                                        "source", "A test",
                                        "sourceUrl", "https://example.org",
                                        "licence", "MIT"),
                                fields))
                .statusCode(201);
    }

    @Test
    void a_voided_activity_counts_for_nothing_and_stays_in_the_list() {
        String footprint = aFootprint();
        addActivity(footprint, "quantity", 10);
        String wrong = addActivity(footprint, "quantity", 1000);
        Instant before = Instant.now();

        voidActivity(footprint, wrong, "Counted twice")
                .statusCode(200)
                .body("voidedAt", notNullValue())
                .body("voidedBy", equalTo("csr"))
                .body("voidReason", equalTo("Counted twice"));

        get("/api/footprints/" + footprint)
                .body("kgCO2e", equalTo(new BigDecimal("1.482")))
                .body("lineCount", equalTo(1));
        get("/api/footprints/" + footprint + "?asOf=" + before).body("kgCO2e", equalTo(new BigDecimal("149.682")));
        get("/api/footprints/" + footprint + "/activities").body("voidReason", contains(null, "Counted twice"));
        voidActivity(footprint, wrong, "Again").statusCode(409);
    }

    @Test
    void when_all_activities_are_void_the_total_is_not_known() {
        String footprint = aFootprint();
        voidActivity(footprint, addActivity(footprint), "Wrong").statusCode(200);

        get("/api/footprints/" + footprint).body("kgCO2e", nullValue()).body("groups", empty());
    }

    @Test
    void a_completed_footprint_takes_no_more_activities_and_no_change() {
        String footprint = aFootprint();
        addActivity(footprint);
        post("/api/footprints/" + footprint + "/completion").statusCode(200).body("status", equalTo("COMPLETED"));

        add(footprint).statusCode(409);
        change(footprint, "\"1\"", "Renamed").statusCode(409);
        post("/api/footprints/" + footprint + "/completion").statusCode(409);
        post("/api/footprints/" + footprint + "/start").statusCode(409);
        get("/api/footprints/" + footprint).body("lineCount", equalTo(1)).body("name", equalTo("An event"));
    }

    @Test
    void a_footprint_that_was_not_started_cannot_be_completed() {
        post("/api/footprints/" + aFootprint() + "/completion").statusCode(409);
    }

    @Test
    void a_draft_is_changed_by_whoever_read_it_last_and_earlier_states_stay_known() {
        String footprint = aFootprint("name", "First");
        Instant before = Instant.now();

        change(footprint, null, "Second").statusCode(428);
        change(footprint, "\"1\"", "Second")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("name", equalTo("Second"));
        change(footprint, "\"1\"", "Third").statusCode(412);

        get("/api/footprints/" + footprint).header("ETag", "\"2\"").body("name", equalTo("Second"));
        get("/api/footprints/" + footprint + "?asOf=" + before)
                .header("ETag", "\"1\"")
                .body("name", equalTo("First"));
    }

    @Test
    void an_event_may_be_part_of_a_company_year_that_covers_it() {
        String year = aFootprint("kind", "COMPANY_YEAR", "name", "Year", "from", "2018-01-01", "to", "2018-12-31");
        plan("from", "2018-03-01", "to", "2018-03-02", "includedIn", year)
                .statusCode(201)
                .body("includedIn", equalTo(year));

        plan("includedIn", year).statusCode(422).body("errors.field", contains("includedIn"));
        plan("from", "2018-03-01", "to", "2018-03-02", "kind", "COMPANY_YEAR", "includedIn", year)
                .statusCode(422);
        plan("includedIn", UUID.randomUUID()).statusCode(422);
        plan("includedIn", aFootprint()).statusCode(422);
    }

    @Test
    void every_wrong_value_of_a_footprint_is_named() {
        plan("name", "", "kind", null, "from", null)
                .statusCode(422)
                .body("errors.field", contains("from", "kind", "name"));
        plan("kind", "MONTH").statusCode(422).body("errors.field", contains("kind"));
        plan("to", "2020-11-26").statusCode(422).body("errors.field", contains("to"));
        plan("to", "2020-02-30").statusCode(422).body("errors.field", contains("to"));
    }

    @Test
    void a_voided_footprint_stays_readable_and_takes_nothing_more() {
        String footprint = aFootprint();
        String activity = addActivity(footprint);
        post("/api/footprints/" + footprint + "/void", Map.of("reason", "Wrong day"))
                .statusCode(200);

        get("/api/footprints/" + footprint)
                .body("voidReason", equalTo("Wrong day"))
                .body("kgCO2e", equalTo(new BigDecimal("1.482")));
        add(footprint).statusCode(409);
        voidActivity(footprint, activity, "Wrong").statusCode(409);
        post("/api/footprints/" + footprint + "/void", Map.of("reason", "Again"))
                .statusCode(409);
        post("/api/footprints/" + footprint + "/void", Map.of("reason", " ")).statusCode(422);
    }

    @Test
    void a_repeated_request_adds_one_activity() {
        String footprint = aFootprint();
        String key = UUID.randomUUID().toString();
        String first = addWithKey(footprint, key, 10).statusCode(201).extract().asString();

        addWithKey(footprint, key, 10).statusCode(201).body(equalTo(first));
        addWithKey(footprint, key, 11).statusCode(422);
        get("/api/footprints/" + footprint).body("lineCount", equalTo(1));
    }

    @Test
    void lists_come_in_pages() {
        String first = aFootprint("name", "Page 1");
        aFootprint("name", "Page 2");

        String link = get("/api/footprints?limit=1&after=" + first)
                .statusCode(200)
                .body("name", contains("Page 2"))
                .extract()
                .header("Link");
        if (link != null) {
            get(link.substring(1, link.indexOf('>'))).statusCode(200);
        }
        get("/api/footprints?after=nonsense").statusCode(422).body("errors.field", contains("after"));
        String footprint = aFootprint();
        addActivity(footprint, "description", "one");
        String one =
                get("/api/footprints/" + footprint + "/activities").extract().path("[0].id");
        addActivity(footprint, "description", "two");
        get("/api/footprints/" + footprint + "/activities?limit=1")
                .body("description", contains("one"))
                .header(
                        "Link",
                        "</api/footprints/" + footprint + "/activities?limit=1&after=" + one + ">; rel=\"next\"");
    }

    @Test
    void csr_managers_write_leadership_and_auditors_read_partner_managers_do_neither() {
        String footprint = aFootprint();

        for (String token : List.of(Tokens.leadership(), Tokens.auditor())) {
            as(token).get("/api/footprints/" + footprint).then().statusCode(200);
            as(token)
                    .contentType(ContentType.JSON)
                    .header("Idempotency-Key", UUID.randomUUID())
                    .body(anActivity())
                    .post("/api/footprints/" + footprint + "/activities")
                    .then()
                    .statusCode(403);
        }
        as(Tokens.partnerManager("wwf")).get("/api/footprints").then().statusCode(403);
    }

    private static ValidatableResponse plan(Object... fields) {
        return post(
                "/api/footprints",
                with(Map.of("name", "An event", "kind", "EVENT", "from", "2020-11-27", "to", "2020-11-27"), fields));
    }

    private static ValidatableResponse add(String footprint, Object... fields) {
        return post("/api/footprints/" + footprint + "/activities", anActivity(fields));
    }

    private static ValidatableResponse addWithKey(String footprint, String key, int quantity) {
        return as(Tokens.csrManager())
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(anActivity("quantity", quantity))
                .post("/api/footprints/" + footprint + "/activities")
                .then();
    }

    private static ValidatableResponse voidActivity(String footprint, String activity, String reason) {
        return post("/api/footprints/" + footprint + "/activities/" + activity + "/void", Map.of("reason", reason));
    }

    private static ValidatableResponse change(String footprint, String ifMatch, String name) {
        var request = as(Tokens.csrManager()).contentType(ContentType.JSON);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.body(Map.of("name", name, "from", "2020-11-27", "to", "2020-11-27"))
                .put("/api/footprints/" + footprint)
                .then();
    }
}
