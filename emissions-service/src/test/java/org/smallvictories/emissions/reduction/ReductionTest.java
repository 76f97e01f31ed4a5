package org.smallvictories.emissions.reduction;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.smallvictories.emissions.Api.aFootprint;
import static org.smallvictories.emissions.Api.addActivity;
import static org.smallvictories.emissions.Api.as;
import static org.smallvictories.emissions.Api.created;
import static org.smallvictories.emissions.Api.get;
import static org.smallvictories.emissions.Api.post;
import static org.smallvictories.emissions.Api.with;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.smallvictories.emissions.GhgCategory;
import org.smallvictories.kit.journal.Journal;
import org.smallvictories.kit.journal.JournalEntry;
import org.smallvictories.kit.testing.Tokens;

/** Each test has years of its own, for actual emissions are those of the whole company. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReductionTest {

    @Inject
    Journal journal;

    @Test
    void the_path_falls_by_the_same_share_of_the_base_year_and_years_are_held_against_it() {
        completedYear(2031, 100_000);
        completedYear(2032, 95_800);
        completedYear(2033, 95_000);
        String target = aTarget(2031, 2041);

        ValidatableResponse read = get("/api/reduction-targets/" + target)
                .statusCode(200)
                .body("annualReductionPercent", equalTo(new BigDecimal("4.2")))
                .body("baseKgCO2e", equalTo(14_820))
                .body("scope2Method", equalTo("LOCATION_BASED"))
                .body("years.size()", equalTo(11))
                .body("years[1].pathKgCO2e", equalTo(new BigDecimal("14197.56")))
                .body("years[1].actualKgCO2e", equalTo(new BigDecimal("14197.56")))
                .body("years[1].deviationKgCO2e", equalTo(0))
                .body("years[1].standing", equalTo("ON_PATH"))
                .body("years[2].pathKgCO2e", equalTo(new BigDecimal("13575.12")))
                .body("years[2].actualKgCO2e", equalTo(14_079))
                .body("years[2].deviationKgCO2e", equalTo(new BigDecimal("503.88")))
                .body("years[2].deviationPercent", equalTo(new BigDecimal("3.71")))
                .body("years[2].standing", equalTo("ABOVE_PATH"));
        read.body("years[10].pathKgCO2e", equalTo(new BigDecimal("8595.6"))); // 42 % in ten years
    }

    @Test
    void a_year_without_a_completed_assessment_is_unknown_and_never_zero() {
        completedYear(2042, 1_000);
        String open = aFootprint("kind", "COMPANY_YEAR", "from", "2043-01-01", "to", "2043-12-31");
        addActivity(open);
        String event = aFootprint("from", "2044-11-27", "to", "2044-11-27");
        addActivity(event);
        post("/api/footprints/" + event + "/completion").statusCode(200);

        get("/api/reduction-targets/" + aTarget(2042, 2044))
                .body("years.actualKgCO2e", contains(new BigDecimal("148.2"), null, null))
                .body("years.deviationKgCO2e", contains(0, null, null))
                .body("years.standing", contains("ON_PATH", "UNKNOWN", "UNKNOWN"))
                .body("years[1].unknownBecause", equalTo("No completed assessment ends in 2043."))
                .body("years[1].pathKgCO2e", equalTo(new BigDecimal("141.9756")));
    }

    @Test
    void without_a_base_year_the_path_is_unknown_until_there_is_one() {
        completedYear(2047, 900);
        String target = aTarget(2046, 2048);
        Instant before = Instant.now();

        get("/api/reduction-targets/" + target)
                .body("baseKgCO2e", nullValue())
                .body("baseUnknownBecause", equalTo("No completed assessment ends in 2046."))
                .body("years.pathKgCO2e", everyItem(nullValue()))
                .body("years[1].actualKgCO2e", equalTo(new BigDecimal("133.38")))
                .body("years[1].standing", equalTo("UNKNOWN"));
        completedYear(2046, 1_000);

        get("/api/reduction-targets/" + target).body("baseKgCO2e", equalTo(new BigDecimal("148.2")));
        get("/api/reduction-targets/" + target + "?asOf=" + before).body("baseKgCO2e", nullValue());
    }

    @Test
    void of_two_assessments_of_one_year_neither_is_taken_until_one_is_void() {
        String wrong = completedYear(2051, 1_000);
        completedYear(2051, 2_000);
        String target = aTarget(2051, 2052);

        get("/api/reduction-targets/" + target)
                .body("baseKgCO2e", nullValue())
                .body("baseUnknownBecause", equalTo("2 completed assessments end in 2051; void all but one."));
        post("/api/footprints/" + wrong + "/void", Map.of("reason", "Superseded"))
                .statusCode(200);

        get("/api/reduction-targets/" + target).body("baseKgCO2e", equalTo(new BigDecimal("296.4")));
    }

    @Test
    void a_target_that_cannot_be_is_refused_naming_the_field() {
        Map<String, Object> target = Map.of("name", "T", "baseYear", 2020, "targetYear", 2030);
        refused(with(target, "targetYear", 2020), "targetYear");
        refused(with(target, "targetYear", 2081), "targetYear");
        refused(with(target, "annualReductionPercent", 0), "annualReductionPercent");
        refused(with(target, "annualReductionPercent", new BigDecimal("100.1")), "annualReductionPercent");
        refused(with(target, "name", " "), "name");
    }

    @Test
    void a_voided_target_stays_readable() {
        String target = aTarget(2020, 2030);

        post("/api/reduction-targets/" + target + "/void", Map.of("reason", "Another base year"))
                .statusCode(200);
        get("/api/reduction-targets/" + target).body("voidReason", equalTo("Another base year"));
        post("/api/reduction-targets/" + target + "/void", Map.of("reason", "Again"))
                .statusCode(409);
    }

    @Test
    void an_action_is_planned_started_measured_and_ended() {
        String action = anAction();
        get("/api/reduction-actions/" + action)
                .body("status", equalTo("PLANNED"))
                .body("categoryName", equalTo("Upstream transportation and distribution"))
                .body("expectedKgPerYear", equalTo(8_000))
                .body("measuredKg", nullValue());

        post("/api/reduction-actions/" + action + "/start", Map.of("date", "2021-03-01"))
                .statusCode(200)
                .body("status", equalTo("RUNNING"));
        measure(action, 2021, "6200.5").statusCode(201);
        measure(action, 2022, "-100").statusCode(201);
        post("/api/reduction-actions/" + action + "/end", Map.of("date", "2022-12-31"))
                .statusCode(200)
                .body("status", equalTo("ENDED"))
                .body("measuredKg", equalTo(new BigDecimal("6100.5")))
                .body("measurements.year", contains(2021, 2022))
                .body("measurements.evidence", everyItem(equalTo("Carrier's report")));
    }

    @Test
    void a_year_is_measured_once_and_again_after_a_void() {
        String action = anAction();
        measure(action, 2021, "1").statusCode(409);
        post("/api/reduction-actions/" + action + "/start", Map.of("date", "2021-03-01"))
                .statusCode(200);
        String first = measure(action, 2021, "6200").statusCode(201).extract().path("id");
        measure(action, 2021, "6300").statusCode(409);
        measure(action, 2020, "1").statusCode(422).body("errors.field", contains("year"));

        post("/api/reduction-actions/" + action + "/measurements/" + first + "/void", Map.of("reason", "Wrong"))
                .statusCode(200);
        get("/api/reduction-actions/" + action).body("measuredKg", nullValue());
        measure(action, 2021, "6300").statusCode(201);
        get("/api/reduction-actions/" + action)
                .body("measuredKg", equalTo(6_300))
                .body("measurements.voidReason", contains("Wrong", null));
    }

    @Test
    void steps_of_an_action_come_in_order() {
        String action = anAction();
        post("/api/reduction-actions/" + action + "/end", Map.of("date", "2021-03-01"))
                .statusCode(409);
        post("/api/reduction-actions/" + action + "/start", Map.of("date", "2021-03-01"))
                .statusCode(200);
        post("/api/reduction-actions/" + action + "/start", Map.of("date", "2021-03-02"))
                .statusCode(409);
        post("/api/reduction-actions/" + action + "/end", Map.of("date", "2021-02-28"))
                .statusCode(422)
                .body("errors.field", contains("date"));
        post("/api/reduction-actions/" + action + "/void", Map.of("reason", "Twice"))
                .statusCode(200);
        post("/api/reduction-actions/" + action + "/end", Map.of("date", "2021-03-03"))
                .statusCode(409);
        measure(action, 2021, "1").statusCode(409);
    }

    @Test
    void an_action_that_cannot_be_is_refused_naming_the_field() {
        for (Object[] wrong : List.of(
                new Object[] {"category", null},
                new Object[] {"expectedKgPerYear", 0},
                new Object[] {"footprint", UUID.randomUUID().toString()},
                new Object[] {"startsOn", null})) {
            post("/api/reduction-actions", with(action(), wrong))
                    .statusCode(422)
                    .body("errors.field", contains(wrong[0]));
        }
        post("/api/reduction-actions", with(action(), "footprint", aFootprint()))
                .statusCode(201);
    }

    @Test
    void neither_targets_nor_actions_change_a_footprint() {
        String year = completedYear(2056, 1_000);
        String action = created("/api/reduction-actions", with(action(), "footprint", year));
        post("/api/reduction-actions/" + action + "/start", Map.of("date", "2056-01-01"))
                .statusCode(200);
        measure(action, 2056, "100").statusCode(201);

        get("/api/emissions/summary?from=2056-01-01&to=2056-12-31")
                .body("emissions.grossKgCO2e", equalTo(new BigDecimal("148.2")));
    }

    @Test
    void every_step_is_journalled_and_leadership_reads_only() {
        String action = anAction();
        post("/api/reduction-actions/" + action + "/start", Map.of("date", "2021-03-01"));
        measure(action, 2021, "1");
        String target = aTarget(2020, 2030);

        List<String> actions = journal.entriesAfter(0, 100_000).stream()
                .filter(entry ->
                        entry.subject().contains(action) || entry.subject().contains(target))
                .map(JournalEntry::action)
                .toList();
        assertEquals(
                List.of(
                        "reduction-action.planned",
                        "reduction-action.started",
                        "reduction-action.measured",
                        "reduction-target.set"),
                actions);
        as(Tokens.leadership()).get("/api/reduction-targets/" + target).then().statusCode(200);
        as(Tokens.leadership()).get("/api/reduction-actions").then().statusCode(200);
        as(Tokens.leadership())
                .contentType("application/json")
                .body(Map.of("date", "2021-03-01"))
                .post("/api/reduction-actions/" + action + "/end")
                .then()
                .statusCode(403);
        get("/api/reduction-targets/" + UUID.randomUUID()).statusCode(404);
        get("/api/reduction-actions/" + UUID.randomUUID()).statusCode(404);
    }

    /** A year of so many GB at 0.1482 kg, all else excluded. */
    private static String completedYear(int year, int gigabytes) {
        String footprint = aFootprint("kind", "COMPANY_YEAR", "from", year + "-01-01", "to", year + "-12-31");
        addActivity(footprint, "quantity", gigabytes);
        for (GhgCategory category : GhgCategory.ALL) {
            if (!category.number().equals("3.1")) {
                Map<String, Object> exclusion =
                        new HashMap<>(Map.of("scope", category.scope(), "reason", "Not relevant"));
                exclusion.put("category", category.category());
                post("/api/footprints/" + footprint + "/exclusions", exclusion).statusCode(201);
            }
        }
        post("/api/footprints/" + footprint + "/completion").statusCode(200);
        return footprint;
    }

    private static String aTarget(int baseYear, int targetYear) {
        return created(
                "/api/reduction-targets", Map.of("name", "1.5 °C", "baseYear", baseYear, "targetYear", targetYear));
    }

    private static Map<String, Object> action() {
        return Map.of(
                "name", "Pick-up points",
                "scope", 3,
                "category", 4,
                "startsOn", "2021-03-01",
                "expectedKgPerYear", 8_000);
    }

    private static String anAction() {
        return created("/api/reduction-actions", action());
    }

    private static ValidatableResponse measure(String action, int year, String kg) {
        return post(
                "/api/reduction-actions/" + action + "/measurements",
                Map.of("year", year, "kg", new BigDecimal(kg), "evidence", "Carrier's report"));
    }

    private static void refused(Map<String, Object> target, String field) {
        post("/api/reduction-targets", target).statusCode(422).body("errors.field", contains(field));
    }
}
