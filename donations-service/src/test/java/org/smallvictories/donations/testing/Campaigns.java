package org.smallvictories.donations.testing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.oneOf;
import static org.smallvictories.donations.testing.Posts.post;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.smallvictories.kit.testing.Tokens;

/** The requests that tests make of campaigns, as the CSR manager unless said otherwise. */
public final class Campaigns {

    private Campaigns() {}

    /** A campaign of a partner that no other test gives to: 1.50 EUR a unit, from 1900 on. */
    public static String newCampaign() {
        String partner = Donations.newPartner();
        add(aCampaign(partner + "-cases", partner)).statusCode(201);
        return partner + "-cases";
    }

    /** Whom a campaign of {@link #newCampaign()} funds. */
    public static String partnerOf(String campaign) {
        return campaign.substring(0, campaign.lastIndexOf('-'));
    }

    public static Map<String, Object> aCampaign(String slug, String partner) {
        return new HashMap<>(Map.of(
                "slug",
                slug,
                "name",
                "Cases",
                "partner",
                partner,
                "project",
                partner + "-project",
                "from",
                "1900-01-01",
                "amountPerUnit",
                new BigDecimal("1.50"),
                "currency",
                "EUR"));
    }

    public static ValidatableResponse add(Map<String, ?> campaign) {
        return post("/api/campaigns", campaign);
    }

    /** Adds it unless it is there. */
    public static void makeSureOf(String slug, Object partner, Object project) {
        Map<String, Object> campaign = aCampaign(slug, partner.toString());
        campaign.put("project", project);
        add(campaign).statusCode(oneOf(201, 409));
    }

    public static Map<String, Object> sale(String id, String date, int units) {
        return Map.of("sale", id, "date", date, "units", units);
    }

    public static ValidatableResponse sell(String campaign, String id, String date, int units) {
        return post("/api/campaigns/" + campaign + "/accruals", sale(id, date, units));
    }

    public static ValidatableResponse sellAll(String campaign, List<Map<String, Object>> sales) {
        return sellAll(campaign, Donations.newKey(), sales);
    }

    public static ValidatableResponse sellAll(String campaign, String key, List<Map<String, Object>> sales) {
        return batch(campaign, key, ContentType.JSON.toString(), sales);
    }

    /** As NDJSON. */
    public static ValidatableResponse sellLines(String campaign, String lines) {
        return batchOf("application/x-ndjson", Donations.newKey())
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post("/api/campaigns/{slug}/accruals/batch", campaign)
                .then();
    }

    public static ValidatableResponse batch(String campaign, String key, String type, Object body) {
        return batchOf(type, key)
                .body(body)
                .post("/api/campaigns/{slug}/accruals/batch", campaign)
                .then();
    }

    private static RequestSpecification batchOf(String type, String key) {
        return given().auth().oauth2(Tokens.csrManager()).contentType(type).header("Idempotency-Key", key);
    }

    /** @param units null for all that are left */
    public static ValidatableResponse refund(String campaign, String sale, String refund, Integer units, String date) {
        Map<String, Object> body = new HashMap<>(Map.of("sale", sale, "date", date));
        body.put("refund", refund);
        body.put("units", units);
        return post("/api/campaigns/" + campaign + "/refunds", body);
    }

    public static ValidatableResponse voidAccrual(String campaign, String id, String reason) {
        return post("/api/campaigns/" + campaign + "/accruals/" + id + "/void", Map.of("reason", reason));
    }

    public static ValidatableResponse read(String campaign) {
        return Donations.get(Tokens.leadership(), "/api/campaigns/{slug}", campaign)
                .statusCode(200);
    }

    public static JsonNode campaign(String campaign, String query) {
        return Donations.json(Donations.get(Tokens.leadership(), "/api/campaigns/" + campaign + query)
                .statusCode(200)
                .extract()
                .asString());
    }

    public static JsonNode balance(String campaign) {
        return campaign(campaign, "").get("balance");
    }

    public static List<Map<String, Object>> sales(int first, int count, String date) {
        List<Map<String, Object>> sales = new ArrayList<>();
        for (int number = first; number < first + count; number++) {
            sales.add(sale("S-" + number, date, 1 + number % 3));
        }
        return sales;
    }
}
