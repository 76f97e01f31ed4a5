package org.smallvictories.gateway.download;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.smallvictories.gateway.SignIn.as;

import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smallvictories.gateway.GatewayTest;
import org.smallvictories.gateway.Neighbours;
import org.smallvictories.gateway.Story;

@GatewayTest
class ReportFilesTest {

    @Inject
    CircuitBreakerMaintenance breakers;

    @BeforeEach
    void the_services_tell_the_year() {
        breakers.resetAll();
        Story.ofTheYear();
    }

    @AfterEach
    void as_usual() {
        Neighbours.behaveAsUsual();
        breakers.resetAll();
    }

    @ParameterizedTest
    @CsvSource({
        "json, application/json, '{'",
        "csv, text/csv;charset=utf-8, 'section'",
        "xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, 'PK'",
        "pdf, application/pdf, '%PDF-1'",
    })
    void each_file_has_its_type_and_its_name(String format, String type, String beginning) {
        byte[] file = as("leadership")
                .get("/report." + format + "?year=2020&lang=fr")
                .then()
                .statusCode(200)
                .contentType(type)
                .header("Content-Disposition", "attachment; filename=\"impact-2020-01-01-2020-12-31." + format + "\"")
                .header("Content-Language", "fr")
                .header("Cache-Control", "no-store")
                .extract()
                .asByteArray();

        String begins = new String(Arrays.copyOf(file, beginning.length()), StandardCharsets.US_ASCII);
        assertEquals(beginning, begins);
    }

    @Test
    void the_api_leads_to_the_files_that_are_told_in_a_language() {
        as("leadership")
                .redirects()
                .follow(false)
                .get("/api/impact?from=2020-01-01&to=2020-12-31&format=pdf&lang=de&asOf=2021-06-01T10:00:00Z")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/report.pdf?year=2020&asOf=2021-06-01T10%3A00%3A00Z&lang=de"));
        as("leadership")
                .accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .redirects()
                .follow(false)
                .get("/api/impact?from=2020-01-01")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/report.xlsx?year=2020"));
        as("leadership").get("/api/impact?from=2020-01-01&format=pdf").then().contentType("application/pdf");
    }

    @Test
    void the_api_tells_part_of_a_year_as_figures_alone() {
        as("leadership")
                .get("/api/impact?from=2020-01-01&to=2020-06-30&format=pdf")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("to"));
        as("leadership")
                .get("/api/impact?from=2020-01-01&format=pdf&lang=xx")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("lang"));
    }

    @Test
    void a_partner_manager_takes_nothing_along_and_no_stranger_does() {
        as("wwf").get("/report.pdf?year=2020").then().statusCode(403);
        io.restassured.RestAssured.get("/report.pdf?year=2020").then().statusCode(401);
        as("leadership").get("/report.doc?year=2020").then().statusCode(404);
        as("leadership").get("/report.pdf?year=12").then().statusCode(422);
    }
}
