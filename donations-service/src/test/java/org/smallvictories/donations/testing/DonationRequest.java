package org.smallvictories.donations.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.smallvictories.donations.Kind;
import org.smallvictories.donations.State;
import org.smallvictories.donations.Unit;
import org.smallvictories.kit.testing.Tokens;

/** A gift to be logged: 250.00 EUR pledged to WWF's Panda Phone project unless said otherwise. */
public class DonationRequest {

    private final Map<String, Object> body = new LinkedHashMap<>(Map.of("date", "2020-12-15"));
    private String token = Tokens.csrManager();
    private String key = Donations.newKey();

    DonationRequest() {
        to("wwf", "panda-phone").of("250.00", "EUR");
    }

    public DonationRequest to(String partner) {
        return to(partner, partner + "-project");
    }

    public DonationRequest to(String partner, String project) {
        return with("partner", partner).with("project", project);
    }

    public String partner() {
        return body.get("partner").toString();
    }

    public DonationRequest of(String amount, String currency) {
        return without("quantity")
                .without("unit")
                .with("kind", Kind.MONEY)
                .with("amount", new BigDecimal(amount))
                .with("currency", currency);
    }

    public DonationRequest of(Kind kind, String quantity, Unit unit) {
        return without("amount")
                .without("currency")
                .with("kind", kind)
                .with("quantity", new BigDecimal(quantity))
                .with("unit", unit);
    }

    public DonationRequest on(String date) {
        return with("date", date);
    }

    public DonationRequest that(State state) {
        return with("state", state);
    }

    /** From a campaign, which is added if it is not there and must fund the partner's project that was said before. */
    public DonationRequest fundedBy(String campaign) {
        Campaigns.makeSureOf(campaign, body.get("partner"), body.get("project"));
        return with("campaign", campaign);
    }

    public DonationRequest with(String field, Object value) {
        body.put(field, value);
        return this;
    }

    public DonationRequest without(String field) {
        body.remove(field);
        return this;
    }

    public DonationRequest by(String token) {
        this.token = token;
        return this;
    }

    public DonationRequest under(String key) {
        this.key = key;
        return this;
    }

    public ValidatableResponse log() {
        var request = given().auth().oauth2(token).contentType(ContentType.JSON);
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.body(body).post("/api/donations").then();
    }

    /** Logs it and answers its id. */
    public String logged() {
        return log().statusCode(201).extract().path("id");
    }
}
