package org.smallvictories.emissions.factor;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.smallvictories.emissions.Api.as;
import static org.smallvictories.emissions.Api.get;
import static org.smallvictories.emissions.Api.post;
import static org.smallvictories.emissions.Api.with;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.smallvictories.kit.testing.Tokens;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class FactorTest {

    @Test
    void a_new_value_is_a_new_version_and_the_old_one_stays() {
        post("/api/factors", aFactor("versioned", "kgCO2ePerUnit", 0.5))
                .statusCode(201)
                .header("Location", "/api/factors/versioned/versions/1");
        post("/api/factors", aFactor("versioned", "kgCO2ePerUnit", new BigDecimal("0.4000000000001")))
                .statusCode(201)
                .body("version", equalTo(2));

        get("/api/factors/versioned").statusCode(200).body("kgCO2ePerUnit", equalTo(new BigDecimal("0.4000000000001")));
        get("/api/factors/versioned/versions/1").statusCode(200).body("kgCO2ePerUnit", equalTo(new BigDecimal("0.5")));
        get("/api/factors/versioned/versions").statusCode(200).body("version", contains(1, 2));
        get("/api/factors/versioned/versions?after=1").body("version", contains(2));
        get("/api/factors?q=versioned").body("version", contains(2));
    }

    @Test
    void a_factor_is_read_back_whole() {
        post("/api/factors", aFactor("whole", "derived", true, "note", "Composed"))
                .statusCode(201);

        get("/api/factors/whole")
                .body("slug", equalTo("whole"))
                .body("version", equalTo(1))
                .body("name", equalTo("Factor whole"))
                .body("category", equalTo("testing"))
                .body("unit", equalTo("kWh"))
                .body("kgCO2ePerUnit", equalTo(new BigDecimal("0.25")))
                .body("region", equalTo("FR"))
                .body("year", equalTo(2022))
                .body("source", equalTo("A test"))
                .body("sourceUrl", equalTo("https://example.org/factors"))
                .body("licence", equalTo("MIT"))
                .body("derived", equalTo(true))
                .body("note", equalTo("Composed"));
    }

    @Test
    void factors_are_found_by_text_category_and_unit_in_pages() {
        post("/api/factors", aFactor("found-a", "category", "finding", "name", "Größe 100 %"))
                .statusCode(201);
        post("/api/factors", aFactor("found-b", "category", "finding", "unit", "parcel"))
                .statusCode(201);

        get("/api/factors?category=finding").body("slug", contains("found-a", "found-b"));
        get("/api/factors?category=finding&unit=parcel").body("slug", contains("found-b"));
        as(Tokens.auditor())
                .queryParam("q", "größe 100 %")
                .get("/api/factors")
                .then()
                .body("slug", contains("found-a"));
        get("/api/factors?category=finding&limit=1")
                .body("slug", contains("found-a"))
                .header("Link", "</api/factors?category=finding&limit=1&after=found-a>; rel=\"next\"");
        get("/api/factors?category=finding&limit=1&after=found-a").body("slug", contains("found-b"));
    }

    @Test
    void a_version_in_a_unit_of_another_kind_is_refused() {
        post("/api/factors", aFactor("same-kind")).statusCode(201);

        post("/api/factors", aFactor("same-kind", "unit", "parcel"))
                .statusCode(422)
                .body("errors[0].field", equalTo("unit"))
                .body("errors[0].reason", equalTo("'parcel' cannot be converted to 'kWh' of the version before"));
        post("/api/factors", aFactor("same-kind", "unit", "MWh")).statusCode(201);
    }

    @Test
    void every_wrong_value_is_named_and_nothing_is_added() {
        Map<String, Object> wrong = with(
                aFactor("wrong"), "name", "", "kgCO2ePerUnit", -1, "year", 20, "sourceUrl", "here", "licence", null);

        post("/api/factors", wrong)
                .statusCode(422)
                .body("errors.field", contains("kgCO2ePerUnit", "licence", "name", "sourceUrl", "year"));
        post("/api/factors", aFactor("wrong", "unit", "furlong"))
                .statusCode(422)
                .body("errors.field", contains("unit"));
        get("/api/factors/wrong").statusCode(404);
    }

    @Test
    void the_library_is_there_with_its_sources() {
        get("/api/factors?limit=200")
                .body("findAll { it.slug == 'electricity-france' }.kgCO2ePerUnit", contains(new BigDecimal("0.052")))
                .body("slug", hasItem("new-smartphone-ademe"))
                .body("slug", hasItem("new-smartphone-boavizta"))
                .body("source", everyItem(not(equalTo(""))))
                .body("sourceUrl", everyItem(not(equalTo(""))));
    }

    @Test
    void csr_managers_write_leadership_and_auditors_read_partner_managers_do_neither() {
        as(Tokens.leadership())
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(aFactor("not-mine"))
                .post("/api/factors")
                .then()
                .statusCode(403);
        as(Tokens.auditor()).get("/api/factors?limit=1").then().statusCode(200).body("$", hasSize(1));
        as(Tokens.partnerManager("wwf")).get("/api/factors").then().statusCode(403);
    }

    private static Map<String, Object> aFactor(String slug, Object... fields) {
        return with(
                Map.of(
                        "slug", slug,
                        "name", "Factor " + slug,
                        "category", "testing",
                        "unit", "kWh",
                        "kgCO2ePerUnit", 0.25,
                        "region", "FR",
                        "year", 2022,
                        "source", "A test",
                        "sourceUrl", "https://example.org/factors",
                        "licence", "MIT"),
                fields);
    }
}
