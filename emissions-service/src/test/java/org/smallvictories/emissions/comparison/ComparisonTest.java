package org.smallvictories.emissions.comparison;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.smallvictories.emissions.Api.aFootprint;
import static org.smallvictories.emissions.Api.addActivity;
import static org.smallvictories.emissions.Api.created;
import static org.smallvictories.emissions.Api.get;
import static org.smallvictories.emissions.Api.post;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ComparisonTest {

    @Test
    void a_change_is_bridged_from_one_footprint_to_the_other() {
        Versions.add("compared", 2);
        String before = aFootprint("name", "Before");
        parcels(before, "deliveries", "compared", 100);
        parcels(before, "returns", "parcel-home-1kg", 10);
        Versions.add("compared", 3);
        String after = aFootprint("name", "After");
        parcels(after, "deliveries", "compared", 60);
        parcels(after, "deliveries", "compared", 60);
        parcels(after, "gifts", "parcel-home-2kg", 10);

        // Activity (120 − 100) × (2 + 3) / 2, factor (3 − 2) × (100 + 120) / 2.
        get("/api/footprints/" + after + "/comparison?with=" + before)
                .statusCode(200)
                .body("from.name", equalTo("Before"))
                .body("to.name", equalTo("After"))
                .body("fromKgCO2e", equalTo(new BigDecimal("207.22")))
                .body("toKgCO2e", equalTo(new BigDecimal("370.7498")))
                .body("changePercent", equalTo(new BigDecimal("78.92")))
                .body("fromUncertainty", equalTo(uncertainty(before)))
                .body("toUncertainty", equalTo(uncertainty(after)))
                .body("bridge.activityKgCO2e", equalTo(50))
                .body("bridge.factorKgCO2e", equalTo(110))
                .body("bridge.newKgCO2e", equalTo(new BigDecimal("10.7498")))
                .body("bridge.droppedKgCO2e", equalTo(new BigDecimal("-7.22")))
                .body("bridge.changeKgCO2e", equalTo(new BigDecimal("163.5298")))
                .body("groups.group", contains("deliveries", "gifts", "returns"))
                .body("groups[0].fromKgCO2e", equalTo(200))
                .body("groups[0].toKgCO2e", equalTo(360))
                .body("groups[0].activityKgCO2e", equalTo(50))
                .body("lineCount", equalTo(3))
                .body("lines[0].from.lines", equalTo(1))
                .body("lines[0].from.quantity", equalTo(100))
                .body("lines[0].from.unit", equalTo("parcel"))
                .body("lines[0].from.factors.version", contains(1))
                .body("lines[0].to.lines", equalTo(2))
                .body("lines[0].to.quantity", equalTo(120))
                .body("lines[0].to.factors.version", contains(2))
                .body("lines[1].from", nullValue())
                .body("lines[1].newKgCO2e", equalTo(new BigDecimal("10.7498")))
                .body("lines[2].to", nullValue())
                .body("lines[2].droppedKgCO2e", equalTo(new BigDecimal("-7.22")));
    }

    @Test
    void parts_of_calculations_are_compared_whatever_factor_they_use() {
        String before = aFootprint();
        traffic(before, 100, "grid-germany");
        String after = aFootprint();
        traffic(after, 100, "grid-france");

        // Data centre: 100 GB × 0.055 kWh/GB × (0.04418 − 0.34206) kg/kWh.
        get("/api/footprints/" + after + "/comparison?with=" + before)
                .body("bridge.activityKgCO2e", equalTo(0))
                .body("bridge.factorKgCO2e", equalTo(new BigDecimal("-1.63834")))
                .body("bridge.newKgCO2e", equalTo(0))
                .body("bridge.droppedKgCO2e", equalTo(0))
                .body("lines[0].description", equalTo("Traffic of the site: data centre, operation"))
                .body("lines[0].to.factors.slug", contains("grid-france"));
    }

    @Test
    void another_source_for_the_same_thing_is_a_change_of_factor() {
        String before = aFootprint();
        devices(before, "new-smartphone-ademe", 1, 10);
        String after = aFootprint();
        devices(after, "new-smartphone-boavizta", 2, 10);

        get("/api/footprints/" + after + "/comparison?with=" + before)
                .body("bridge.factorKgCO2e", equalTo(new BigDecimal("44.84")))
                .body("bridge.newKgCO2e", equalTo(0))
                .body("lines[0].from.factors.version", contains(1))
                .body("lines[0].to.factors.slug", contains("new-smartphone-boavizta"));
    }

    @Test
    void a_footprint_is_told_under_each_competing_source() {
        String footprint = aFootprint();
        devices(footprint, "new-smartphone-ademe", 1, 10);
        devices(footprint, "new-laptop-ademe", 2, 1);
        addActivity(footprint, "quantity", 10);

        get("/api/footprints/" + footprint + "/sources")
                .statusCode(200)
                .body("kgCO2e", equalTo(new BigDecimal("981.732")))
                .body("lowestKgCO2e", equalTo(new BigDecimal("971.642")))
                .body("highestKgCO2e", equalTo(new BigDecimal("1026.572")))
                .body("contestedLines", equalTo(2))
                .body("lines.line.factor.slug", contains("new-smartphone-ademe", "new-laptop-ademe"))
                .body("lines[0].under.factor.slug", contains("new-smartphone-boavizta"))
                .body("lines[0].under.factor.licence", contains("ODbL-1.0"))
                .body("lines[0].under.kgCO2e", contains(840))
                .body("lines[0].under.changeKgCO2e", contains(new BigDecimal("44.84")))
                .body("lines[0].under.footprintKgCO2e", contains(new BigDecimal("1026.572")))
                .body("lines[1].under.changeKgCO2e", contains(new BigDecimal("-10.09")));
        get("/api/footprints/" + aFootprint() + "/sources").statusCode(409);
    }

    @Test
    void what_is_not_known_cannot_be_compared() {
        String known = aFootprint();
        addActivity(known);
        String unknown = aFootprint();

        get("/api/footprints/" + known + "/comparison?with=" + unknown)
                .statusCode(409)
                .body("detail", containsString(unknown));
        get("/api/footprints/" + known + "/comparison").statusCode(422).body("errors.field", contains("with"));
        get("/api/footprints/" + known + "/comparison?with=" + UUID.randomUUID())
                .statusCode(422)
                .body("errors.field", contains("with"));
        get("/api/footprints/" + UUID.randomUUID() + "/comparison?with=" + known)
                .statusCode(404);
    }

    @Test
    void a_footprint_is_compared_as_it_stood() {
        String before = aFootprint();
        addActivity(before, "quantity", 10);
        Instant early = Instant.now();
        String after = aFootprint();
        addActivity(after, "quantity", 20);
        Instant then = Instant.now();
        addActivity(after, "quantity", 70);
        post("/api/footprints/" + before + "/void", Map.of("reason", "Wrong")).statusCode(200);

        get("/api/footprints/" + after + "/comparison?with=" + before).statusCode(409);
        get("/api/footprints/" + after + "/comparison?with=" + before + "&asOf=" + then)
                .statusCode(200)
                .body("changePercent", equalTo(new BigDecimal("100.00")));
        get("/api/footprints/" + before + "/comparison?with=" + after + "&asOf=" + early)
                .statusCode(422)
                .body("errors.field", contains("with"));
    }

    @Test
    void the_few_lines_that_cause_most_are_told() {
        String footprint = aFootprint();
        for (int quantity : List.of(10, 50, 30, 5, 5)) {
            addActivity(footprint, "quantity", quantity);
        }

        String path = "/api/footprints/" + footprint + "/hot-spots";
        get(path)
                .statusCode(200)
                .body("footprint", equalTo(footprint))
                .body("kgCO2e", equalTo(new BigDecimal("14.82")))
                .body("uncertainty", equalTo(uncertainty(footprint)))
                .body("percent", equalTo(80))
                .body("lineCount", equalTo(5))
                .body("causedBy", equalTo(2))
                .body("lines.quantity", contains(50, 30))
                .body("lines.sharePercent", contains(new BigDecimal("50.00"), new BigDecimal("30.00")))
                .body("lines.cumulativePercent", contains(new BigDecimal("50.00"), new BigDecimal("80.00")));
        get(path + "?percent=80.01").body("causedBy", equalTo(3));
        get(path + "?percent=100").body("causedBy", equalTo(5));
        get(path + "?percent=0").statusCode(422).body("errors.field", contains("percent"));
        get(path + "?percent=101").statusCode(422).body("errors.field", contains("percent"));
        get("/api/footprints/" + aFootprint() + "/hot-spots")
                .body("kgCO2e", nullValue())
                .body("causedBy", equalTo(0));
    }

    /** As the footprint itself tells it. */
    private static Object uncertainty(String footprint) {
        return get("/api/footprints/" + footprint).extract().path("uncertainty");
    }

    private static void devices(String footprint, String factor, int version, int quantity) {
        addActivity(footprint, "factor", factor, "factorVersion", version, "unit", "device", "quantity", quantity);
    }

    private static void parcels(String footprint, String group, String factor, int quantity) {
        addActivity(footprint, "group", group, "factor", factor, "unit", "parcel", "quantity", quantity, "category", 4);
    }

    private static void traffic(String footprint, int gigabytes, String dataCentre) {
        created(
                "/api/footprints/" + footprint + "/calculations",
                Map.of(
                        "traffic",
                        Map.of(
                                "transferred",
                                Map.of("quantity", gigabytes, "unit", "GB"),
                                "grid",
                                Map.of("dataCentre", dataCentre))));
    }
}
