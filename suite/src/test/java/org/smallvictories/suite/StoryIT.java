package org.smallvictories.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the suite is for, from sign-in to report, on the real processes. */
@ExtendWith(LocalSuite.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class StoryIT {

    @Test
    void a_gift_counts_in_the_impact_until_it_is_voided() {
        BigDecimal before = paidToWwf(Api.impact());
        String gift = logTheExample();
        String whileItCounted = Instant.now().toString();

        assertThat(paidToWwf(Api.impact())).isEqualByComparingTo(before.add(new BigDecimal("250.00")));

        Api.post("wwf", gift + "/void", Map.of("reason", "Logged twice")).statusCode(200);

        assertThat(paidToWwf(Api.impact())).isEqualByComparingTo(before);
        assertThat(paidToWwf(Api.impactAsOf(whileItCounted)))
                .as("a report as of before the void comes out as it did then")
                .isEqualByComparingTo(before.add(new BigDecimal("250.00")));
        Map<String, Object> voided = inTheList(gift);
        assertThat(voided.get("voidReason")).isEqualTo("Logged twice");
        assertThat(voided.get("voidedAt")).isNotNull();
    }

    @Test
    void a_gift_counts_once_however_often_it_is_sent() {
        BigDecimal before = paidToWwf(Api.impact());
        for (int attempt = 0; attempt < 3; attempt++) {
            Api.as("wwf")
                    .header("Idempotency-Key", "the same gift")
                    .body(theExample())
                    .post("/api/donations")
                    .then()
                    .statusCode(201);
        }
        assertThat(paidToWwf(Api.impact())).isEqualByComparingTo(before.add(new BigDecimal("250.00")));
    }

    @Test
    void a_report_says_what_is_missing_while_a_service_is_away_and_nothing_is_lost() throws Exception {
        String gift = logTheExample();
        String before = Api.figures(Api.impact());
        ServiceProcess donations = LocalSuite.process(Service.DONATIONS);

        ProcessHandle.of(donations.pid()).orElseThrow().destroyForcibly();
        donations.onExit().get();

        JsonPath without = Api.impact().extract().jsonPath();
        assertThat(without.getBoolean("complete")).isFalse();
        assertThat(without.getString("missing[0].section")).isEqualTo("giving");
        assertThat(without.getString("missing[0].reason")).isNotBlank();
        assertThat((Object) without.get("giving")).as("missing is never zero").isNull();
        assertThat((Object) without.get("emissions")).isNotNull();
        assertThat((Object) without.get("promises")).isNotNull();
        Api.as("wwf").get("/api/donations").then().statusCode(503).contentType("application/problem+json");

        LocalSuite.restart();

        assertThat(Api.impact().extract().jsonPath().getBoolean("complete")).isTrue();
        assertThat(Api.figures(Api.impact())).isEqualTo(before);
        assertThat(inTheList(gift).get("voidedAt")).isNull();
    }

    private static String logTheExample() {
        return Api.post("wwf", "/api/donations", theExample())
                .statusCode(201)
                .extract()
                .header("Location");
    }

    /** The request that the OpenAPI document offers to be executed as it stands. */
    private static Object theExample() {
        return Api.anonymous()
                .get("/openapi/donations")
                .then()
                .statusCode(200)
                .extract()
                .path("paths.'/api/donations'.post.requestBody.content.'application/json'.examples.money.value");
    }

    private static Map<String, Object> inTheList(String gift) {
        List<Map<String, Object>> gifts = Api.as("wwf")
                .queryParam("limit", 200)
                .get("/api/donations")
                .then()
                .statusCode(200)
                .extract()
                .path("");
        return gifts.stream()
                .filter(listed -> gift.equals("/api/donations/" + listed.get("id")))
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal paidToWwf(ValidatableResponse impact) {
        return impact.extract()
                .path("giving.byPartner.find { it.partner == 'wwf' }.money.find { it.currency == 'EUR' }.delivered");
    }
}
