package org.smallvictories.donations.benefit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.smallvictories.donations.testing.Donations.aDonation;
import static org.smallvictories.donations.testing.Donations.get;
import static org.smallvictories.donations.testing.Donations.json;
import static org.smallvictories.donations.testing.Donations.newPartner;
import static org.smallvictories.donations.testing.Posts.post;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.smallvictories.donations.State;
import org.smallvictories.donations.testing.DonationsTest;
import org.smallvictories.donations.testing.Posts;
import org.smallvictories.kit.testing.Tokens;

/** What partners state of benefits in return, where it counts: in the view of gifts for tax purposes. */
@DonationsTest
class BenefitsInMecenatTest {

    private final String partner = newPartner();

    @Test
    void what_partners_gave_in_return_is_told_with_the_duty_to_declare_as_it_was_known_then() {
        post("/api/donations/mecenat/2010/inputs", Map.of("closesOn", "2010-12-31", "turnoverBeforeVat", 5_000_000))
                .statusCode(201);
        String dinner = mecenat("8000.00");
        String logo = mecenat("4000.00");
        state(mecenat("500.00"), "{\"given\": false}");
        mecenat("700.00");
        state(dinner, "{\"given\": true, \"description\": \"A dinner\", \"value\": 900}");
        Instant before = Posts.now();
        state(logo, "{\"given\": true, \"description\": \"A logo on the programme\"}");

        assertEquals(
                json("{\"gifts\":2,\"value\":900.00,\"notValued\":1,\"withNothing\":1,\"notStated\":1}"),
                report("").at("/declaration/inReturn"));
        assertEquals("BENEFITS_IN_RETURN", report("").at("/warnings/0/code").asText());
        assertEquals(2, report("").at("/warnings/0/gifts").asInt());
        assertEquals("null", report("").at("/warnings/0/amount").asText("null"));
        assertEquals(
                json("{\"gifts\":1,\"value\":900.00,\"notValued\":0,\"withNothing\":1,\"notStated\":2}"),
                report("?asOf=" + before).at("/declaration/inReturn"));
        assertEquals(
                "900.00", report("?asOf=" + before).at("/warnings/0/amount").asText());
        get(Tokens.auditor(), "/api/donations/mecenat/2010/gifts")
                .body("benefits", contains(true, true, false, null))
                .body("benefitsValue", contains(900.0f, null, null, null));
    }

    @Test
    void whoever_judges_a_gift_is_warned_of_what_came_in_return() {
        String gift =
                aDonation().to(partner).on("2008-05-01").that(State.DELIVERED).logged();
        qualify(gift, "MECENAT").body("warnings", empty());
        state(gift, "{\"given\": true, \"description\": \"A dinner\", \"value\": 90}");

        qualify(gift, "SPONSORSHIP").body("warnings", empty());
        qualify(gift, "MECENAT")
                .body("warnings", hasSize(1))
                .body("warnings[0].code", equalTo("BENEFITS_IN_RETURN"))
                .body("warnings[0].amount", equalTo(90.0f));
        state(gift, "{\"given\": false}");
        qualify(gift, "MECENAT").body("warnings", empty());
    }

    private String mecenat(String amount) {
        String gift = aDonation()
                .to(partner)
                .on("2010-05-01")
                .of(amount, "EUR")
                .that(State.DELIVERED)
                .logged();
        qualify(gift, "MECENAT");
        return gift;
    }

    private static ValidatableResponse qualify(String gift, String as) {
        return post(
                        "/api/donations/" + gift + "/qualification",
                        Map.of("qualification", as, "reason", "Receipt of the association"))
                .statusCode(201);
    }

    private static void state(String gift, String benefits) {
        String path = post("/api/donations/" + gift + "/links", Map.of())
                .statusCode(201)
                .extract()
                .path("path");
        given().header("Gift-Link-Token", path.substring("/receipt/".length()))
                .contentType(ContentType.JSON)
                .body(benefits)
                .post("/api/gift-links/current/benefits")
                .then()
                .statusCode(200);
    }

    private static JsonNode report(String query) {
        return json(get(Tokens.leadership(), "/api/donations/mecenat/2010" + query)
                .statusCode(200)
                .extract()
                .asString());
    }
}
