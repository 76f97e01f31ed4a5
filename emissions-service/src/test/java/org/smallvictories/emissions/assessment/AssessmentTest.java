package org.smallvictories.emissions.assessment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.smallvictories.emissions.Api.aFootprint;
import static org.smallvictories.emissions.Api.addActivity;
import static org.smallvictories.emissions.Api.anActivity;
import static org.smallvictories.emissions.Api.as;
import static org.smallvictories.emissions.Api.created;
import static org.smallvictories.emissions.Api.get;
import static org.smallvictories.emissions.Api.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smallvictories.kit.journal.Journal;
import org.smallvictories.kit.journal.JournalEntry;
import org.smallvictories.kit.testing.Tokens;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class AssessmentTest {

    @Inject
    Journal journal;

    private String year;

    @BeforeEach
    void a_company_year() {
        year = aFootprint("kind", "COMPANY_YEAR", "name", "Year", "from", "1990-01-01", "to", "1990-12-31");
    }

    @Test
    void of_a_year_without_activities_everything_is_unknown_and_nothing_is_zero() {
        completeness()
                .body("complete", equalTo(false))
                .body("unknown", equalTo(17))
                .body("covered", equalTo(0))
                .body("categories.coverage", everyItem(equalTo("UNKNOWN")))
                .body("categories.kgCO2e", everyItem(nullValue()))
                .body("categories.name[0]", equalTo("Direct emissions"))
                .body("categories.name[1]", equalTo("Purchased electricity, steam, heat and cooling"))
                .body("categories.name[16]", equalTo("Investments"));
        assessment()
                .body("kgCO2e", nullValue())
                .body("boughtEnergy.locationBasedKgCO2e", nullValue())
                .body("boughtEnergy.marketBasedKgCO2e", nullValue())
                .body("boughtEnergy.totalMarketBasedKgCO2e", nullValue())
                .body("scopes", empty())
                .body("sites", empty());
    }

    /** The GHG Protocol's Corporate Value Chain (Scope 3) Standard, table 5.3. */
    @ParameterizedTest
    @CsvSource({
        "1, Purchased goods and services",
        "2, Capital goods",
        "3, Fuel- and energy-related activities (not included in scope 1 or 2)",
        "4, Upstream transportation and distribution",
        "5, Waste generated in operations",
        "6, Business travel",
        "7, Employee commuting",
        "8, Upstream leased assets",
        "9, Downstream transportation and distribution",
        "10, Processing of sold products",
        "11, Use of sold products",
        "12, End-of-life treatment of sold products",
        "13, Downstream leased assets",
        "14, Franchises",
        "15, Investments"
    })
    void a_category_of_scope_3_has_its_standard_name(int category, String name) {
        String activity = addActivity(year, "category", category);

        get("/api/footprints/" + year + "/activities/" + activity).body("categoryName", equalTo(name));
    }

    @Test
    void bought_electricity_has_two_results_that_are_never_added() {
        addActivity(year, electricity("marketFactor", "grid-germany"));
        addActivity(year, "quantity", 10);

        assessment()
                .body("scope2Method", equalTo("LOCATION_BASED"))
                .body("boughtEnergy.headline", equalTo("LOCATION_BASED"))
                .body("boughtEnergy.locationBasedKgCO2e", equalTo(52))
                .body("boughtEnergy.marketBasedKgCO2e", equalTo(new BigDecimal("342.06")))
                .body("boughtEnergy.totalMarketBasedKgCO2e", equalTo(new BigDecimal("343.542")))
                .body("boughtEnergy.linesOnGridAverage", equalTo(0))
                .body("kgCO2e", equalTo(new BigDecimal("53.482")))
                .body("scopes.kgCO2e", contains(52, new BigDecimal("1.482")));
        get("/api/footprints/" + year).body("kgCO2e", equalTo(new BigDecimal("53.482")));
    }

    @Test
    void without_a_contract_the_grid_average_stands_in_and_it_is_said_for_how_many_lines() {
        String activity = addActivity(year, electricity());

        get("/api/footprints/" + year + "/activities/" + activity)
                .body("factor.slug", equalTo("electricity-france"))
                .body("marketFactor", nullValue())
                .body("marketKgCO2e", equalTo(52));
        assessment()
                .body("boughtEnergy.marketBasedKgCO2e", equalTo(52))
                .body("boughtEnergy.linesOnGridAverage", equalTo(1));
    }

    @Test
    void a_market_factor_that_cannot_be_is_refused_naming_the_field() {
        refused("marketFactor", electricity("marketFactor", "no-such-factor"));
        refused("marketFactorVersion", electricity("marketFactor", "grid-germany", "marketFactorVersion", 99));
        refused("marketFactorVersion", electricity("marketFactorVersion", 1));
        refused("unit", electricity("marketFactor", "parcel-home-1kg"));
        refused("marketFactor", "marketFactor", "grid-germany");
        get("/api/footprints/" + year).body("lineCount", equalTo(0));
    }

    @Test
    void the_result_by_site_sums_to_the_total_and_so_do_scopes_and_categories() {
        String office = aSite("Office");
        String warehouse = aSite("Warehouse");
        addActivity(year, electricity("site", office));
        addActivity(year, electricity("site", warehouse, "quantity", 3));
        addActivity(year, "site", office, "quantity", 7);
        addActivity(year, "category", 6, "quantity", 1);

        ValidatableResponse read = assessment().body("sites.name", contains("Office", "Warehouse", null));
        BigDecimal total = read.extract().path("kgCO2e");
        for (String list : List.of("scopes", "categories", "sites")) {
            assertEquals(0, total.compareTo(sum(read, list + ".kgCO2e")), list);
            assertEquals(new BigDecimal("100.00"), sum(read, list + ".sharePercent"), list);
        }
    }

    @Test
    void a_part_that_is_the_whole_is_as_sure_as_the_whole() {
        addActivity(year, "quality", Map.of("reliability", 5, "completeness", 5, "temporal", 5, "geographical", 5));
        addActivity(year, "quantity", 3);

        ValidatableResponse read = assessment().body("uncertainty.gsdSquared", notNullValue());
        Map<String, Object> whole = read.extract().path("uncertainty");
        for (String list : List.of("scopes", "categories", "sites")) {
            read.body(list + ".size()", equalTo(1)).body(list + "[0].uncertainty", equalTo(whole));
        }
    }

    @Test
    void a_site_that_is_not_known_or_void_cannot_be_named() {
        refused("site", "site", "nowhere");
        String closed = aSite("Closed");
        post("/api/sites/" + closed + "/void", Map.of("reason", "Never ours")).statusCode(200);
        refused("site", "site", closed);
    }

    @Test
    void what_is_excluded_has_a_reason_and_is_unknown_again_once_that_is_void() {
        String exclusion = exclude(14, "There are no franchises.");
        Instant before = Instant.now();

        completeness()
                .body("excluded", equalTo(1))
                .body("categories[15].coverage", equalTo("EXCLUDED"))
                .body("categories[15].exclusion.reason", equalTo("There are no franchises."))
                .body("categories[15].kgCO2e", nullValue());
        post(exclusions() + "/" + exclusion + "/void", Map.of("reason", "There are"))
                .statusCode(200);

        completeness().body("excluded", equalTo(0)).body("categories[15].coverage", equalTo("UNKNOWN"));
        get("/api/footprints/" + year + "/completeness?asOf=" + before)
                .body("categories[15].coverage", equalTo("EXCLUDED"));
        get(exclusions()).body("voidReason", contains("There are"));
        post(exclusions() + "/" + exclusion + "/void", Map.of("reason", "Again"))
                .statusCode(409);
        exclude(14, "Now right");
    }

    @Test
    void nothing_is_excluded_twice_or_without_reason_or_while_it_has_activities() {
        exclude(14, "There are no franchises.");
        addActivity(year, "category", 6);

        post(exclusions(), Map.of("scope", 3, "category", 14, "reason", "Again"))
                .statusCode(409);
        post(exclusions(), Map.of("scope", 3, "category", 6, "reason", "Too small"))
                .statusCode(409)
                .body("detail", containsString("'Business travel' has 1 activities"));
        post(exclusions(), Map.of("scope", 3, "category", 5, "reason", " "))
                .statusCode(422)
                .body("errors.field", contains("reason"));
        post(exclusions(), Map.of("scope", 3, "reason", "Too small"))
                .statusCode(422)
                .body("errors.field", contains("category"));
        post(exclusions(), Map.of("scope", 1, "category", 1, "reason", "Too small"))
                .statusCode(422)
                .body("errors.field", contains("category"));
    }

    @Test
    void an_estimate_of_what_is_left_out_counts_in_no_total() {
        addActivity(year, "quantity", 10);
        post(
                        exclusions(),
                        Map.of(
                                "scope",
                                3,
                                "category",
                                11,
                                "reason",
                                "Not ours",
                                "estimatedKgCO2e",
                                1_000_000,
                                "illustrative",
                                true))
                .statusCode(201)
                .body("estimatedKgCO2e", equalTo(1_000_000))
                .body("illustrative", equalTo(true));

        assessment().body("kgCO2e", equalTo(new BigDecimal("1.482")));
    }

    @Test
    void an_activity_covers_what_was_excluded_and_the_exclusion_stays_beside_it() {
        exclude(6, "Nobody travels");
        addActivity(year, "category", 6);

        completeness()
                .body("categories[7].coverage", equalTo("COVERED"))
                .body("categories[7].exclusion.reason", equalTo("Nobody travels"));
    }

    @Test
    void a_year_is_completed_only_when_nothing_is_unknown() {
        addActivity(year, "category", 1);
        post(exclusions(), Map.of("scope", 1, "reason", "No fuel is burnt")).statusCode(201);
        for (int category = 2; category <= 15; category++) {
            exclude(category, "Not relevant");
        }

        post("/api/footprints/" + year + "/completion")
                .statusCode(409)
                .body(
                        "detail",
                        equalTo("Nothing is known of 2 Purchased electricity, steam, heat and cooling."
                                + " Add activities, or exclude what is left out and say why."));
        get("/api/footprints/" + year).body("status", equalTo("IN_PROGRESS"));
        addActivity(year, electricity());
        post("/api/footprints/" + year + "/completion").statusCode(200).body("status", equalTo("COMPLETED"));
        completeness().body("complete", equalTo(true));
        post(exclusions(), Map.of("scope", 3, "category", 14, "reason", "Late")).statusCode(409);
    }

    @Test
    void an_event_is_completed_with_what_it_has() {
        String event = aFootprint();
        addActivity(event);

        post("/api/footprints/" + event + "/completion").statusCode(200);
    }

    @Test
    void an_assessment_is_overdue_after_its_due_date_until_it_is_completed() {
        String late = aFootprint("kind", "COMPANY_YEAR", "dueOn", "2021-01-31");
        String early = aFootprint("kind", "COMPANY_YEAR", "dueOn", "2999-01-31");

        get("/api/footprints/" + late + "/assessment")
                .body("dueOn", equalTo("2021-01-31"))
                .body("overdue", equalTo(true));
        get("/api/footprints/" + early + "/assessment").body("overdue", equalTo(false));
    }

    @Test
    void exclusions_and_sites_are_journalled() {
        String site = aSite("Office");
        String exclusion = exclude(14, "There are no franchises.");

        List<String> subjects = journal.entriesAfter(0, 100_000).stream()
                .map(JournalEntry::subject)
                .filter(subject -> subject.endsWith(site) || subject.endsWith(exclusion))
                .toList();
        assertEquals(List.of("site/" + site, "footprint/" + year + "/exclusion/" + exclusion), subjects);
    }

    @Test
    void leadership_reads_and_changes_nothing_and_what_is_not_there_is_404() {
        as(Tokens.leadership())
                .get("/api/footprints/" + year + "/assessment")
                .then()
                .statusCode(200);
        as(Tokens.leadership())
                .get("/api/footprints/" + year + "/completeness")
                .then()
                .statusCode(200);
        as(Tokens.leadership())
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(Map.of("scope", 1, "reason", "No"))
                .post(exclusions())
                .then()
                .statusCode(403);
        as(Tokens.partnerManager("wwf")).get("/api/sites").then().statusCode(403);
        get("/api/footprints/" + UUID.randomUUID() + "/assessment").statusCode(404);
        get("/api/footprints/" + UUID.randomUUID() + "/completeness").statusCode(404);
        get("/api/footprints/" + UUID.randomUUID() + "/exclusions").statusCode(404);
        get("/api/sites/nowhere").statusCode(404);
    }

    private static String aSite(String name) {
        return post(
                        "/api/sites",
                        Map.of("slug", name.toLowerCase() + "-" + UUID.randomUUID(), "name", name, "country", "FR"))
                .statusCode(201)
                .extract()
                .path("slug");
    }

    private String exclusions() {
        return "/api/footprints/" + year + "/exclusions";
    }

    private String exclude(int category, String reason) {
        return created(exclusions(), Map.of("scope", 3, "category", category, "reason", reason));
    }

    private ValidatableResponse completeness() {
        return get("/api/footprints/" + year + "/completeness").statusCode(200);
    }

    private ValidatableResponse assessment() {
        return get("/api/footprints/" + year + "/assessment").statusCode(200);
    }

    private void refused(String field, Object... fields) {
        post("/api/footprints/" + year + "/activities", anActivity(fields))
                .statusCode(422)
                .body("errors.field", contains(field));
    }

    private static BigDecimal sum(ValidatableResponse read, String path) {
        return read.extract().<List<Number>>path(path).stream()
                .map(number -> new BigDecimal(number.toString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A megawatt-hour at the French average, with other fields. */
    private static Object[] electricity(Object... fields) {
        Map<String, Object> activity = new HashMap<>();
        activity.put("scope", 2);
        activity.put("category", null);
        activity.put("unit", "MWh");
        activity.put("quantity", 1);
        activity.put("factor", "electricity-france");
        for (int i = 0; i < fields.length; i += 2) {
            activity.put((String) fields[i], fields[i + 1]);
        }
        return activity.entrySet().stream()
                .flatMap(entry -> java.util.stream.Stream.of(entry.getKey(), entry.getValue()))
                .toArray();
    }
}
