package org.smallvictories.emissions.reconciliation;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.smallvictories.emissions.Api.aFootprint;
import static org.smallvictories.emissions.Api.aQuote;
import static org.smallvictories.emissions.Api.aRetirement;
import static org.smallvictories.emissions.Api.addActivity;
import static org.smallvictories.emissions.Api.as;
import static org.smallvictories.emissions.Api.created;
import static org.smallvictories.emissions.Api.orderedCredits;
import static org.smallvictories.emissions.Api.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smallvictories.kit.testing.Load;
import org.smallvictories.kit.testing.Meddler;
import org.smallvictories.kit.testing.Tokens;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReconciliationTest {

    private static final List<String> TABLES =
            List.of("activity", "compensation", "factor", "footprint", "footprint_revision", "serial_block");
    private static final String YEAR = "from=1941-01-01&to=1941-12-31";

    @ConfigProperty(name = "DATABASE_URL")
    String url;

    private final Load load = new Load();
    private final List<JsonPath> reports = new ArrayList<>();

    @Test
    void whatever_happens_at_once_records_and_journal_agree_and_every_earlier_moment_comes_out_as_it_was()
            throws Exception {
        load.run(4, 6, ReconciliationTest::oneYearMore, () -> {
            reconciliation().body("differences", empty());
            reports.add(load.quietly(() -> summary(YEAR)));
            assertAsItWas(reports.get(reports.size() / 2));
        });

        assertEquals(24, summary(YEAR).getList("emissions.footprints").size());
        reports.forEach(ReconciliationTest::assertAsItWas);
        reconciliation().body("agrees", equalTo(true));
    }

    private static void oneYearMore(int number) {
        String footprint = aFootprint("from", "1941-05-01", "to", "1941-05-01", "name", "Event " + number);
        String path = "/api/footprints/" + footprint;
        addActivity(footprint, "quantity", 10 + number);
        String wrong = addActivity(footprint, "quantity", 1);
        post(path + "/activities/" + wrong + "/void", Map.of("reason", "Wrong")).statusCode(200);
        String contribution = created("/api/compensations", aQuote("footprint", footprint, "kg", 5000));
        post("/api/compensations/" + contribution + "/order").statusCode(200);
        switch (number % 3) {
            case 0 ->
                post("/api/compensations/" + contribution + "/contribution", Map.of("certificate", "C" + number))
                        .statusCode(200);
            case 1 ->
                post("/api/compensations/" + contribution + "/void", Map.of("reason", "Wrong"))
                        .statusCode(200);
            default -> post(path + "/completion").statusCode(200);
        }
        String credits = orderedCredits(2, "footprint", number % 3 == 2 ? null : footprint, "date", "1941-05-01");
        post("/api/compensations/" + credits + "/retirement", aRetirement("LOAD-" + number, 1, 2))
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    UPDATE activity SET kg_co2e = kg_co2e / 2 WHERE footprint = :footprint         | kgCO2e
                    UPDATE activity SET quantity = quantity + 1 WHERE footprint = :footprint       | quantity
                    UPDATE activity SET activity_group = 'other' WHERE footprint = :footprint      | group
                    UPDATE activity SET factor = 'other' WHERE footprint = :footprint              | factor
                    UPDATE activity SET voided_at = NULL, voided_by = NULL, void_reason = NULL WHERE footprint = :footprint | voidedAt
                    UPDATE footprint SET completed_at = NULL, completed_by = NULL WHERE id = :footprint | completedAt
                    UPDATE footprint_revision SET period_to = period_to + 365 WHERE footprint = :footprint | to
                    UPDATE factor SET kg_co2e_per_unit = 0 WHERE slug = 'web-traffic-world'        | kgCO2ePerUnit
                    UPDATE compensation SET cost = cost * 2 WHERE id = :credits                    | cost
                    UPDATE compensation SET paid_at = now(), paid_by = 'x' WHERE id = :credits     | paidAt
                    UPDATE serial_block SET serial_to = 1 WHERE compensation = :credits            | retiredKg
                    DELETE FROM serial_block WHERE compensation = :credits                         | retiredKg""")
    void a_record_that_somebody_changed_in_the_database_is_named_with_what_was_journalled(String change, String field)
            throws SQLException {
        String footprint = aFootprint("from", "1942-05-01", "to", "1942-05-01");
        addActivity(footprint);
        String wrong = addActivity(footprint);
        post("/api/footprints/" + footprint + "/activities/" + wrong + "/void", Map.of("reason", "Wrong"))
                .statusCode(200);
        post("/api/footprints/" + footprint + "/completion").statusCode(200);
        String credits = orderedCredits(2);
        post("/api/compensations/" + credits + "/retirement", aRetirement("R-" + credits, 1, 2))
                .statusCode(200);

        try (Meddler meddler = new Meddler(url, TABLES)) {
            meddler.run(change.replace(":footprint", quoted(footprint)).replace(":credits", quoted(credits)));
            reconciliation()
                    .body("agrees", equalTo(false))
                    .body("differences.finding", hasItem("CHANGED"))
                    .body("differences.field", hasItem(field));
        }
        reconciliation().body("differences", empty());
    }

    @Test
    void a_record_that_is_gone_or_was_put_in_is_named() throws SQLException {
        String footprint = aFootprint("from", "1943-05-01", "to", "1943-05-01");
        String activity = addActivity(footprint);
        String subject = "footprint/" + footprint + "/activity/" + activity;

        try (Meddler meddler = new Meddler(url, TABLES)) {
            meddler.run("UPDATE activity SET id = gen_random_uuid() WHERE id = '" + activity + "'");
            Map<String, Object> gone = new HashMap<>();
            gone.put("subject", subject);
            gone.put("finding", "REMOVED");
            gone.put("field", null);
            gone.put("recorded", null);
            gone.put("journalled", null);
            reconciliation()
                    .body("differences", hasItem(gone))
                    .body("differences.finding", hasItem("NOT_JOURNALLED"))
                    .body("differences.size()", equalTo(2));
        }
    }

    @Test
    void checking_is_for_auditors_and_csr_managers() {
        as(Tokens.csrManager()).get("/api/emissions/reconciliation").then().statusCode(200);
        as(Tokens.leadership()).get("/api/emissions/reconciliation").then().statusCode(403);
        as(Tokens.partnerManager("wwf"))
                .get("/api/emissions/reconciliation")
                .then()
                .statusCode(403);
    }

    private static String quoted(String id) {
        return "'" + id + "'";
    }

    private static ValidatableResponse reconciliation() {
        return as(Tokens.auditor())
                .get("/api/emissions/reconciliation")
                .then()
                .statusCode(200)
                .contentType(ContentType.JSON);
    }

    private static JsonPath summary(String query) {
        return as(Tokens.leadership())
                .get("/api/emissions/summary?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void assertAsItWas(JsonPath then) {
        Instant moment = Instant.parse(then.getString("asOf"));
        assertEquals(then.<Map<?, ?>>get(), summary(YEAR + "&asOf=" + moment).<Map<?, ?>>get());
    }
}
