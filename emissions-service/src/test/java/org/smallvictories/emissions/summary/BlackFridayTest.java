package org.smallvictories.emissions.summary;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.smallvictories.emissions.Api.aQuote;
import static org.smallvictories.emissions.Api.created;
import static org.smallvictories.emissions.Api.get;
import static org.smallvictories.emissions.Api.post;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Black Friday, held as a marketplace published it: four groups, deliveries 60 %, compensated at 22 EUR a tonne. The
 * quantities were never published; these are invented. The year is one that no other test uses.
 */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class BlackFridayTest {

    private static final String WHAT_IS_KNOWN =
            """
            {"traffic": {"transferred": {"quantity": 50000, "unit": "GB"},
                         "grid": {"dataCentre": "grid-france", "network": "grid-france", "device": "grid-france"}},
             "emails": {"count": 7500000},
             "paperPanels": [{"panels": 700, "fortnights": 1}, {"panels": 450, "fortnights": 1}],
             "parcels": [{"count": 30000, "delivery": "HOME"}, {"count": 5700, "delivery": "PICK_UP"}],
             "illustrative": true}""";

    @Test
    void deliveries_are_exactly_sixty_percent_and_the_day_is_compensated() {
        String year = created(
                "/api/footprints",
                Map.of(
                        "name", "Company year",
                        "kind", "COMPANY_YEAR",
                        "from", "1998-01-01",
                        "to", "1998-12-31",
                        "dueOn", "1999-01-31",
                        "purpose", "See where emissions come from, so that they can be reduced."));
        post("/api/footprints/" + year + "/start").statusCode(200);
        String day = created(
                "/api/footprints",
                Map.of(
                        "name", "Black Friday",
                        "kind", "EVENT",
                        "from", "1998-11-27",
                        "to", "1998-11-27",
                        "includedIn", year,
                        "illustrative", true));
        created("/api/footprints/" + day + "/calculations", WHAT_IS_KNOWN);
        post("/api/footprints/" + day + "/completion").statusCode(200);
        String contribution = created(
                "/api/compensations",
                aQuote("footprint", day, "date", "1998-12-01", "kg", 29305.365, "illustrative", true));
        post("/api/compensations/" + contribution + "/order").statusCode(200);
        post("/api/compensations/" + contribution + "/payment").statusCode(200);
        post("/api/compensations/" + contribution + "/contribution", Map.of("certificate", "Illustrative"))
                .statusCode(200);

        BigDecimal total = new BigDecimal("29305.365");
        BigDecimal deliveries = new BigDecimal("17583.219");
        assertEquals(0, total.multiply(new BigDecimal("0.6")).compareTo(deliveries));
        get("/api/emissions/summary?from=1998-01-01&to=1998-12-31")
                .statusCode(200)
                .body("emissions.grossKgCO2e", equalTo(total))
                .body("emissions.illustrative", equalTo(true))
                .body("emissions.footprints.name", contains("Company year", "Black Friday"))
                .body("emissions.footprints[0].kgCO2e", nullValue())
                .body("emissions.footprints[0].status", equalTo("IN_PROGRESS"))
                .body("emissions.footprints[0].groups", empty())
                .body("emissions.footprints[1].status", equalTo("COMPLETED"))
                .body("emissions.footprints[1].groups.group", contains("deliveries", "advertising", "site", "e-mails"))
                .body(
                        "emissions.footprints[1].groups.kgCO2e",
                        contains(
                                deliveries,
                                new BigDecimal("7251.9"),
                                new BigDecimal("3046.746"),
                                new BigDecimal("1423.5")))
                .body(
                        "emissions.footprints[1].groups.sharePercent",
                        contains(
                                new BigDecimal("60.00"),
                                new BigDecimal("24.74"),
                                new BigDecimal("10.40"),
                                new BigDecimal("4.86")))
                .body("compensation.contributedKg", equalTo(total))
                .body("compensation.retiredKg", equalTo(0))
                .body("compensation.orderedKg", equalTo(0))
                .body("compensation.cost[0].amount", equalTo(new BigDecimal("644.72")))
                .body("compensation.compensations[0].pricePerTonne", equalTo(22));
    }
}
