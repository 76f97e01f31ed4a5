package org.smallvictories.gateway.dashboard;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.smallvictories.gateway.SignIn.as;

import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.smallvictories.gateway.GatewayTest;
import org.smallvictories.gateway.Neighbours;
import org.smallvictories.gateway.Story;

@GatewayTest
class DashboardTest {

    private static final String HTML = "text/html,application/xhtml+xml,*/*;q=0.8";

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

    @Test
    void the_year_is_told_beside_the_year_before() {
        String page = page("/?year=2020");

        contains(page, "We gave €175,000.00 and US$9,007,199,254,740,993.01 to 2 partners");
        contains(page, "2019: €40,000.00");
        contains(page, "22.0005 t CO₂e are measured so far; the company’s assessment goes on (illustrative)");
        contains(page, "95 % interval: 17.6004 t CO₂e to 27.500625 t CO₂e");
        contains(page, "2019: not known");
        contains(page, "22.0005 t CO₂e financed as a contribution; no credit is retired (illustrative)");
        contains(page, "Deliveries: 60% of Black Friday 2020 (illustrative)");
        contains(page, "In progress; due on 31 January 2021.");
        contains(page, "Promises: 1 kept, 0 broken, 1 not judged");
        contains(page, "Devices given avoid an estimated 6.7747632 t CO₂e (illustrative)");
        contains(page, "Anne Bonny&#39;s Club");
    }

    @Test
    void what_is_open_is_told_in_one_place() {
        String page = page("/?year=2020");

        contains(page, "points are not proven yet");
        contains(page, "Gifts without evidence");
        contains(page, "Undetermined: 2 gifts; without a value in euros: 1 gift.");
        contains(page, "/gifts?from=2020-01-01&amp;to=2020-12-31&amp;voided=false&amp;kind=MONEY&amp;state=PLEDGED");
        contains(page, "Which figures hold something invented");
    }

    @ParameterizedTest
    @CsvSource({
        "fr, 'Nous avons donné 175 000,00 € et 9 007 199 254 740 993,01 $US à 2 partenaires', '2019 : 40 000,00 €', 'Pas encore prouvé'",
        "de, 'Wir haben 175.000,00 € und 9.007.199.254.740.993,01 $ an 2 Partner gespendet', '2019: 40.000,00 €', 'Noch nicht belegt'",
    })
    void the_year_is_told_in_each_language(String tag, String headline, String before, String open) {
        String page = page("/?year=2020&lang=" + tag);

        contains(page, headline);
        contains(page, before);
        contains(page, open);
        contains(page, "<html lang=\"" + tag + "\">");
    }

    @Test
    void a_service_that_is_away_leaves_its_sections_marked_and_the_rest_stands() {
        Neighbours.EMISSIONS.stop();
        try {
            String page = page("/?year=2020&lang=de");

            contains(page, "Nicht alles war zu bekommen.");
            contains(page, "emissions-service ist nicht zu erreichen.");
            contains(page, "Wir haben 175.000,00 €");
            assertFalse(page.contains("0 t CO₂e"), "missing is never zero");
        } finally {
            Neighbours.EMISSIONS.start();
        }
    }

    @Test
    void open_points_that_could_not_be_had_are_not_known_and_not_zero() {
        Neighbours.DONATIONS.answer(Story.donations().tells("/api/donations/open-points", "{\"notEvidenced\":[]}"));

        String page = page("/?year=2020");

        contains(page, "donations-service gave an answer that could not be understood.");
        contains(page, "Not everything could be had.");
    }

    @Test
    void a_view_is_narrowed_by_its_address_and_only_what_was_given_is_shown() {
        String page = page("/?year=2020&partner=wwf&campaign=");

        contains(page, "Partner: WWF");
        assertTrue(Neighbours.DONATIONS.lastUri("/api/donations/summary").contains("partner=wwf"));
        assertFalse(Neighbours.DONATIONS.lastUri("/api/donations/summary").contains("campaign"));
        contains(page, "/report.pdf?year=2020&amp;partner=wwf&amp;lang=en");
        assertFalse(page.contains("id=\"emissions\""), page);
        contains(page, "<option value=\"wwf\" selected>WWF</option>");
    }

    @Test
    void a_view_as_of_an_earlier_moment_says_so_and_asks_for_it() {
        String page = page("/?year=2020&asOf=2021-01-15T08:30:00Z");

        contains(page, "15 January 2021");
        assertTrue(Neighbours.EMISSIONS.lastUri("/api/emissions/summary").contains("asOf=2021-01-15T08%3A30%3A00Z"));
        contains(page, "asOf=2021-01-15T08%3A30%3A00Z");
    }

    @Test
    void without_a_year_the_latest_is_shown_that_anything_is_recorded_of() {
        String page = page("/");

        contains(page, "2020: what we gave, emitted, compensated and promised");
        contains(page, "href=\"/?year=2018\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"year=20", "partner=Not+a+slug", "asOf=2999-01-01T00:00:00Z", "year=x"})
    void what_cannot_be_asked_is_told(String query) {
        as("leadership").accept(HTML).get("/?" + query).then().statusCode(422).contentType("text/html");
    }

    @Test
    void hostile_names_stay_text() {
        String evil = "<script>alert(1)</script>{cdi:visit.name}";
        Neighbours.PARTNERS.answer(Story.partners()
                .tells("/api/partners/summary", Story.file("summaries/partners").replace("\"WWF\"", '"' + evil + '"')));
        Neighbours.EMISSIONS.answer(Story.emissions()
                .tells(
                        "/api/emissions/summary",
                        Story.file("summaries/emissions").replace("Black Friday 2020", evil)));

        String page = page("/?year=2020");

        assertFalse(page.contains("<script>alert"), "runs nothing");
        contains(page, "&lt;script&gt;alert(1)&lt;/script&gt;{cdi:visit.name}");
        assertFalse(page.contains(" style="), "the Content-Security-Policy forbids styles in attributes");
    }

    @Test
    void a_partner_manager_is_led_to_their_gifts() {
        as("wwf")
                .accept(HTML)
                .redirects()
                .follow(false)
                .get("/?lang=fr")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/gifts?lang=fr"));
    }

    @Test
    void who_is_not_signed_in_is_led_to_the_sign_in() {
        given().accept(HTML)
                .redirects()
                .follow(false)
                .get("/?year=2020")
                .then()
                .statusCode(303)
                .header("Location", containsString("/sign-in"));
    }

    @Test
    void the_page_is_not_kept_by_anybody() {
        as("auditor")
                .accept(HTML)
                .get("/?year=2020")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .header("Content-Security-Policy", startsWith("default-src 'self'"));
        assertEquals(200, as("csr").accept(HTML).get("/?year=2020").statusCode());
    }

    private static String page(String path) {
        return as("leadership")
                .accept(HTML)
                .get(path)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .extract()
                .asString()
                .replaceAll("[\\u00a0\\u202f]", " ");
    }

    private static void contains(String page, String text) {
        assertTrue(page.contains(text), () -> text + " in " + page);
    }
}
