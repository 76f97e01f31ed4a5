package org.smallvictories.emissions.compensation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.smallvictories.emissions.Api.aBlock;
import static org.smallvictories.emissions.Api.aFootprint;
import static org.smallvictories.emissions.Api.aQuote;
import static org.smallvictories.emissions.Api.aRetirement;
import static org.smallvictories.emissions.Api.as;
import static org.smallvictories.emissions.Api.created;
import static org.smallvictories.emissions.Api.get;
import static org.smallvictories.emissions.Api.post;
import static org.smallvictories.emissions.Api.with;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.smallvictories.emissions.PartnersStandIn;
import org.smallvictories.emissions.PartnersStandIn.Trouble;
import org.smallvictories.kit.testing.Tokens;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class CompensationTest {

    @Test
    void a_quote_costs_its_mass_at_the_price_per_tonne() {
        String footprint = aFootprint();

        post("/api/compensations", aQuote("footprint", footprint, "kg", 29305.365, "illustrative", true))
                .statusCode(201)
                .body("state", equalTo("QUOTED"))
                .body("kind", equalTo("CONTRIBUTION"))
                .body("footprint", equalTo(footprint))
                .body("partner", equalTo("goodplanet"))
                .body("project", equalTo("goodplanet-compensation"))
                .body("kg", equalTo(new BigDecimal("29305.365")))
                .body("pricePerTonne", equalTo(22))
                .body("currency", equalTo("EUR"))
                .body("cost", equalTo(new BigDecimal("644.72")))
                .body("illustrative", equalTo(true))
                .body("recordedBy", equalTo("csr"))
                .body("date", equalTo(LocalDate.now(ZoneOffset.UTC).toString()))
                .body("orderedAt", nullValue());
    }

    @Test
    void a_contribution_goes_from_quote_to_certificate() {
        String id = created("/api/compensations", aQuote());

        step(id, "order").statusCode(200).body("state", equalTo("PLACED"));
        step(id, "payment").statusCode(200).body("state", equalTo("PAID"));
        step(id, "contribution", Map.of("certificate", "GP-2020"))
                .statusCode(200)
                .body("state", equalTo("CONTRIBUTED"))
                .body("certificate", equalTo("GP-2020"));
        get("/api/compensations/" + id)
                .body("state", equalTo("CONTRIBUTED"))
                .body("orderedAt", notNullValue())
                .body("paidAt", notNullValue())
                .body("contributedAt", notNullValue())
                .body("retirement", nullValue());
    }

    @Test
    void credits_go_from_quote_to_retirement_and_may_be_paid_afterwards() {
        String id = ordered(aCredit("kg", 3000));

        step(id, "retirement", aRetirement("whole-life", 10, 12))
                .statusCode(200)
                .body("state", equalTo("RETIRED"))
                .body("retirement.blocks.registry", contains("Verra"))
                .body("retirement.blocks.creditProject", contains("whole-life"))
                .body("retirement.blocks.vintage", contains(2019))
                .body("retirement.blocks.serialFrom", contains(10))
                .body("retirement.blocks.serialTo", contains(12))
                .body("retirement.beneficiary", equalTo("The company"))
                .body("certificate", equalTo("CERT-10-12"));
        step(id, "payment").statusCode(200).body("state", equalTo("RETIRED")).body("paidAt", notNullValue());
    }

    @Test
    void steps_out_of_turn_are_refused() {
        String quoted = created("/api/compensations", aQuote());
        step(quoted, "payment").statusCode(409);
        step(quoted, "contribution", Map.of("certificate", "GP")).statusCode(409);
        step(quoted, "order").statusCode(200);
        step(quoted, "order").statusCode(409);
        step(quoted, "retirement", aRetirement("out-of-turn", 1, 12)).statusCode(409);
        step(quoted, "payment").statusCode(200);
        step(quoted, "payment").statusCode(409);
        step(quoted, "contribution", Map.of("certificate", "GP")).statusCode(200);
        step(quoted, "contribution", Map.of("certificate", "GP")).statusCode(409);
        step(quoted, "cancellation", Map.of("reason", "Late")).statusCode(409);

        String credits = ordered(aCredit());
        step(credits, "contribution", Map.of("certificate", "GP")).statusCode(409);
        get("/api/compensations/" + credits).body("state", equalTo("PLACED"));
    }

    @Test
    void a_quote_that_is_no_longer_valid_cannot_be_ordered() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String expired = created(
                "/api/compensations", aQuote("validUntil", today.minusDays(1).toString()));
        String valid = created(
                "/api/compensations", aQuote("validUntil", today.plusDays(1).toString()));

        step(expired, "order").statusCode(409);
        get("/api/compensations/" + expired).body("state", equalTo("QUOTED"));
        step(valid, "order").statusCode(200);
    }

    @Test
    void a_cancelled_compensation_goes_no_further() {
        String id = ordered(aQuote());

        step(id, "cancellation", Map.of("reason", "Supplier withdrew"))
                .statusCode(200)
                .body("state", equalTo("CANCELLED"))
                .body("cancelReason", equalTo("Supplier withdrew"));
        step(id, "payment").statusCode(409);
        step(id, "cancellation", Map.of("reason", "Again")).statusCode(409);
    }

    @Test
    void a_voided_compensation_stays_readable_and_frees_its_serials() {
        String wrong = ordered(aCredit());
        step(wrong, "retirement", aRetirement("freed", 1, 12)).statusCode(200);
        String right = ordered(aCredit());
        step(right, "retirement", aRetirement("freed", 1, 12)).statusCode(409);

        step(wrong, "void", Map.of("reason", "Other registry"))
                .statusCode(200)
                .body("state", equalTo("VOIDED"))
                .body("voidReason", equalTo("Other registry"));

        step(right, "retirement", aRetirement("freed", 1, 12)).statusCode(200);
        step(wrong, "void", Map.of("reason", "Again")).statusCode(409);
        get("/api/compensations?limit=200").body("id", hasItem(wrong));
    }

    @Test
    void a_block_has_a_serial_for_each_tonne() {
        String id = ordered(aCredit("kg", 12000));

        step(id, "retirement", aRetirement("counted", 1, 11))
                .statusCode(422)
                .body("errors[0].field", equalTo("blocks"))
                .body(
                        "errors[0].reason",
                        equalTo("make 11 serials; 12 tonnes need as many, one each, or an unfilledReason"));
        step(id, "retirement", aRetirement("counted", 13, 1)).statusCode(422);
        step(id, "retirement", aRetirement("counted", 0, Long.MAX_VALUE)).statusCode(422);
        step(id, "retirement", aRetirement("counted", -1, 10))
                .statusCode(422)
                .body("errors.field", contains("blocks[0].serialFrom"));
        get("/api/compensations/" + id).body("state", equalTo("PLACED")).body("certificate", nullValue());
        step(id, "retirement", aRetirement("counted", 999_999_999_999_999_988L, 999_999_999_999_999_999L))
                .statusCode(200);
    }

    @Test
    void a_block_that_overlaps_a_retired_one_is_refused_elsewhere_it_is_not() {
        step(ordered(aCredit()), "retirement", aRetirement("overlap", 100, 111)).statusCode(200);
        String other = ordered(aCredit());

        step(other, "retirement", aRetirement("overlap", 111, 122))
                .statusCode(409)
                .contentType("application/problem+json")
                .body(
                        "detail",
                        equalTo("Serials 111 to 122 of Verra overlap 2019 overlap a block that is retired already."));
        get("/api/compensations/" + other).body("state", equalTo("PLACED"));
        step(
                        other,
                        "retirement",
                        aRetirement(
                                "overlap",
                                100,
                                111,
                                "blocks",
                                List.of(aBlock("OVERLAP ", 100, 111, "registry", "verra"))))
                .statusCode(409);
        step(other, "retirement", aRetirement("overlap", 88, 99)).statusCode(200);
        step(ordered(aCredit()), "retirement", aRetirement("overlap-elsewhere", 100, 111))
                .statusCode(200);
    }

    @Test
    void every_wrong_value_is_named_and_nothing_is_recorded() {
        int before = count();

        quote("kg", 0, "pricePerTonne", -1, "kind", null, "partner", "No Slug")
                .statusCode(422)
                .body("errors.field", contains("kg", "kind", "partner", "pricePerTonne"));
        quote("currency", "EURO").statusCode(422).body("errors.field", contains("currency"));
        quote("kind", "CREDITS", "kg", 12500).statusCode(422).body("errors.field", contains("kg"));
        quote("footprint", UUID.randomUUID()).statusCode(422).body("errors.field", contains("footprint"));
        quote("cost", 1).statusCode(422).body("errors.field", contains("cost"));
        quote("project", "no-such-project").statusCode(422).body("errors.field", contains("project"));
        quote("project", "panda-phone")
                .statusCode(422)
                .body("errors.field", contains("partner"))
                .body("errors[0].reason", equalTo("'panda-phone' is a project of 'wwf'"));

        assertEquals(before, count());
    }

    @ParameterizedTest
    @EnumSource(value = Trouble.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void with_partners_service_away_a_known_project_is_enough_and_another_one_is_a_503(Trouble trouble) {
        String known = "goodplanet-known-" + trouble.ordinal();
        String unknown = "goodplanet-unknown-" + trouble.ordinal();
        quote("project", known).statusCode(201);
        int before = count();

        PartnersStandIn.during(trouble, () -> {
            quote("project", known).statusCode(201);
            quote("project", unknown)
                    .statusCode(503)
                    .header("Retry-After", "5")
                    .contentType("application/problem+json");
        });

        assertEquals(before + 1, count());
        quote("project", unknown).statusCode(201);
    }

    @Test
    void a_repeated_request_records_one_quote() {
        String key = UUID.randomUUID().toString();
        String first = quoteWithKey(key, 1).statusCode(201).extract().asString();

        quoteWithKey(key, 1)
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body(equalTo(first));
        quoteWithKey(key, 2).statusCode(422);
    }

    @Test
    void csr_managers_write_leadership_and_auditors_read_partner_managers_do_neither() {
        String id = created("/api/compensations", aQuote());

        for (String token : List.of(Tokens.leadership(), Tokens.auditor())) {
            as(token).get("/api/compensations/" + id).then().statusCode(200);
            as(token).post("/api/compensations/" + id + "/order").then().statusCode(403);
        }
        as(Tokens.partnerManager("goodplanet"))
                .get("/api/compensations/" + id)
                .then()
                .statusCode(403);
        get("/api/compensations/" + UUID.randomUUID()).statusCode(404);
        get("/api/compensations/nonsense").statusCode(422);
    }

    private static ValidatableResponse quote(Object... fields) {
        return post("/api/compensations", aQuote(fields));
    }

    private static ValidatableResponse quoteWithKey(String key, int kg) {
        return as(Tokens.csrManager())
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(aQuote("kg", kg))
                .post("/api/compensations")
                .then();
    }

    private static Map<String, Object> aCredit(Object... fields) {
        Map<String, Object> credit = aQuote("kind", "CREDITS", "kg", 12000);
        return with(credit, fields);
    }

    private static String ordered(Map<String, Object> quote) {
        String id = created("/api/compensations", quote);
        step(id, "order").statusCode(200);
        return id;
    }

    private static ValidatableResponse step(String id, String step) {
        return post("/api/compensations/" + id + "/" + step);
    }

    private static ValidatableResponse step(String id, String step, Map<String, Object> body) {
        return post("/api/compensations/" + id + "/" + step, body);
    }

    private static int count() {
        return get("/api/compensations?limit=200").extract().<List<?>>path("id").size();
    }
}
