package org.smallvictories.emissions.avoided;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.smallvictories.emissions.Api.as;
import static org.smallvictories.emissions.Api.get;
import static org.smallvictories.emissions.Api.post;
import static org.smallvictories.emissions.Api.with;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.smallvictories.kit.journal.Journal;
import org.smallvictories.kit.testing.Tokens;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class AvoidedTest {

    private static final String CALCULATION = "/api/avoided-emissions/calculation";

    @Inject
    Journal journal;

    /** 120 smartphones at 79.516 kg (ADEME) or 84 kg (Boavizta); rebound 29 %, from 27 to 46 %. */
    @Test
    void what_devices_avoid_is_told_by_both_sources_with_factor_and_range() {
        calculate(devices("SMARTPHONE", 120))
                .body("method", containsString("x displacement rate"))
                .body("displacement.rate", equalTo(new BigDecimal("0.71")))
                .body("displacement.source", containsString("Makov and Font Vivanco"))
                .body("kgCO2e", equalTo(new BigDecimal("6774.7632")))
                .body("lowKgCO2e", equalTo(new BigDecimal("5152.6368")))
                .body("highKgCO2e", equalTo(new BigDecimal("7358.4")))
                .body("illustrative", equalTo(true))
                .body("bySource.source", contains("ADEME", "BOAVIZTA"))
                .body("bySource.kgCO2e", contains(new BigDecimal("6774.7632"), new BigDecimal("7156.8")))
                .body("byType[0].type", equalTo("SMARTPHONE"))
                .body("byType[0].count", equalTo(120))
                .body("byType[0].refurbishing", nullValue())
                .body("byType[0].bySource.factor.slug", contains("new-smartphone-ademe", "new-smartphone-boavizta"))
                .body("byType[0].bySource.factor.version", contains(2, 2))
                .body("byType[0].bySource.uncertainty.lowKgCO2e", everyItem(lessThan(new BigDecimal("6774.7632"))))
                .body("byType[0].bySource.uncertainty.highKgCO2e", everyItem(greaterThan(new BigDecimal("7156.8"))))
                .body("notComputed", empty());
    }

    @Test
    void the_parts_sum_to_the_whole() {
        calculate(Map.of(
                        "devices",
                        List.of(
                                Map.of("type", "SMARTPHONE", "count", 120),
                                Map.of("type", "TABLET", "count", 45),
                                Map.of("type", "LAPTOP", "count", 30)),
                        "displacementRate",
                        1))
                .body(
                        "byType.kgCO2e",
                        contains(new BigDecimal("9541.92"), new BigDecimal("3793.23"), new BigDecimal("5552.7")))
                .body("kgCO2e", equalTo(new BigDecimal("18887.85")))
                .body("lowKgCO2e", equalTo(new BigDecimal("18207.42")))
                .body("highKgCO2e", equalTo(new BigDecimal("19425.93")))
                .body("displacement.source", equalTo("As asked for"))
                .body("illustrative", equalTo(false));
    }

    @Test
    void devices_of_a_type_without_factor_are_named_and_in_no_figure() {
        calculate(Map.of(
                        "devices",
                        List.of(Map.of("type", "SMARTPHONE", "count", 1), Map.of("type", "UNKNOWN", "count", 75))))
                .body("byType.type", contains("SMARTPHONE"))
                .body("notComputed.type", contains("UNKNOWN"))
                .body("notComputed.count", contains(75))
                .body("notComputed.reason", contains("No factor of a new device of this type is known."));
        calculate(devices("UNKNOWN", 75)).body("kgCO2e", nullValue()).body("bySource.kgCO2e", contains(null, null));
        calculate(Map.of("devices", List.of())).body("kgCO2e", nullValue()).body("byType", empty());
    }

    @Test
    void what_refurbishing_emits_is_deducted_where_a_factor_is_known() {
        for (String[] factor : new String[][] {{"new-smart-watch-ademe", "10"}, {"refurbishing-smart-watch", "3"}}) {
            post(
                            "/api/factors",
                            Map.ofEntries(
                                    Map.entry("slug", factor[0]),
                                    Map.entry("name", "Watch"),
                                    Map.entry("category", "devices"),
                                    Map.entry("unit", "device"),
                                    Map.entry("kgCO2ePerUnit", new BigDecimal(factor[1])),
                                    Map.entry("region", "FR"),
                                    Map.entry("year", 2022),
                                    Map.entry("source", "A test"),
                                    Map.entry("sourceUrl", "https://example.org"),
                                    Map.entry("licence", "MIT")))
                    .statusCode(201);
        }

        calculate(with(devices("SMART_WATCH", 2), "displacementRate", new BigDecimal("0.5")))
                .body("kgCO2e", equalTo(7))
                .body("byType[0].refurbishing.slug", equalTo("refurbishing-smart-watch"))
                .body("bySource.kgCO2e", contains(7, null));
    }

    @Test
    void with_the_factors_of_a_moment_before_there_were_any_nothing_is_computed() {
        calculate(with(devices("SMARTPHONE", 1), "asOf", "2001-01-01T00:00:00Z"))
                .body("asOf", equalTo("2001-01-01T00:00:00Z"))
                .body("kgCO2e", nullValue())
                .body("notComputed.type", contains("SMARTPHONE"));
    }

    @Test
    void what_cannot_be_is_refused_naming_the_field() {
        refused(with(devices("SMARTPHONE", 1), "displacementRate", new BigDecimal("1.01")), "displacementRate");
        refused(with(devices("SMARTPHONE", 1), "displacementRate", new BigDecimal("-0.01")), "displacementRate");
        refused(devices("SMARTPHONE", -1), "devices[0].count");
        refused(devices(" ", 1), "devices[0].type");
        refused(with(devices("SMARTPHONE", 1), "asOf", "2999-01-01T00:00:00Z"), "asOf");
        refused(Map.of(), "devices");
    }

    @Test
    void nothing_is_stored_and_gross_emissions_do_not_move() {
        String summary = "/api/emissions/summary?from=1900-01-01&to=2199-12-31";
        Object before = get(summary).extract().path("emissions");
        long entries = journal.entriesAfter(0, 100_000).size();

        calculate(devices("SMARTPHONE", 1_000_000));

        get(summary).body("emissions", equalTo(before));
        assertEquals(entries, journal.entriesAfter(0, 100_000).size());
    }

    @Test
    void leadership_may_ask_and_partner_managers_may_not() {
        as(Tokens.leadership())
                .contentType("application/json")
                .body(devices("SMARTPHONE", 1))
                .post(CALCULATION)
                .then()
                .statusCode(200);
        as(Tokens.partnerManager("wwf"))
                .contentType("application/json")
                .body(devices("SMARTPHONE", 1))
                .post(CALCULATION)
                .then()
                .statusCode(403);
    }

    private static Map<String, Object> devices(String type, int count) {
        return Map.of("devices", List.of(Map.of("type", type, "count", count, "illustrative", true)));
    }

    private static ValidatableResponse calculate(Map<String, Object> counts) {
        return post(CALCULATION, counts).statusCode(200);
    }

    private static void refused(Map<String, Object> counts, String field) {
        post(CALCULATION, counts).statusCode(422).body("errors.field", contains(field));
    }
}
