package org.smallvictories.emissions.summary;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.smallvictories.emissions.Api.aFootprint;
import static org.smallvictories.emissions.Api.aQuote;
import static org.smallvictories.emissions.Api.aRetirement;
import static org.smallvictories.emissions.Api.addActivity;
import static org.smallvictories.emissions.Api.as;
import static org.smallvictories.emissions.Api.created;
import static org.smallvictories.emissions.Api.get;
import static org.smallvictories.emissions.Api.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.smallvictories.kit.testing.Tokens;

/** Each test has a year of its own. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SummaryTest {

    @Test
    void the_years_of_footprints_are_listed_once_each() {
        anEvent(1985, 10);
        anEvent(1985, 20);
        post("/api/footprints/" + anEvent(1984, 10) + "/void", Map.of("reason", "Of another company"))
                .statusCode(200);

        get("/api/emissions/years").statusCode(200).body("", hasItem(1985)).body("", not(hasItem(1984)));
    }

    @Test
    void a_period_without_footprints_has_unknown_emissions_and_no_compensation() {
        summaryOf(2001)
                .body("period.from", equalTo("2001-01-01"))
                .body("period.to", equalTo("2001-12-31"))
                .body("emissions.grossKgCO2e", nullValue())
                .body("emissions.illustrative", equalTo(false))
                .body("emissions.footprints", empty())
                .body("compensation.orderedKg", equalTo(0))
                .body("compensation.retiredKg", equalTo(0))
                .body("compensation.contributedKg", equalTo(0))
                .body("compensation.cost", empty())
                .body("compensation.compensations", empty());
    }

    @Test
    void gross_emissions_are_summed_and_never_netted() {
        String event = anEvent(2002, 10);
        anEvent(2002, 20);
        String compensation = created("/api/compensations", aQuote("footprint", event, "kg", 5000));
        post("/api/compensations/" + compensation + "/order").statusCode(200);
        post("/api/compensations/" + compensation + "/contribution", Map.of("certificate", "C"))
                .statusCode(200);

        summaryOf(2002)
                .body("emissions.grossKgCO2e", equalTo(new BigDecimal("4.446")))
                .body("emissions.footprints.kgCO2e", contains(new BigDecimal("1.482"), new BigDecimal("2.964")))
                .body("compensation.contributedKg", equalTo(5000))
                .body("compensation.retiredKg", equalTo(0));
    }

    @Test
    void an_event_that_is_part_of_a_known_company_year_counts_once() {
        String year = aCompanyYear(2003);
        String event = aFootprint("from", "2003-05-01", "to", "2003-05-01", "includedIn", year);
        addActivity(event, "quantity", 10);

        summaryOf(2003).body("emissions.grossKgCO2e", equalTo(new BigDecimal("1.482")));

        addActivity(year, "quantity", 100);
        summaryOf(2003)
                .body("emissions.grossKgCO2e", equalTo(new BigDecimal("14.82")))
                .body("emissions.footprints.kgCO2e", contains(new BigDecimal("14.82"), new BigDecimal("1.482")));
    }

    @Test
    void a_footprint_belongs_to_the_period_of_its_last_day() {
        String event = aFootprint("from", "2004-12-30", "to", "2005-01-02");
        addActivity(event);

        summaryOf(2004).body("emissions.footprints", empty());
        summaryOf(2005).body("emissions.footprints.id", contains(event));
        summary("from=2005-01-03&to=2005-12-31").body("emissions.footprints", empty());
        summary("from=2005-01-02&to=2005-01-02").body("emissions.footprints.id", contains(event));
    }

    @Test
    void a_void_shows_in_the_summary_and_an_earlier_moment_comes_out_as_it_did() {
        String event = anEvent(2006, 10);
        String wrong = addActivity(event, "group", "e-mails", "quantity", 90);
        String earlier = summaryAsOf(2006, Instant.now()).extract().asString();
        Instant before = Instant.parse(JsonPath.from(earlier).getString("asOf"));
        pause();

        post("/api/footprints/" + event + "/activities/" + wrong + "/void", Map.of("reason", "Wrong"))
                .statusCode(200);
        post("/api/footprints/" + event + "/completion").statusCode(200);

        summaryOf(2006)
                .body("emissions.grossKgCO2e", equalTo(new BigDecimal("1.482")))
                .body("emissions.footprints.status", contains("COMPLETED"));
        summaryAsOf(2006, before).body(equalTo(earlier));
    }

    @Test
    void a_footprint_voided_or_moved_is_still_where_it_was_at_an_earlier_moment() {
        String voided = anEvent(2007, 10);
        String moved = anEvent(2007, 20);
        Instant before = Instant.now();
        pause();

        post("/api/footprints/" + voided + "/void", Map.of("reason", "Wrong")).statusCode(200);
        as(Tokens.csrManager())
                .contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body(Map.of("name", "Moved", "from", "2008-01-01", "to", "2008-01-01"))
                .put("/api/footprints/" + moved)
                .then()
                .statusCode(200);

        summaryOf(2007).body("emissions.grossKgCO2e", nullValue()).body("emissions.footprints", empty());
        summaryOf(2008).body("emissions.footprints.name", contains("Moved"));
        summaryAsOf(2007, before)
                .body("emissions.grossKgCO2e", equalTo(new BigDecimal("4.446")))
                .body("emissions.footprints.name", contains("An event", "An event"));
        summaryAsOf(2008, before).body("emissions.footprints", empty());
    }

    @Test
    void a_compensation_counts_in_one_mass_by_how_far_it_has_come() {
        aCompensation(2009, "CONTRIBUTION", 1000);
        String cancelled = aCompensation(2009, "CONTRIBUTION", 2000, "order");
        post("/api/compensations/" + cancelled + "/cancellation", Map.of("reason", "No"))
                .statusCode(200);
        aCompensation(2009, "CONTRIBUTION", 4000, "order");
        aCompensation(2009, "CONTRIBUTION", 8000, "order", "payment");
        String contributed = aCompensation(2009, "CONTRIBUTION", 16000, "order");
        post("/api/compensations/" + contributed + "/contribution", Map.of("certificate", "C"))
                .statusCode(200);
        String retired = aCompensation(2009, "CREDITS", 32000, "order");
        post("/api/compensations/" + retired + "/retirement", aRetirement("summary", 1, 32))
                .statusCode(200);
        Instant before = Instant.now();
        pause();
        String wrong = aCompensation(2009, "CREDITS", 64000, "order");
        post("/api/compensations/" + wrong + "/void", Map.of("reason", "No")).statusCode(200);

        summaryOf(2009)
                .body("compensation.orderedKg", equalTo(12000))
                .body("compensation.contributedKg", equalTo(16000))
                .body("compensation.retiredKg", equalTo(32000))
                .body("compensation.cost.currency", contains("EUR"))
                .body("compensation.cost[0].amount", equalTo(new BigDecimal("1320.00")))
                .body(
                        "compensation.compensations.state",
                        contains("QUOTED", "CANCELLED", "PLACED", "PAID", "CONTRIBUTED", "RETIRED"));

        post("/api/compensations/" + retired + "/void", Map.of("reason", "Not ours"))
                .statusCode(200);
        summaryOf(2009).body("compensation.retiredKg", equalTo(0));
        summaryAsOf(2009, before).body("compensation.retiredKg", equalTo(32000));
    }

    @Test
    void costs_are_summed_by_currency_and_masses_of_a_quote_at_an_earlier_moment() {
        String dollars = created("/api/compensations", aQuote("date", "2010-06-01", "kg", 1000, "currency", "USD"));
        Instant quoted = Instant.now();
        pause();
        post("/api/compensations/" + dollars + "/order").statusCode(200);
        aCompensation(2010, "CONTRIBUTION", 1500, "order");

        summaryOf(2010)
                .body("compensation.cost.currency", contains("EUR", "USD"))
                .body("compensation.cost.amount", contains(new BigDecimal("33.00"), new BigDecimal("22.00")));
        summaryAsOf(2010, quoted)
                .body("compensation.orderedKg", equalTo(0))
                .body("compensation.compensations.state", contains("QUOTED"))
                .body("compensation.compensations.orderedAt", contains(nullValue()));
    }

    @Test
    void a_compensation_belongs_to_the_period_of_its_footprint() {
        String event = anEvent(2011, 10);
        String later = created("/api/compensations", aQuote("footprint", event, "date", "2012-02-01"));

        summaryOf(2011).body("compensation.compensations.id", contains(later));
        summaryOf(2012).body("compensation.compensations", empty());
    }

    @Test
    void illustrative_figures_say_so() {
        String event = aFootprint("from", "2013-05-01", "to", "2013-05-01");
        addActivity(event, "illustrative", true);
        created("/api/compensations", aQuote("footprint", event, "illustrative", true));

        ValidatableResponse summary = summaryOf(2013)
                .body("emissions.illustrative", equalTo(true))
                .body("emissions.footprints.illustrative", contains(true))
                // A quote is in no figure yet.
                .body("compensation.illustrative", equalTo(false));
        String compensation = summary.extract().path("compensation.compensations[0].id");
        post("/api/compensations/" + compensation + "/order").statusCode(200);
        summaryOf(2013).body("compensation.illustrative", equalTo(true));
    }

    @Test
    void the_period_is_this_year_unless_told() {
        int year = Year.now(ZoneOffset.UTC).getValue();
        summary("").body("period.from", equalTo(year + "-01-01")).body("period.to", equalTo(year + "-12-31"));
        summary("from=2014-03-01").body("period.from", equalTo("2014-03-01")).body("period.to", equalTo("2014-12-31"));
        summary("to=2014-03-01").body("period.from", equalTo("2014-01-01")).body("period.to", equalTo("2014-03-01"));
        refused("from=2014-03-02&to=2014-03-01", "to");
        refused("from=yesterday", "from");
        refused("asOf=now", "asOf");
    }

    @Test
    void leadership_auditors_and_the_csr_manager_read_it_partner_managers_do_not() {
        as(Tokens.leadership()).get("/api/emissions/summary").then().statusCode(200);
        as(Tokens.auditor()).get("/api/emissions/summary").then().statusCode(200);
        as(Tokens.partnerManager("wwf")).get("/api/emissions/summary").then().statusCode(403);
    }

    private static ValidatableResponse summaryOf(int year) {
        return summary("from=" + year + "-01-01&to=" + year + "-12-31");
    }

    private static ValidatableResponse summaryAsOf(int year, Instant moment) {
        return summary("from=" + year + "-01-01&to=" + year + "-12-31&asOf=" + moment);
    }

    private static ValidatableResponse summary(String query) {
        return get("/api/emissions/summary" + (query.isEmpty() ? "" : "?" + query))
                .statusCode(200);
    }

    private static void refused(String query, String field) {
        get("/api/emissions/summary?" + query).statusCode(422).body("errors.field", contains(field));
    }

    private static String anEvent(int year, int gigabytes) {
        String event = aFootprint("from", year + "-05-01", "to", year + "-05-01");
        addActivity(event, "quantity", gigabytes);
        return event;
    }

    private static String aCompanyYear(int year) {
        return aFootprint("kind", "COMPANY_YEAR", "from", year + "-01-01", "to", year + "-12-31");
    }

    private static String aCompensation(int year, String kind, int kg, String... steps) {
        String id = created("/api/compensations", aQuote("date", year + "-06-01", "kind", kind, "kg", kg));
        for (String step : steps) {
            post("/api/compensations/" + id + "/" + step).statusCode(200);
        }
        return id;
    }

    /** Moments are kept in microseconds: what comes next is later. */
    private static void pause() {
        Instant now = Instant.now();
        while (!Instant.now().isAfter(now.plusMillis(2))) {
            Thread.onSpinWait();
        }
    }
}
