package org.smallvictories.emissions.factor;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
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
        post("/api/factors", aFactor("imports")).statusCode(422).body("errors.field", contains("slug"));
    }

    @Test
    void a_factor_says_where_it_is_counted_how_good_and_how_far_verified_it_is() {
        post(
                        "/api/factors",
                        aFactor(
                                "described",
                                "subject",
                                "describing",
                                "scopes",
                                List.of("2", "3.4"),
                                "validFrom",
                                "2022-01-01",
                                "validTo",
                                "2022-12-31",
                                "quality",
                                Map.of("reliability", 4, "technical", 2),
                                "verification",
                                "SECOND_HAND",
                                "verificationNote",
                                "Found the same elsewhere"))
                .statusCode(201);

        get("/api/factors/described")
                .body("subject", equalTo("describing"))
                .body("scopes", contains("2", "3.4"))
                .body("validFrom", equalTo("2022-01-01"))
                .body("validTo", equalTo("2022-12-31"))
                .body("quality.reliability", equalTo(4))
                .body("quality.completeness", nullValue())
                .body("quality.technical", equalTo(2))
                .body("gsdSquared", equalTo(new BigDecimal("1.842557")))
                .body("verification", equalTo("SECOND_HAND"))
                .body("verificationNote", equalTo("Found the same elsewhere"));
        post("/api/factors", aFactor("described-wrong", "scopes", List.of("4"), "uncertaintyPercent", -1))
                .statusCode(422)
                .body("errors.field", contains(startsWith("scopes[0]"), equalTo("uncertaintyPercent")));
        post("/api/factors", aFactor("described-wrong", "validFrom", "2022-02-01", "validTo", "2022-01-31"))
                .statusCode(422)
                .body("errors.field", contains("validTo"));
    }

    @Test
    void what_a_source_states_of_its_uncertainty_counts_instead_of_scores() {
        post("/api/factors", aFactor("stated", "uncertaintyPercent", 30, "quality", Map.of("reliability", 1)))
                .statusCode(201)
                .body("gsdSquared", equalTo(new BigDecimal("1.3")));
    }

    @Test
    void two_sources_for_one_thing_stand_side_by_side() {
        get("/api/factors?subject=smartphone")
                .body("slug", contains("new-smartphone-ademe", "new-smartphone-boavizta"))
                .body("kgCO2ePerUnit", contains(new BigDecimal("79.516"), 84));
        get("/api/factors/new-smartphone-ademe/alternatives")
                .statusCode(200)
                .body("slug", contains("new-smartphone-boavizta"))
                .body("kgCO2ePerUnitCompared", contains(84))
                .body("differencePercent", contains(new BigDecimal("5.64")));
        post("/api/factors", aFactor("compared-in-mwh", "subject", "comparing", "unit", "MWh", "kgCO2ePerUnit", 300))
                .statusCode(201);
        post("/api/factors", aFactor("compared-in-kwh", "subject", "comparing")).statusCode(201);
        post("/api/factors", aFactor("compared-in-parcels", "subject", "comparing", "unit", "parcel"))
                .statusCode(201);
        get("/api/factors/compared-in-kwh/alternatives")
                .body("slug", contains("compared-in-mwh"))
                .body("kgCO2ePerUnitCompared", contains(new BigDecimal("0.3")))
                .body("differencePercent", contains(new BigDecimal("20.00")));
        get("/api/factors/no-such-factor/alternatives").statusCode(404);
    }

    @Test
    void factors_are_found_by_parts_of_words_without_accents_and_by_where_and_when() {
        post(
                        "/api/factors",
                        aFactor(
                                "sought-a",
                                "name",
                                "Électricité éolienne",
                                "category",
                                "seeking",
                                "scopes",
                                List.of("2"),
                                "validTo",
                                "2022-12-31"))
                .statusCode(201);
        post(
                        "/api/factors",
                        aFactor(
                                "sought-b",
                                "name",
                                "Électricité 100 % solaire",
                                "category",
                                "seeking",
                                "region",
                                "BE",
                                "year",
                                2023,
                                "source",
                                "Another test"))
                .statusCode(201);

        find("q", "ECTRICITE").body("slug", contains("sought-a", "sought-b"));
        find("q", "solaire élec").body("slug", contains("sought-b"));
        find("q", "100 %").body("slug", contains("sought-b"));
        find("q", "_").body("$", hasSize(0));
        find("region", "BE").body("slug", contains("sought-b"));
        find("year", 2022).body("slug", contains("sought-a"));
        find("source", "Another test").body("slug", contains("sought-b"));
        find("scope", "2").body("slug", contains("sought-a"));
        find("validOn", "2023-01-01").body("slug", contains("sought-b"));
        find("validOn", "2022-12-31").body("slug", contains("sought-a", "sought-b"));
    }

    @Test
    void a_voided_version_is_not_offered_any_more_and_its_number_is_not_used_again() {
        post("/api/factors", aFactor("voided")).statusCode(201);
        post("/api/factors", aFactor("voided", "kgCO2ePerUnit", 25)).statusCode(201);

        voidVersion("voided", 2).statusCode(200).body("voidReason", equalTo("Decimal point lost"));

        get("/api/factors/voided").body("version", equalTo(1));
        get("/api/factors?q=factor voided").body("version", contains(1));
        get("/api/factors/voided/versions").body("voidedBy", contains(null, "csr"));
        voidVersion("voided", 2).statusCode(409);
        voidVersion("voided", 3).statusCode(404);
        post("/api/factors", aFactor("voided")).statusCode(201).body("version", equalTo(3));
    }

    @Test
    void the_units_are_listed_with_what_they_convert_to() {
        get("/api/units")
                .statusCode(200)
                .body("find { it.symbol == 'MB' }.converts", contains("B", "kB", "GB", "TB"))
                .body("find { it.symbol == 'panel-day' }.converts", contains("panel-fortnight"))
                .body("find { it.symbol == 'parcel' }.converts", hasSize(0))
                .body("find { it.symbol == 'kWh' }.meaning", equalTo("kilowatt-hour"));
    }

    private static ValidatableResponse find(String parameter, Object value) {
        return as(Tokens.auditor())
                .queryParam("category", "seeking")
                .queryParam(parameter, value)
                .get("/api/factors")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse voidVersion(String slug, int version) {
        return post("/api/factors/" + slug + "/versions/" + version + "/void", Map.of("reason", "Decimal point lost"));
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
