package org.smallvictories.emissions.event;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
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
class CalculationTest {

    private static final Map<String, Object> GIGABYTE = Map.of("transferred", Map.of("quantity", 1, "unit", "GB"));
    private static final Map<String, Object> HOURS =
            Map.of("hours", 1000, "devices", Map.of("phone", 0.6, "computer", 0.35, "tablet", 0.05));

    @Test
    void traffic_becomes_lines_by_segment_each_with_its_derivation_factor_and_source() {
        String footprint = aFootprint();

        ValidatableResponse added = calculate(
                        footprint,
                        "traffic",
                        Map.of(
                                "visits",
                                2500000,
                                "perVisit",
                                Map.of("quantity", 2, "unit", "MB"),
                                "newVisitors",
                                0.75,
                                "returningVisitors",
                                0.25,
                                "dataReloadRatio",
                                0.2,
                                "greenHosting",
                                0.4,
                                "grid",
                                Map.of("dataCentre", "grid-germany", "network", "grid-france")))
                .statusCode(201)
                .body("lines", hasSize(6))
                .body("lines.group", everyItem(equalTo("site")))
                .body(
                        "lines.part",
                        contains(
                                "traffic/data-centre/operation",
                                "traffic/data-centre/making",
                                "traffic/network/operation",
                                "traffic/network/making",
                                "traffic/device/operation",
                                "traffic/device/making"))
                .body(
                        "lines.factor.slug",
                        contains(
                                "grid-germany",
                                "grid-world-sustainable-web-design-4",
                                "grid-france",
                                "grid-world-sustainable-web-design-4",
                                "grid-world-sustainable-web-design-4",
                                "grid-world-sustainable-web-design-4"))
                .body("lines[0].quantity", equalTo(132))
                .body("lines[0].unit", equalTo("kWh"))
                .body(
                        "lines[0].derivation",
                        equalTo("2500000 visits × 0.002 GB/visit × (0.75 new + 0.25 returning × 0.2 reloaded)"
                                + " × 0.055 kWh/GB × (1 − 0.4 green) = 132 kWh"
                                + " (Sustainable Web Design v4, CO2.js 0.19.0, Apache-2.0)"))
                .body("lines[0].formula", equalTo("132 kWh × 0.34206 kg/kWh = 45.15192 kg CO2e"))
                .body("lines[0].factor.licence", equalTo("Apache-2.0"))
                .body("lines[0].factor.sourceUrl", containsString("co2.js"));

        BigDecimal total = added.extract().path("kgCO2e");
        List<BigDecimal> lines = get("/api/footprints/" + footprint).extract().path("lines.kgCO2e");
        assertEquals(0, total.compareTo(lines.stream().reduce(BigDecimal.ZERO, BigDecimal::add)));
        get("/api/footprints/" + footprint)
                .body("kgCO2e", equalTo(total))
                .body("status", equalTo("IN_PROGRESS"))
                .body("groups[0].sharePercent", equalTo(new BigDecimal("100.00")));
    }

    @Test
    void time_on_site_counts_power_and_making_of_each_device() {
        calculate(aFootprint(), "timeOnSite", with(HOURS, "grid", "grid-france"))
                .statusCode(201)
                .body(
                        "lines.part",
                        contains(
                                "time-on-site/phone/operation",
                                "time-on-site/phone/making",
                                "time-on-site/computer/operation",
                                "time-on-site/computer/making",
                                "time-on-site/tablet/operation",
                                "time-on-site/tablet/making"))
                .body(
                        "lines.quantity",
                        contains(
                                new BigDecimal("2.808"),
                                600,
                                new BigDecimal("19.404"),
                                350,
                                new BigDecimal("0.252"),
                                50))
                .body("lines.formula", hasItem("600 h × 0.02358 kg/h = 14.148 kg CO2e"))
                .body(
                        "lines[0].derivation",
                        equalTo("1000 h × 0.6 phone × 0.00468 kW = 2.808 kWh"
                                + " (power by the Scope3 methodology, Apache-2.0)"))
                .body("kgCO2e", equalTo(new BigDecimal("26.63345952")));
    }

    @Test
    void traffic_with_devices_and_time_on_site_are_never_both_counted() {
        String footprint = aFootprint();

        calculate(footprint, "traffic", GIGABYTE, "timeOnSite", HOURS)
                .statusCode(422)
                .body("errors.field", contains("timeOnSite", "traffic"));
        calculate(footprint, "traffic", GIGABYTE).statusCode(201);
        calculate(footprint, "timeOnSite", HOURS)
                .statusCode(422)
                .body("errors.field", contains("timeOnSite", "traffic"));
        add(footprint, "factor", "device-hour-phone", "unit", "h")
                .statusCode(422)
                .body("errors.field", contains("factor"));
        get("/api/footprints/" + footprint).body("lineCount", equalTo(6));
    }

    @Test
    void nor_in_the_other_order_nor_with_a_line_added_by_hand() {
        String byTime = aFootprint();
        calculate(byTime, "timeOnSite", HOURS).statusCode(201);
        calculate(byTime, "traffic", GIGABYTE).statusCode(422).body("errors.field", contains("timeOnSite", "traffic"));
        add(byTime, "factor", "web-traffic-world").statusCode(422).body("errors.field", contains("factor"));

        String byHand = aFootprint();
        addActivity(byHand, "factor", "web-traffic-world");
        calculate(byHand, "timeOnSite", HOURS).statusCode(422);
        calculate(byHand, "traffic", GIGABYTE).statusCode(201);
        calculate(byHand, "emails", Map.of("count", 10)).statusCode(201);
    }

    @Test
    void traffic_without_devices_leaves_them_to_time_on_site() {
        String footprint = aFootprint();

        calculate(footprint, "traffic", with(GIGABYTE, "withoutDevices", true), "timeOnSite", HOURS)
                .statusCode(201)
                .body("lines", hasSize(10))
                .body("lines.part", not(hasItem("traffic/device/operation")));
        calculate(footprint, "traffic", with(GIGABYTE, "withoutDevices", true)).statusCode(201);
        calculate(footprint, "traffic", GIGABYTE).statusCode(422);
    }

    @Test
    void once_the_traffic_is_void_time_on_site_may_take_its_place() {
        String footprint = aFootprint();
        String traffic = calculate(footprint, "traffic", GIGABYTE).extract().path("id");

        post("/api/footprints/" + footprint + "/calculations/" + traffic + "/void", Map.of("reason", "Time is better"))
                .statusCode(200)
                .body("voidReason", equalTo("Time is better"))
                .body("lines.voidReason", everyItem(equalTo("Time is better")));
        calculate(footprint, "timeOnSite", HOURS).statusCode(201);
        get("/api/footprints/" + footprint).body("lines.part", everyItem(containsString("time-on-site")));
    }

    @Test
    void a_line_of_a_calculation_is_voided_with_all_the_others_only() {
        String footprint = aFootprint();
        ValidatableResponse added = calculate(footprint, "traffic", GIGABYTE);
        String calculation = added.extract().path("id");
        String line = added.extract().path("lines[0].id");

        post("/api/footprints/" + footprint + "/activities/" + line + "/void", Map.of("reason", "Wrong"))
                .statusCode(409)
                .body("detail", containsString(calculation));
        String path = "/api/footprints/" + footprint + "/calculations/" + calculation;
        get(path).body("voidedAt", nullValue()).body("lines.voidedAt", everyItem(nullValue()));
        post(path + "/void", Map.of("reason", "Wrong"))
                .statusCode(200)
                .body("lines.voidedAt", everyItem(notNullValue()));
        post(path + "/void", Map.of("reason", "Again")).statusCode(409);
    }

    @Test
    void e_mails_and_panels_and_parcels() {
        calculate(
                        aFootprint(),
                        "emails",
                        Map.of("count", 7500000),
                        "paperPanels",
                        List.of(
                                Map.of("panels", 700, "fortnights", 1, "description", "In bus shelters"),
                                Map.of("panels", 225, "fortnights", 2)),
                        "digitalPanels",
                        List.of(Map.of(
                                "screens",
                                20,
                                "days",
                                7,
                                "hoursPerDay",
                                18,
                                "watts",
                                900,
                                "shareOfTime",
                                0.125,
                                "grid",
                                "grid-france")),
                        "parcels",
                        List.of(
                                Map.of("count", 30000, "delivery", "HOME"),
                                Map.of("count", 5700, "delivery", "PICK_UP"),
                                Map.of("count", 10, "factor", "parcel-home-2kg"),
                                Map.of(
                                        "count",
                                        1000,
                                        "weightKg",
                                        0.5,
                                        "legs",
                                        List.of(
                                                Map.of("mode", "HGV", "km", 400),
                                                Map.of("mode", "VAN_ELECTRIC", "km", 12)))))
                .statusCode(201)
                .body(
                        "lines.part",
                        contains(
                                "e-mails",
                                "panels/paper",
                                "panels/paper",
                                "panels/digital/electricity",
                                "panels/digital/making",
                                "panels/digital/operator",
                                "parcels/home",
                                "parcels/pick-up",
                                "parcels/parcel-home-2kg",
                                "parcels/leg/hgv",
                                "parcels/leg/van"))
                .body(
                        "lines.quantity",
                        contains(7500000, 700, 450, new BigDecimal("283.5"), 315, 420, 30000, 5700, 10, 200, 6))
                .body("lines.unit", hasItem("t.km"))
                .body("lines.category", contains(1, 1, 1, 1, 1, 1, 4, 4, 4, 4, 4))
                .body(
                        "lines[3].derivation",
                        containsString("20 screens × 7 days × 0.125 of the time × 18 h/day × 0.900 kW"))
                .body("lines[4].factor.derived", equalTo(true))
                .body("lines[9].formula", equalTo("200 t.km × 0.10163 kg/t.km = 20.326 kg CO2e"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                                      | traffic",
                "{'traffic': {}}                                                         | traffic",
                "{'traffic': {'visits': 10}}                                             | traffic",
                "{'traffic': {'transferred': {'quantity': 0, 'unit': 'GB'}}}             | traffic.transferred.quantity",
                "{'traffic': {'transferred': {'quantity': -1, 'unit': 'GB'}}}            | traffic.transferred.quantity",
                "{'traffic': {'transferred': {'quantity': 'NaN', 'unit': 'GB'}}}         | traffic.transferred.quantity",
                "{'traffic': {'transferred': {'quantity': 1, 'unit': 'kWh'}}}            | traffic.transferred.unit",
                "{'traffic': {'transferred': {'quantity': 1, 'unit': 'GB'}, 'greenHosting': 1.1}}  | traffic.greenHosting",
                "{'traffic': {'transferred': {'quantity': 1, 'unit': 'GB'}, 'greenHosting': -0.1}} | traffic.greenHosting",
                "{'traffic': {'transferred': {'quantity': 1, 'unit': 'GB'}, 'grid': {'device': 'no-such'}}}"
                        + " | traffic.grid.device",
                "{'traffic': {'transferred': {'quantity': 1, 'unit': 'GB'}, 'grid': {'network': 'e-mail-newsletter'}}}"
                        + " | traffic.grid.network",
                "{'traffic': {'transferred': {'quantity': 1, 'unit': 'GB'}, 'dataReloadRatio': 0.1}}"
                        + " | traffic.dataReloadRatio",
                "{'traffic': {'visits': 1, 'perVisit': {'quantity': 1, 'unit': 'MB'}, 'newVisitors': 1}} | traffic",
                "{'traffic': {'visits': 1, 'perVisit': {'quantity': 1, 'unit': 'MB'}, 'newVisitors': 0.7,"
                        + " 'returningVisitors': 0.2, 'dataReloadRatio': 0.1}} | traffic.returningVisitors",
                "{'timeOnSite': {'hours': 1}}                                            | timeOnSite.devices",
                "{'timeOnSite': {'hours': 1, 'devices': {'phone': 0.9}}}                 | timeOnSite.devices",
                "{'timeOnSite': {'hours': 1, 'devices': {'phone': 0.9, 'tablet': 0.2}}}  | timeOnSite.devices",
                "{'emails': {'count': 1.5}}                                              | emails.count",
                "{'emails': {'count': 1, 'factor': 'grid-france'}}                       | emails.factor",
                "{'paperPanels': [{'panels': 1}]}                                        | paperPanels[0].fortnights",
                "{'paperPanels': [null]}                                                 | paperPanels[0]",
                "{'digitalPanels': [{'screens': 1, 'days': 1, 'hoursPerDay': 25, 'watts': 1}]}"
                        + " | digitalPanels[0].hoursPerDay",
                "{'parcels': [{'count': 1}]}                                             | parcels[0]",
                "{'parcels': [{'count': 1, 'delivery': 'HOME', 'factor': 'parcel-home-1kg'}]} | parcels[0]",
                "{'parcels': [{'count': 1, 'delivery': 'DRONE'}]}                        | parcels[0].delivery",
                "{'parcels': [{'count': 1, 'legs': [{'mode': 'HGV', 'km': 4}]}]}         | parcels[0].weightKg",
                "{'parcels': [{'count': 1, 'weightKg': 1, 'legs': []}]}                  | parcels[0].legs",
                "{'parcels': [{'count': 1, 'weightKg': 1, 'legs': [{'mode': 'HGV', 'km': 4, 'factor': 'grid-france'}]}]}"
                        + " | parcels[0].legs[0].factor",
                "{'traffic': {'visits': 10, 'speed': 3}}                                 | traffic.speed",
            })
    void what_does_not_fit_is_refused_naming_the_field(String body, String field) {
        String footprint = aFootprint();

        post("/api/footprints/" + footprint + "/calculations", body.replace('\'', '"'))
                .statusCode(422)
                .body("errors.field", hasItem(field));
        get("/api/footprints/" + footprint + "/calculations").body("$", empty());
        get("/api/footprints/" + footprint).body("lineCount", equalTo(0)).body("status", equalTo("PLANNED"));
    }

    @Test
    void a_unit_or_factor_that_does_not_fit_is_told_with_both() {
        calculate(aFootprint(), "emails", Map.of("count", 1, "factor", "grid-france"))
                .body("errors[0].reason", equalTo("'e-mail' cannot be converted to 'kWh'"));
        calculate(aFootprint(), "traffic", Map.of("transferred", Map.of("quantity", 1, "unit", "kWh")))
                .body("errors[0].reason", equalTo("'kWh' cannot be converted to 'GB'"));
    }

    @Test
    void the_inputs_are_kept_as_they_were_given() {
        String footprint = aFootprint();
        String id = calculate(
                        footprint,
                        "emails",
                        Map.of("count", 3),
                        "illustrative",
                        true,
                        "quality",
                        Map.of("reliability", 4))
                .extract()
                .path("id");

        get("/api/footprints/" + footprint + "/calculations/" + id)
                .statusCode(200)
                .body("footprint", equalTo(footprint))
                .body("inputs.emails.count", equalTo(3))
                .body("inputs.traffic", nullValue())
                .body("recordedBy", equalTo("csr"))
                .body("lines[0].calculation", equalTo(id))
                .body("lines[0].illustrative", equalTo(true))
                .body("lines[0].quality.reliability", equalTo(4))
                .body("kgCO2e", equalTo(new BigDecimal("0.0005694")));
        get("/api/footprints/" + footprint + "/calculations").body("id", contains(id));
        get("/api/footprints/" + footprint + "/calculations/" + UUID.randomUUID())
                .statusCode(404);
        get("/api/footprints/" + aFootprint() + "/calculations/" + id).statusCode(404);
    }

    @Test
    void a_completed_footprint_takes_no_calculation() {
        String footprint = aFootprint();
        calculate(footprint, "emails", Map.of("count", 3)).statusCode(201);
        post("/api/footprints/" + footprint + "/completion").statusCode(200);

        calculate(footprint, "emails", Map.of("count", 3)).statusCode(409);
        calculate(UUID.randomUUID().toString(), "emails", Map.of("count", 3)).statusCode(404);
    }

    @Test
    void only_the_csr_manager_calculates() {
        as(Tokens.leadership())
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType(ContentType.JSON)
                .body(Map.of("emails", Map.of("count", 3)))
                .post("/api/footprints/" + aFootprint() + "/calculations")
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse calculate(String footprint, Object... inputs) {
        return post("/api/footprints/" + footprint + "/calculations", with(Map.of(), inputs));
    }

    private static ValidatableResponse add(String footprint, Object... fields) {
        return post("/api/footprints/" + footprint + "/activities", anActivity(fields));
    }
}
