package org.smallvictories.emissions.comparison;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.smallvictories.emissions.Api.aFootprint;
import static org.smallvictories.emissions.Api.addActivity;
import static org.smallvictories.emissions.Api.as;
import static org.smallvictories.emissions.Api.get;
import static org.smallvictories.emissions.Api.post;

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
class RecomputationTest {

    @Test
    void newer_factors_make_a_revision_beside_the_frozen_result() {
        String footprint = completed("recomputed");
        String frozen = get("/api/footprints/" + footprint).extract().asString();
        Versions.add("recomputed", 3);

        recompute(footprint)
                .statusCode(201)
                .body("footprint", equalTo(footprint))
                .body("revision", equalTo(2))
                .body("recordedBy", equalTo("csr"))
                .body("fromKgCO2e", equalTo(new BigDecimal("201.482")))
                .body("toKgCO2e", equalTo(new BigDecimal("301.482")))
                .body("bridge.factorKgCO2e", equalTo(100))
                .body("bridge.activityKgCO2e", equalTo(0))
                .body("lineCount", equalTo(2))
                .body("lines[0].from.factors.version", contains(1))
                .body("lines[0].to.factors.version", contains(2))
                .body("lines[0].changeKgCO2e", equalTo(100))
                .body("lines[1].changeKgCO2e", equalTo(0));
        assertEquals(frozen, get("/api/footprints/" + footprint).extract().asString());
    }

    @Test
    void each_revision_stays_readable_as_it_was_made() {
        String footprint = completed("recomputed-twice");
        Versions.add("recomputed-twice", 3);
        recompute(footprint).statusCode(201);
        Versions.add("recomputed-twice", 5);
        recompute(footprint).statusCode(201).body("revision", equalTo(3)).body("bridge.factorKgCO2e", equalTo(300));

        String path = "/api/footprints/" + footprint + "/recomputations";
        get(path).body("revision", contains(2, 3));
        get(path + "/2").statusCode(200).body("bridge.factorKgCO2e", equalTo(100));
        get(path + "/2/lines")
                .body("$", hasSize(2))
                .body("to.factors.slug", contains(List.of("recomputed-twice"), List.of("web-traffic-world")));
        get(path + "/2/lines?limit=1").body("$", hasSize(1)).header("Link", notNullValue());
        get(path + "/4").statusCode(404);
    }

    @Test
    void there_is_nothing_to_recompute_while_no_factor_is_newer() {
        String footprint = completed("not-recomputed");

        recompute(footprint).statusCode(409);
        get("/api/footprints/" + footprint + "/recomputations").body("$", empty());
    }

    @Test
    void only_what_is_frozen_is_recomputed_and_only_by_the_csr_manager() {
        String draft = aFootprint();
        addActivity(draft);

        recompute(draft).statusCode(409);
        recompute(UUID.randomUUID().toString()).statusCode(404);
        as(Tokens.leadership())
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType(ContentType.JSON)
                .post("/api/footprints/" + draft + "/recomputations")
                .then()
                .statusCode(403);
    }

    @Test
    void a_repeated_request_makes_one_revision() {
        String footprint = completed("recomputed-once");
        Versions.add("recomputed-once", 3);
        String key = UUID.randomUUID().toString();

        for (int i = 0; i < 2; i++) {
            as(Tokens.csrManager())
                    .header("Idempotency-Key", key)
                    .contentType(ContentType.JSON)
                    .post("/api/footprints/" + footprint + "/recomputations")
                    .then()
                    .statusCode(201);
        }
        get("/api/footprints/" + footprint + "/recomputations").body("revision", contains(2));
    }

    private static String completed(String factor) {
        Versions.add(factor, 2);
        String footprint = aFootprint();
        addActivity(footprint, "factor", factor, "unit", "parcel", "quantity", 100);
        addActivity(footprint, "quantity", 10);
        post("/api/footprints/" + footprint + "/completion").statusCode(200);
        return footprint;
    }

    private static ValidatableResponse recompute(String footprint) {
        return post("/api/footprints/" + footprint + "/recomputations", Map.of());
    }
}
