package org.smallvictories.gateway.pages;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smallvictories.gateway.GatewayTest;

@GatewayTest
class PagesTest {

    private static final String HTML = "text/html,application/xhtml+xml,*/*;q=0.8";

    @ParameterizedTest
    @CsvSource({
        "'',                        en, There is nothing here",
        "'pt-PT, xx',               en, There is nothing here",
        "'fr-CA,fr;q=0.9,en;q=0.8', fr, Il n’y a rien ici",
        "'pt, de-AT;q=0.8',         de, Hier ist nichts",
        "'not a language;;',        en, There is nothing here",
    })
    void a_page_speaks_the_language_that_the_browser_prefers(String accepted, String tag, String heading) {
        given().accept(HTML)
                .header("Accept-Language", accepted)
                .get("/nowhere")
                .then()
                .statusCode(404)
                .contentType("text/html;charset=utf-8")
                .body("html.@lang", equalTo(tag))
                .body(containsString("<h1>" + heading + "</h1>"));
    }

    @Test
    void a_language_that_is_asked_for_goes_first_and_stays_in_links() {
        given().accept(HTML)
                .header("Accept-Language", "fr")
                .get("/nowhere?lang=de&year=2020")
                .then()
                .body("html.@lang", equalTo("de"))
                .body(containsString("href=\"/?lang=de\""))
                .body(containsString("href=\"/nowhere?year=2020&amp;lang=fr\""));
    }

    @Test
    void what_stood_in_the_address_runs_nowhere() {
        given().accept(HTML)
                .urlEncodingEnabled(false)
                .get("/nowhere?x=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")
                .then()
                .body(not(containsString("<script>alert")));
    }

    @Test
    void the_api_answers_with_a_problem_document_whatever_the_browser_prefers() {
        given().accept(HTML).get("/api/impact").then().statusCode(401).contentType("application/problem+json");
    }
}
