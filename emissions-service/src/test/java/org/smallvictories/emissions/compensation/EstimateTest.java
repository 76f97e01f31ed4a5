package org.smallvictories.emissions.compensation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.smallvictories.emissions.Api.aFootprint;
import static org.smallvictories.emissions.Api.addActivity;
import static org.smallvictories.emissions.Api.as;
import static org.smallvictories.emissions.Api.get;
import static org.smallvictories.emissions.Api.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.smallvictories.kit.testing.Tokens;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class EstimateTest {

    @Test
    void a_footprint_costs_its_mass_at_the_price_and_its_groups_make_the_whole() {
        String footprint = aFootprint();
        addActivity(footprint, "group", "site", "quantity", 10_000, "illustrative", true);
        addActivity(footprint, "group", "video", "quantity", 10_000);
        addActivity(footprint, "group", "images", "quantity", 10_000);

        estimate(footprint, "")
                .statusCode(200)
                .body("footprint", equalTo(footprint))
                .body("basis", equalTo("CENTRAL"))
                .body("kind", equalTo("CONTRIBUTION"))
                .body("grossKgCO2e", equalTo(4446))
                .body("targetKgCO2e", equalTo(4446))
                .body("kg", equalTo(4446))
                .body("tonnes", equalTo(new BigDecimal("4.446")))
                .body("pricePerTonne", equalTo(22))
                .body("currency", equalTo("EUR"))
                // 97.812 EUR, and 32.604 EUR a group
                .body("cost", equalTo(new BigDecimal("97.81")))
                .body("illustrative", equalTo(true))
                .body("parts.group", contains("images", "site", "video"))
                .body(
                        "parts.cost",
                        contains(new BigDecimal("32.61"), new BigDecimal("32.60"), new BigDecimal("32.60")));
    }

    @Test
    void credits_come_by_the_whole_tonne_rounded_up() {
        String footprint = aFootprint();
        addActivity(footprint, "quantity", 10_000);

        estimate(footprint, "&kind=CREDITS")
                .body("targetKgCO2e", equalTo(1482))
                .body("kg", equalTo(2000))
                .body("tonnes", equalTo(2))
                .body("cost", equalTo(new BigDecimal("44.00")));
    }

    @Test
    void the_upper_end_of_the_interval_costs_more() {
        String footprint = aFootprint();
        addActivity(footprint, "quantity", 10_000);
        BigDecimal upper = new BigDecimal(get("/api/footprints/" + footprint)
                .extract()
                .path("uncertainty.highKgCO2e")
                .toString());
        assertTrue(upper.compareTo(new BigDecimal(1482)) > 0);

        estimate(footprint, "&basis=UPPER")
                .statusCode(200)
                .body("basis", equalTo("UPPER"))
                .body("grossKgCO2e", equalTo(1482))
                .body("targetKgCO2e", equalTo(upper))
                .body("kg", equalTo(upper))
                .body("cost", equalTo(upper.multiply(new BigDecimal("0.022")).setScale(2, RoundingMode.HALF_UP)));
    }

    @Test
    void what_is_not_known_is_no_estimate() {
        String empty = aFootprint();
        estimate(empty, "").statusCode(422).body("errors.field", contains("footprint"));
        estimate(UUID.randomUUID().toString(), "").statusCode(422).body("errors.field", contains("footprint"));
        addActivity(empty);
        post("/api/footprints/" + empty + "/void", Map.of("reason", "Wrong")).statusCode(200);
        estimate(empty, "").statusCode(422).body("errors.field", contains("footprint"));

        get("/api/compensations/estimate")
                .statusCode(422)
                .body("errors.field", contains("currency", "footprint", "pricePerTonne"));
        get("/api/compensations/estimate?footprint=" + empty + "&pricePerTonne=-1&currency=EUR")
                .statusCode(422)
                .body("errors.field", contains("pricePerTonne"));
        String other = aFootprint();
        addActivity(other);
        get("/api/compensations/estimate?footprint=" + other + "&pricePerTonne=1&currency=EURO")
                .statusCode(422)
                .body("errors.field", contains("currency"));
        estimate(other, "&basis=MIDDLE").statusCode(422).body("errors.field", contains("basis"));
    }

    @Test
    void partner_managers_do_not_read_it() {
        as(Tokens.leadership()).get("/api/compensations/estimate").then().statusCode(422);
        as(Tokens.partnerManager("wwf"))
                .get("/api/compensations/estimate")
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse estimate(String footprint, String more) {
        return get("/api/compensations/estimate?footprint=" + footprint + "&pricePerTonne=22&currency=EUR" + more);
    }
}
