package org.smallvictories.emissions.summary;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.smallvictories.emissions.Api.aFootprint;
import static org.smallvictories.emissions.Api.aQuote;
import static org.smallvictories.emissions.Api.aRetirement;
import static org.smallvictories.emissions.Api.addActivity;
import static org.smallvictories.emissions.Api.as;
import static org.smallvictories.emissions.Api.created;
import static org.smallvictories.emissions.Api.get;
import static org.smallvictories.emissions.Api.orderedCredits;
import static org.smallvictories.emissions.Api.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.smallvictories.kit.testing.Tokens;

/** Each test has a year of its own, in which ten tonnes are emitted. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class CoverageTest {

    private static final String A_TONNE = "coverage-a-tonne";

    @BeforeEach
    void factor() {
        created(
                "/api/factors",
                Map.of(
                        "slug", A_TONNE,
                        "name", "A tonne",
                        "category", "testing",
                        "unit", "kWh",
                        "kgCO2ePerUnit", 1000,
                        "region", "FR",
                        "year", 2022,
                        "source", "A test",
                        "sourceUrl", "https://example.org/factors",
                        "licence", "MIT"));
    }

    @Test
    void what_is_emitted_stays_gross_and_only_what_is_retired_closes_the_gap() {
        String event = tenTonnes(1971);
        order(event, 1);
        contribute(event, 2);
        retire(event, 4, "coverage-1971");

        for (String of : new String[] {"from=1971-01-01", "footprint=" + event}) {
            coverage(of)
                    .body("basis", equalTo("CENTRAL"))
                    .body("grossKgCO2e", equalTo(10_000))
                    .body("targetKgCO2e", equalTo(10_000))
                    .body("orderedKg", equalTo(1_000))
                    .body("contributedKg", equalTo(2_000))
                    .body("retiredKg", equalTo(4_000))
                    .body("invalidatedKg", equalTo(0))
                    .body("failedKg", equalTo(0))
                    .body("gapKg", equalTo(6_000))
                    .body("gapAfterContributionsKg", equalTo(4_000))
                    .body("footprints.footprint", contains(event))
                    .body("footprints.gapKg", contains(6_000));
        }
        get("/api/emissions/summary?from=1971-01-01")
                .body("emissions.grossKgCO2e", equalTo(10_000))
                .body("compensation.gapKg", equalTo(6_000))
                .body("compensation.gapAfterContributionsKg", equalTo(4_000))
                .body("compensation.invalidatedKg", equalTo(0))
                .body("compensation.failedKg", equalTo(0))
                .body("compensation.refundDue", empty());
    }

    @Test
    void an_invalidation_opens_the_gap_again_and_an_earlier_moment_comes_out_as_it_did() {
        String event = tenTonnes(1972);
        String credits = retire(event, 10, "coverage-1972");
        coverage("from=1972-01-01").body("gapKg", equalTo(0));
        Instant before = Instant.parse(coverage("from=1972-01-01").extract().path("asOf"));
        pause();
        String block = get("/api/compensations/" + credits).extract().path("retirement.blocks[0].id");

        post(
                        "/api/compensations/" + credits + "/blocks/" + block + "/invalidation",
                        Map.of("reason", "Over-credited", "date", "2021-03-01"))
                .statusCode(200);

        coverage("from=1972-01-01")
                .body("retiredKg", equalTo(0))
                .body("invalidatedKg", equalTo(10_000))
                .body("gapKg", equalTo(10_000));
        coverage("from=1972-01-01&asOf=" + before)
                .body("retiredKg", equalTo(10_000))
                .body("invalidatedKg", equalTo(0))
                .body("gapKg", equalTo(0));
    }

    @Test
    void more_than_was_emitted_leaves_no_gap_and_no_credit_for_others() {
        String event = tenTonnes(1973);
        tenTonnes(1973);
        retire(event, 15, "coverage-1973");

        coverage("footprint=" + event).body("gapKg", equalTo(0)).body("retiredKg", equalTo(15_000));
        coverage("from=1973-01-01").body("gapKg", equalTo(5_000)).body("footprints.gapKg", contains(0, 10_000));
    }

    @Test
    void on_the_upper_end_of_the_interval_the_gap_is_larger() {
        String event = tenTonnes(1974);
        tenTonnes(1974);
        retire(event, 20, "coverage-1974");
        BigDecimal one = upper("/api/footprints/" + event, "uncertainty");
        BigDecimal both = upper("/api/emissions/summary?from=1974-01-01", "emissions.uncertainty");
        BigDecimal retired = new BigDecimal(20_000);

        coverage("from=1974-01-01").body("gapKg", equalTo(0));
        coverage("from=1974-01-01&basis=UPPER")
                .body("grossKgCO2e", equalTo(20_000))
                .body("targetKgCO2e", equalTo(both))
                .body("gapKg", equalTo(both.subtract(retired)))
                .body("footprints.targetKgCO2e", contains(one, one));
        coverage("footprint=" + event + "&basis=UPPER")
                .body("grossKgCO2e", equalTo(10_000))
                .body("targetKgCO2e", equalTo(one));
    }

    @Test
    void an_interval_that_is_not_known_is_refused() {
        String event = aFootprint("from", "1979-05-01", "to", "1979-05-01");

        refused("from=1979-01-01&basis=UPPER", "basis");
        refused("footprint=" + event + "&basis=UPPER", "basis");
    }

    private static BigDecimal upper(String path, String uncertainty) {
        return new BigDecimal(
                get(path).extract().path(uncertainty + ".highKgCO2e").toString());
    }

    @Test
    void what_is_not_known_has_no_gap_rather_than_none() {
        coverage("from=1975-01-01").body("grossKgCO2e", nullValue()).body("gapKg", nullValue());
        String event = aFootprint("from", "1975-05-01", "to", "1975-05-01");
        coverage("footprint=" + event).body("gapKg", nullValue()).body("retiredKg", equalTo(0));
        coverage("from=1975-01-01").body("gapKg", nullValue()).body("footprints", empty());
        refused("footprint=" + UUID.randomUUID(), "footprint");
        refused("from=1975-01-01&basis=LOWER", "basis");
    }

    @Test
    void an_event_that_is_part_of_a_known_year_is_emitted_once_and_its_credits_count_for_the_year() {
        String year = aFootprint("kind", "COMPANY_YEAR", "from", "1976-01-01", "to", "1976-12-31");
        addTonnes(year, 30);
        String event = aFootprint("from", "1976-05-01", "to", "1976-05-01", "includedIn", year);
        addTonnes(event, 10);
        retire(event, 10, "coverage-1976");

        coverage("from=1976-01-01")
                .body("grossKgCO2e", equalTo(30_000))
                .body("retiredKg", equalTo(10_000))
                .body("gapKg", equalTo(20_000))
                .body("footprints.footprint", contains(year));
    }

    @Test
    void what_failed_is_told_with_the_money_that_is_to_come_back() {
        String event = tenTonnes(1977);
        String credits = orderedCredits(10, "footprint", event);
        post("/api/compensations/" + credits + "/payment").statusCode(200);
        post(
                        "/api/compensations/" + credits + "/retirement",
                        aRetirement("coverage-1977", 1, 7, "unfilledReason", "Three were lost"))
                .statusCode(200);

        get("/api/emissions/summary?from=1977-01-01")
                .body("compensation.retiredKg", equalTo(7_000))
                .body("compensation.failedKg", equalTo(3_000))
                .body("compensation.cost.amount", contains(new BigDecimal("154.00")))
                .body("compensation.refundDue.amount", contains(new BigDecimal("66.00")))
                .body("compensation.refundDue.currency", contains("EUR"))
                .body("compensation.gapKg", equalTo(3_000));
    }

    @Test
    void leadership_and_auditors_read_it_partner_managers_do_not() {
        String path = "/api/compensations/coverage?from=1978-01-01";
        as(Tokens.leadership()).get(path).then().statusCode(200);
        as(Tokens.auditor()).get(path).then().statusCode(200);
        as(Tokens.partnerManager("wwf")).get(path).then().statusCode(403);
    }

    private static ValidatableResponse coverage(String query) {
        return get("/api/compensations/coverage?" + query).statusCode(200);
    }

    private static void refused(String query, String field) {
        get("/api/compensations/coverage?" + query).statusCode(422).body("errors.field", contains(field));
    }

    private static String tenTonnes(int year) {
        String event = aFootprint("from", year + "-05-01", "to", year + "-05-01");
        addTonnes(event, 10);
        return event;
    }

    private static void addTonnes(String footprint, int tonnes) {
        addActivity(footprint, "factor", A_TONNE, "unit", "kWh", "quantity", tonnes);
    }

    private static void order(String footprint, int tonnes) {
        orderedCredits(tonnes, "footprint", footprint);
    }

    private static void contribute(String footprint, int tonnes) {
        String id = created("/api/compensations", aQuote("footprint", footprint, "kg", tonnes * 1000));
        post("/api/compensations/" + id + "/order").statusCode(200);
        post("/api/compensations/" + id + "/contribution", Map.of("certificate", "C"))
                .statusCode(200);
    }

    private static String retire(String footprint, int tonnes, String project) {
        String id = orderedCredits(tonnes, "footprint", footprint);
        post("/api/compensations/" + id + "/retirement", aRetirement(project, 1, tonnes))
                .statusCode(200);
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
