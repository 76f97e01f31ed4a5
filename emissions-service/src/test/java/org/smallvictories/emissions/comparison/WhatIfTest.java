package org.smallvictories.emissions.comparison;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.smallvictories.emissions.Api.aFootprint;
import static org.smallvictories.emissions.Api.addActivity;
import static org.smallvictories.emissions.Api.anActivity;
import static org.smallvictories.emissions.Api.as;
import static org.smallvictories.emissions.Api.get;
import static org.smallvictories.emissions.Api.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.smallvictories.kit.testing.Tokens;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class WhatIfTest {

    @Inject
    DataSource database;

    String footprint;
    String parcels;
    String calculation;
    String vans;

    @BeforeEach
    void an_event_with_deliveries() {
        footprint = aFootprint();
        parcels = addActivity(
                footprint, "factor", "parcel-home-smartphone", "unit", "parcel", "quantity", 1000, "category", 4);
        ValidatableResponse added = post(
                        "/api/footprints/" + footprint + "/calculations", parcelsByVan(1000, "VAN_DIESEL"))
                .statusCode(201);
        calculation = added.extract().path("id");
        vans = added.extract().path("lines[0].id");
    }

    @Test
    void pick_up_points_instead_of_the_home_and_electric_vans() {
        whatIf(Map.of(
                        "factors",
                        List.of(
                                Map.of("from", "parcel-home-smartphone", "to", "parcel-pick-up-smartphone"),
                                Map.of("from", "van-diesel", "to", "van-electric"))))
                .statusCode(200)
                .body("fromKgCO2e", equalTo(new BigDecimal("317.37")))
                .body("toKgCO2e", equalTo(new BigDecimal("1768.662")))
                .body("bridge.factorKgCO2e", equalTo(new BigDecimal("1451.292")))
                .body("bridge.activityKgCO2e", equalTo(0))
                .body("lines.from.activity", contains(parcels, vans))
                .body("lines[1].to.factors.slug", contains("van-electric"))
                .body("lines[1].changeKgCO2e", equalTo(new BigDecimal("-41.138")));
    }

    @Test
    void other_quantities_and_lines_taken_away_and_added() {
        whatIf(Map.of(
                        "changes",
                        List.of(Map.of("activity", parcels, "quantity", 500), Map.of("activity", vans, "quantity", 0)),
                        "additions",
                        List.of(anActivity("quantity", 10))))
                .statusCode(200)
                .body("bridge.activityKgCO2e", equalTo(new BigDecimal("-127.12")))
                .body("bridge.droppedKgCO2e", equalTo(new BigDecimal("-63.13")))
                .body("bridge.newKgCO2e", equalTo(new BigDecimal("1.482")))
                .body("toKgCO2e", equalTo(new BigDecimal("128.602")));
    }

    @Test
    void a_line_may_be_told_in_another_unit_or_as_something_else() {
        whatIf(Map.of("changes", List.of(Map.of("activity", vans, "quantity", 50000, "unit", "kg.km"))))
                .body("lines[0].to.quantity", equalTo(50))
                .body("lines[0].to.unit", equalTo("t.km"))
                .body("bridge.activityKgCO2e", equalTo(new BigDecimal("-31.565")));
        whatIf(Map.of(
                        "changes",
                        List.of(Map.of(
                                "activity",
                                parcels,
                                "quantity",
                                6,
                                "unit",
                                "t.km",
                                "factor",
                                "van-electric",
                                "factorVersion",
                                1))))
                .statusCode(200)
                .body("bridge.newKgCO2e", equalTo(new BigDecimal("1.31952")))
                .body("bridge.droppedKgCO2e", equalTo(new BigDecimal("-254.24")))
                .body("bridge.activityKgCO2e", equalTo(0));
    }

    @Test
    void a_calculation_with_other_inputs() {
        whatIf(Map.of("calculations", List.of(otherwise(calculation, parcelsByVan(500, "VAN_ELECTRIC")))))
                .statusCode(200)
                .body("lineCount", equalTo(2))
                .body("lines[0].from.activity", equalTo(vans))
                .body("lines[0].from.quantity", equalTo(100))
                .body("lines[0].to.quantity", equalTo(50))
                .body("lines[0].to.factors.slug", contains("van-electric"))
                .body("bridge.activityKgCO2e", equalTo(new BigDecimal("-21.2805")))
                .body("bridge.factorKgCO2e", equalTo(new BigDecimal("-30.8535")))
                .body("bridge.newKgCO2e", equalTo(0))
                .body("toKgCO2e", equalTo(new BigDecimal("265.236")));
        whatIf(Map.of("calculations", List.of(otherwise(calculation, Map.of("emails", Map.of("count", 10))))))
                .body("bridge.droppedKgCO2e", equalTo(new BigDecimal("-63.13")))
                .body("bridge.newKgCO2e", equalTo(new BigDecimal("0.001898")));
    }

    @Test
    void other_inputs_count_visitors_devices_once_as_well() {
        addActivity(footprint);

        refused(
                "calculations[0].inputs.timeOnSite",
                Map.of(
                        "calculations",
                        List.of(otherwise(
                                calculation,
                                Map.of("timeOnSite", Map.of("hours", 1, "devices", Map.of("phone", 1)))))));
    }

    @Test
    void what_is_added_counts_visitors_devices_once_as_well() {
        addActivity(footprint);

        whatIf(Map.of("additions", List.of(anActivity()))).statusCode(200);
        refused(
                "additions[0].factor",
                Map.of("additions", List.of(anActivity("factor", "device-hour-phone", "unit", "h"))));
    }

    @Test
    void nothing_is_saved() throws SQLException {
        Map<String, Long> before = rows();
        Object result = get("/api/footprints/" + footprint).extract().path("$");

        whatIf(Map.of("changes", List.of(Map.of("activity", parcels, "quantity", 1))))
                .statusCode(200);
        whatIf(Map.of("additions", List.of(anActivity()))).statusCode(200);
        whatIf(Map.of("calculations", List.of(otherwise(calculation, parcelsByVan(1, "HGV")))))
                .statusCode(200);
        whatIf(Map.of("factors", List.of(Map.of("from", "van-diesel", "to", "e-mail-newsletter"))))
                .statusCode(422);

        assertEquals(before, rows());
        assertEquals(result, get("/api/footprints/" + footprint).extract().path("$"));
    }

    @Test
    void a_completed_footprint_may_be_asked_too_by_all_who_read_it() {
        post("/api/footprints/" + footprint + "/completion").statusCode(200);

        as(Tokens.leadership())
                .contentType(ContentType.JSON)
                .body(Map.of("changes", List.of(Map.of("activity", parcels, "quantity", 500))))
                .post("/api/footprints/" + footprint + "/what-if")
                .then()
                .statusCode(200)
                .body("changePercent", equalTo(new BigDecimal("-40.05")));
    }

    @Test
    void what_does_not_fit_is_refused_naming_the_field() {
        refused("changes", Map.of());
        refused("changes[0]", Map.of("changes", List.of(Map.of("activity", parcels))));
        refused("changes[0].unit", Map.of("changes", List.of(Map.of("activity", parcels, "unit", "parcel"))));
        refused(
                "changes[0].unit",
                Map.of("changes", List.of(Map.of("activity", parcels, "quantity", 1, "unit", "t.km"))));
        refused("changes[0].factor", Map.of("changes", List.of(Map.of("activity", parcels, "factor", "van-electric"))));
        refused("changes[0].factor", Map.of("changes", List.of(Map.of("activity", parcels, "factor", "no-such"))));
        refused(
                "changes[0].factorVersion",
                Map.of("changes", List.of(Map.of("activity", parcels, "factorVersion", 99))));
        refused(
                "changes[0].activity",
                Map.of("changes", List.of(Map.of("activity", UUID.randomUUID(), "quantity", 1))));
        refused(
                "changes[1].activity",
                Map.of(
                        "changes",
                        List.of(
                                Map.of("activity", parcels, "quantity", 1),
                                Map.of("activity", parcels, "quantity", 2))));
        refused("changes[0].quantity", Map.of("changes", List.of(Map.of("activity", parcels, "quantity", -1))));
        refused("factors[0].from", Map.of("factors", List.of(Map.of("from", "grid-france", "to", "grid-spain"))));
        refused("factors[0].to", Map.of("factors", List.of(Map.of("from", "van-diesel", "to", "no-such"))));
        refused(
                "factors[0].toVersion",
                Map.of("factors", List.of(Map.of("from", "van-diesel", "to", "van-electric", "toVersion", 9))));
        refused("factors[0].to", Map.of("factors", List.of(Map.of("from", "van-diesel", "to", "grid-france"))));
        refused(
                "calculations[0].calculation",
                Map.of("calculations", List.of(otherwise(parcels, parcelsByVan(1, "HGV")))));
        refused(
                "calculations[1].calculation",
                Map.of(
                        "calculations",
                        List.of(
                                otherwise(calculation, parcelsByVan(1, "HGV")),
                                otherwise(calculation, parcelsByVan(2, "HGV")))));
        refused(
                "calculations[0].inputs.parcels[0].count",
                Map.of("calculations", List.of(otherwise(calculation, parcelsByVan(0, "HGV")))));
        refused("additions[0].unit", Map.of("additions", List.of(anActivity("unit", "parcel"))));
        refused("additions[0].factor", Map.of("additions", List.of(anActivity("factor", "no-such"))));
        refused("additions[0].quantity", Map.of("additions", List.of(anActivity("quantity", 0))));
        refused("additions[0].category", Map.of("additions", List.of(anActivity("category", null))));
    }

    private static Map<String, Object> parcelsByVan(int count, String mode) {
        return Map.of(
                "parcels",
                List.of(Map.of("count", count, "weightKg", 1, "legs", List.of(Map.of("mode", mode, "km", 100)))));
    }

    private static Map<String, Object> otherwise(String calculation, Map<String, Object> inputs) {
        return Map.of("calculation", calculation, "inputs", inputs);
    }

    private void refused(String field, Map<String, Object> body) {
        whatIf(body).statusCode(422).body("errors.field", hasItem(field));
    }

    private ValidatableResponse whatIf(Map<String, Object> body) {
        return as(Tokens.csrManager())
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/footprints/" + footprint + "/what-if")
                .then();
    }

    private Map<String, Long> rows() throws SQLException {
        Map<String, Long> rows = new HashMap<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : List.of(
                    "footprint",
                    "footprint_revision",
                    "activity",
                    "calculation",
                    "recomputation",
                    "recomputed_line",
                    "factor",
                    "journal",
                    "idempotency_record")) {
                try (ResultSet count = statement.executeQuery("SELECT count(*) FROM " + table)) {
                    count.next();
                    rows.put(table, count.getLong(1));
                }
            }
        }
        return rows;
    }
}
