package org.smallvictories.gateway.impact;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.smallvictories.gateway.SignIn.as;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import io.restassured.response.ValidatableResponse;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smallvictories.gateway.GatewayTest;
import org.smallvictories.gateway.Neighbours;
import org.smallvictories.gateway.StandIn;

@GatewayTest
class ImpactTest {

    private static final String YEAR_2020 = "/api/impact?from=2020-01-01&to=2020-12-31";
    private static final List<String> SECTIONS =
            List.of("giving", "emissions", "compensation", "promises", "communities", "milestones");

    @Inject
    CircuitBreakerMaintenance breakers;

    @Inject
    ObjectMapper json;

    @BeforeEach
    void all_services_answer() {
        breakers.resetAll();
        Neighbours.PARTNERS.answerJson(summary("partners"));
        Neighbours.DONATIONS.answerJson(summary("donations"));
        emissionsAnswers(summary("emissions"), exchange -> json(exchange, summary("avoided")));
    }

    private static void emissionsAnswers(String summary, StandIn.Behaviour avoided) {
        Neighbours.EMISSIONS.answer(exchange -> {
            if (exchange.getRequestURI().getPath().equals("/api/avoided-emissions/calculation")) {
                avoided.handle(exchange);
            } else {
                json(exchange, summary);
            }
        });
    }

    private static void json(HttpExchange exchange, String body) throws IOException {
        StandIn.reply(exchange, 200, "application/json", body);
    }

    @Test
    void the_report_puts_the_three_summaries_side_by_side() throws IOException {
        JsonNode report = json.readTree(as("leadership")
                .get(YEAR_2020)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .extract()
                .asString());

        assertEquals(json.readTree(summary("expected")), withoutMoment(report));
    }

    /** All but the moment of the report itself, which is now. */
    private static JsonNode withoutMoment(JsonNode report) {
        assertTrue(report.path("asOf").isTextual());
        ((com.fasterxml.jackson.databind.node.ObjectNode) report).remove("asOf");
        return report;
    }

    @Test
    void amounts_are_exact_to_the_digit() {
        String report = as("leadership").get(YEAR_2020).asString();

        for (String exact : List.of(
                "\"delivered\":9007199254740993.01",
                "\"delivered\":125000.00",
                "\"delivered\":50000.00",
                "\"pricePerTonne\":22.00",
                "\"sharePercent\":60.00",
                "\"delivered\":12.345")) {
            assertTrue(report.contains(exact), exact + " in " + report);
        }
    }

    @Test
    void every_service_is_asked_for_the_period_in_the_callers_name_and_trace() {
        as("auditor")
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .get(YEAR_2020 + "&asOf=2021-01-15T08:30:00Z")
                .then()
                .statusCode(200)
                .header("X-Request-Id", "0af7651916cd43dd8448eb211c80319c")
                .body("asOf", equalTo("2021-01-15T08:30:00Z"));

        Map<String, StandIn> services = Map.of(
                "partners", Neighbours.PARTNERS,
                "donations", Neighbours.DONATIONS,
                "emissions", Neighbours.EMISSIONS);
        services.forEach((name, service) -> {
            String asked = service.lastUri("/api/" + name + "/summary");
            for (String parameter : List.of("from=2020-01-01", "to=2020-12-31", "asOf=2021-01-15T08%3A30%3A00Z")) {
                assertTrue(asked.contains(parameter), asked);
            }
            assertTrue(service.lastHeaders().getFirst("Authorization").startsWith("Bearer "));
            assertTrue(service.lastHeaders().getFirst("traceparent").contains("0af7651916cd43dd8448eb211c80319c"));
        });
    }

    @Test
    void the_present_is_asked_for_without_a_moment_and_for_this_year() {
        int year = java.time.LocalDate.now(java.time.ZoneOffset.UTC).getYear();

        as("csr")
                .get("/api/impact")
                .then()
                .statusCode(200)
                .body("period.from", equalTo(year + "-01-01"))
                .body("period.to", equalTo(year + "-12-31"));

        assertTrue(!Neighbours.DONATIONS.lastUri().contains("asOf"), Neighbours.DONATIONS.lastUri());
    }

    @Test
    void a_service_that_is_away_is_missing_and_never_zero() {
        Neighbours.EMISSIONS.stop();
        try {
            as("leadership")
                    .get(YEAR_2020)
                    .then()
                    .statusCode(200)
                    .body("complete", equalTo(false))
                    .body("missing.section", equalTo(List.of("emissions", "compensation", "avoided")))
                    .body("missing.reason[0]", equalTo("emissions-service cannot be reached."))
                    .body("emissions", nullValue())
                    .body("compensation", nullValue())
                    .body("giving.count", equalTo(7))
                    .body("promises.kept", equalTo(1));
        } finally {
            Neighbours.EMISSIONS.start();
        }
    }

    @Test
    void without_partners_service_the_names_are_missing_and_the_figures_are_there() {
        Neighbours.PARTNERS.answer(
                exchange -> StandIn.reply(exchange, 500, "application/problem+json", "{\"status\":500}"));

        as("leadership")
                .get(YEAR_2020)
                .then()
                .statusCode(200)
                .body("missing.section", equalTo(List.of("promises", "communities", "milestones")))
                .body("missing.reason[0]", equalTo("partners-service answered with an error (status 500)."))
                .body("promises", nullValue())
                .body("communities", nullValue())
                .body("giving.byPartner.partner", equalTo(List.of("pur-projet", "wwf")))
                .body("giving.byPartner[0].name", nullValue());
    }

    @Test
    void a_slow_service_does_not_hold_up_the_others() {
        Neighbours.DONATIONS.answer(exchange -> {
            sleep(6_000);
            StandIn.reply(exchange, 200, "application/json", summary("donations"));
        });
        long begun = System.nanoTime();

        as("leadership")
                .get(YEAR_2020)
                .then()
                .statusCode(200)
                .body("missing.section", equalTo(List.of("giving", "avoided")))
                .body("missing.reason[0]", equalTo("donations-service did not answer in time."))
                .body("giving", nullValue())
                .body("emissions.grossKgCO2e", equalTo(22000.5f));
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        assertTrue(took.compareTo(Duration.ofMillis(5_500)) < 0, "took " + took);
    }

    @Test
    void an_answer_that_lacks_figures_counts_as_none() {
        Neighbours.DONATIONS.answerJson(summary("donations").replace("\"voidedCount\":1,", ""));

        missingGiving("donations-service gave an answer that could not be understood.");
    }

    @Test
    void an_answer_that_is_no_summary_counts_as_none() {
        Neighbours.DONATIONS.answerJson("[1,");

        missingGiving("donations-service gave an answer that could not be understood.");
    }

    private static void missingGiving(String reason) {
        as("leadership")
                .get(YEAR_2020)
                .then()
                .statusCode(200)
                .body("complete", equalTo(false))
                .body(
                        "missing",
                        equalTo(List.of(
                                Map.of("section", "giving", "reason", reason),
                                Map.of("section", "avoided", "reason", reason))))
                .body("giving", nullValue())
                .body("avoided", nullValue());
    }

    @Test
    void what_devices_avoid_is_asked_by_type_for_those_that_have_arrived_and_the_rest_is_unknown() throws IOException {
        Neighbours.DONATIONS.answerJson(
                summary("donations")
                        .replace(
                                "\"voidedCount\":1,",
                                """
                        "voidedCount":1,"deviceTypes":[
                        {"type":"SMARTPHONE","pledged":9,"delivered":100,"accepted":20,"illustrative":true},
                        {"type":"TABLET","pledged":9,"delivered":0,"accepted":0,"illustrative":false}],"""));
        AtomicReference<String> asked = new AtomicReference<>();
        emissionsAnswers(summary("emissions"), exchange -> {
            asked.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            json(exchange, summary("avoided"));
        });

        as("leadership")
                .get(YEAR_2020 + "&asOf=2021-01-15T08:30:00Z")
                .then()
                .statusCode(200)
                .body("giving.deviceTypes.type", equalTo(List.of("SMARTPHONE", "TABLET")));

        assertEquals(
                json.readTree(
                        """
                        {"devices": [{"type": "SMARTPHONE", "count": 120, "illustrative": true},
                                     {"type": "UNKNOWN", "count": 120, "illustrative": true}],
                         "asOf": "2021-01-15T08:30:00Z"}"""),
                json.readTree(asked.get()));
    }

    @Test
    void what_is_avoided_may_be_missing_alone_and_gross_emissions_are_the_same_with_and_without_it() {
        float gross = as("leadership").get(YEAR_2020).then().extract().path("emissions.grossKgCO2e");
        emissionsAnswers(
                summary("emissions"),
                exchange -> StandIn.reply(exchange, 500, "application/problem+json", "{\"status\":500}"));

        as("leadership")
                .get(YEAR_2020)
                .then()
                .statusCode(200)
                .body("missing.section", equalTo(List.of("avoided")))
                .body("missing.reason[0]", equalTo("emissions-service answered with an error (status 500)."))
                .body("avoided", nullValue())
                .body("emissions.grossKgCO2e", equalTo(gross));
        assertEquals(22000.5f, gross);
    }

    @Test
    void a_service_that_keeps_failing_is_left_alone_for_a_moment() {
        Neighbours.EMISSIONS.answer(exchange -> StandIn.reply(exchange, 503, "application/problem+json", "{}"));
        for (int i = 0; i < 20; i++) {
            as("leadership").get(YEAR_2020).then().statusCode(200);
        }

        as("leadership").get(YEAR_2020).then().body("missing.reason[0]", containsString("left alone for a moment"));
    }

    @Test
    void as_csv_there_is_a_row_for_every_figure() {
        String csv = as("leadership")
                .get(YEAR_2020 + "&format=csv")
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"impact-2020-01-01-2020-12-31.csv\"")
                .extract()
                .asString();

        List<String> rows = csv.lines().toList();
        assertEquals("section,subject,measure,state,value,unit,illustrative,asOf,note", rows.get(0));
        for (String row : List.of(
                "report,,complete,,true,,,",
                "giving,,gifts,,7,gift,,2021-01-15T08:30:00.123456Z,",
                "giving,,money,DELIVERED,9007199254740993.01,USD,false,2021-01-15T08:30:00.123456Z,",
                "giving.byPartner,wwf,money,DELIVERED,50000.00,EUR,false,2021-01-15T08:30:00.123456Z,WWF",
                "giving.byProject,panda-phone,money,DELIVERED,50000.00,EUR,false,2021-01-15T08:30:00.123456Z,"
                        + "\"Panda Phone, \"\"2020\"\"\"",
                "giving.byCampaign,smartphone-cases,money,DELIVERED,125000.00,EUR,false,2021-01-15T08:30:00.123456Z,",
                "giving.campaigns,smartphone-cases,units sold,,125000,unit,true,2021-01-15T08:30:00.123456Z,Smartphone",
                "giving.campaigns,smartphone-cases,owed,,125000.00,EUR,true,2021-01-15T08:30:00.123456Z,Smartphone",
                "giving.campaigns,smartphone-cases,open,OVERPAID,-0.01,EUR,true,2021-01-15T08:30:00.123456Z,Smartphone",
                "giving.campaigns,smartphone-cases,paid in another currency,,9.99,USD,true,2021-01-15T08:30:00.123456Z,",
                "giving.campaigns,smartphone-cases,published,,125000.00,EUR,false,2021-01-15T08:30:00.123456Z,"
                        + "\"2020-12-31: 125,000 EUR for Pejarakan\"",
                "emissions,,gross,,22000.5,kgCO2e,true,2021-01-15T08:30:01Z,",
                "emissions,,highest,,27500.625,kgCO2e,true,2021-01-15T08:30:01Z,",
                "compensation,,gap,,22000.5,kgCO2e,true,2021-01-15T08:30:01Z,",
                "emissions.footprints,Company 2020,gross,IN_PROGRESS,,kgCO2e,false,2021-01-15T08:30:01Z,not known",
                "emissions.groups,Black Friday 2020,deliveries,COMPLETED,60.00,%,true,2021-01-15T08:30:01Z,",
                "compensation,,compensated,CONTRIBUTED,22000.5,kgCO2e,true,2021-01-15T08:30:01Z,",
                "compensation,,cost,,484.01,EUR,true,2021-01-15T08:30:01Z,",
                "compensation.entries,goodplanet,price per tonne,CONTRIBUTED,22.00,EUR,true,2021-01-15T08:30:01Z,biogas",
                "avoided,,avoided,,6774.7632,kgCO2e,true,2021-01-15T08:30:03Z,Given devices in place of new ones",
                "avoided.byType,SMARTPHONE,avoided,,7156.80,kgCO2e,true,2021-01-15T08:30:03Z,BOAVIZTA",
                "avoided.notComputed,UNKNOWN,devices,,120,PIECE,,2021-01-15T08:30:03Z,No factor of a new device of this type is known.",
                "promises,,verdicts,KEPT,1,verdict,,2021-01-15T08:30:02Z,",
                "promises.commitments,no-black-friday,verdict,KEPT,2020,year,,2021-01-15T08:30:02Z,Site of the day",
                "communities,anne-bonny,founded,,2020-03-08,date,,2021-01-15T08:30:02Z,Anne Bonny's Club",
                "milestones,csr-position,reached,,2020-09-01,date,,2021-01-15T08:30:02Z,A CSR position was created")) {
            assertTrue(rows.stream().anyMatch(present -> present.startsWith(row)), row + "\nis not in\n" + csv);
        }
    }

    @Test
    void a_text_that_a_spreadsheet_would_run_is_made_harmless() {
        String csv = as("leadership").accept("text/csv").get(YEAR_2020).asString();

        assertTrue(csv.contains(",'=PUR Projet\r\n"), csv);
    }

    @Test
    void the_csv_says_what_is_missing() {
        Neighbours.DONATIONS.answerJson("{}");

        String csv = as("leadership")
                .accept("text/csv")
                .get(YEAR_2020)
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertTrue(
                csv.contains(
                        "giving,,missing,MISSING,,,,,donations-service gave an answer that could not be understood."),
                csv);
        assertTrue(csv.contains("report,,complete,,false,"), csv);
        assertTrue(!csv.contains("giving,,gifts"), csv);
    }

    @Test
    void the_format_parameter_goes_before_the_header() {
        as("leadership")
                .accept("application/json")
                .get(YEAR_2020 + "&format=csv")
                .then()
                .contentType("text/csv");
        as("leadership")
                .accept("text/csv")
                .get(YEAR_2020 + "&format=json")
                .then()
                .contentType("application/json");
        as("leadership").accept("text/html, */*").get(YEAR_2020).then().contentType("application/json");
        as("leadership")
                .accept("image/png")
                .get(YEAR_2020)
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
    }

    @Test
    void a_period_that_cannot_be_is_refused_naming_the_field() {
        refused("?from=2020-12-31&to=2020-01-01", "to");
        refused("?from=2020-13-01", "from");
        refused("?asOf=2999-01-01T00:00:00Z", "asOf");
        refused("?asOf=yesterday", "asOf");
        refused("?format=xml", "format");
    }

    private static ValidatableResponse refused(String query, String field) {
        return as("leadership")
                .get("/api/impact" + query)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo(field));
    }

    @Test
    void a_partner_manager_may_not_see_it_and_nobody_without_a_token() {
        as("wwf")
                .get(YEAR_2020)
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("requestId", notNullValue());
        io.restassured.RestAssured.get(YEAR_2020)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer");
    }

    static String summary(String name) {
        try (InputStream file = ImpactTest.class.getResourceAsStream("/summaries/" + name + ".json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static void sleep(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
