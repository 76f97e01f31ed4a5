package org.smallvictories.donations.campaign;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.smallvictories.donations.testing.Campaigns.balance;
import static org.smallvictories.donations.testing.Campaigns.campaign;
import static org.smallvictories.donations.testing.Campaigns.newCampaign;
import static org.smallvictories.donations.testing.Campaigns.refund;
import static org.smallvictories.donations.testing.Campaigns.sell;
import static org.smallvictories.donations.testing.Donations.get;
import static org.smallvictories.donations.testing.Posts.actionsOn;
import static org.smallvictories.donations.testing.Posts.now;
import static org.smallvictories.donations.testing.Posts.post;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smallvictories.donations.testing.Donations;
import org.smallvictories.donations.testing.DonationsTest;
import org.smallvictories.kit.tabular.Cell;
import org.smallvictories.kit.tabular.Shape;
import org.smallvictories.kit.tabular.TableFormat;
import org.smallvictories.kit.tabular.TableWriter;
import org.smallvictories.kit.testing.Tokens;

@DonationsTest
class SaleImportTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String HEADINGS = "campaign,sale,date,units\n";

    private String slug;

    @BeforeEach
    void a_campaign_of_its_own() {
        slug = newCampaign();
    }

    @AfterEach
    void totals_agree_with_the_accruals() {
        get(Tokens.auditor(), "/api/donations/reconciliation").body("agrees", equalTo(true));
    }

    @Test
    void a_file_of_sales_counts_as_sales_that_are_recorded_one_by_one_and_is_voided_as_a_whole() {
        String other = newCampaign();
        sell(slug, "S-1", "2020-11-02", 1).statusCode(201);
        StringBuilder file = new StringBuilder(HEADINGS);
        for (int i = 0; i < 1500; i++) {
            file.append(row(i % 3 == 2 ? other : slug, "S-" + i, "2020-%02d-02".formatted(1 + i % 12), 1 + i % 2));
        }
        String known = file.toString().replace(row(slug, "S-1", "2020-02-02", 2), row(slug, "S-1", "2020-11-02", 1));
        String location = send(known.getBytes(StandardCharsets.UTF_8), "declaredTotal", "2249 UNIT");
        ended(location)
                .body("state", equalTo("COMPLETED"))
                .body("kind", equalTo("sales"))
                .body("rows.imported", equalTo(1499))
                .body("rows.alreadyThere", equalTo(1));
        assertEquals(1000, balance(slug).get("sales").asInt());
        assertEquals(500, balance(other).get("sales").asInt());
        assertEquals(
                2249,
                balance(slug).get("unitsSold").asInt()
                        + balance(other).get("unitsSold").asInt());

        refund(slug, "S-3", "R", 1, "2020-12-31").statusCode(201);
        JsonNode before = campaign(slug, "");
        Instant then = now();
        post(location + "/void", Map.of("reason", "Last year's"))
                .statusCode(200)
                .body("rowsVoided", equalTo(1499));
        assertEquals("1.50", balance(slug).get("owed").asText());
        assertEquals(0, balance(slug).get("unitsRefunded").asInt());
        assertEquals("0.00", balance(other).get("owed").asText());
        assertEquals(before, campaign(slug, "?asOf=" + then));

        ended(send(known.getBytes(StandardCharsets.UTF_8))).body("rows.imported", equalTo(1499));
        String id = location.substring(location.lastIndexOf('/') + 1);
        assertEquals(
                List.of(
                        "accruals.recorded",
                        "accruals.recorded",
                        "accruals.recorded",
                        "accruals.recorded",
                        "import.completed",
                        "accruals.voided",
                        "accruals.voided",
                        "accruals.voided",
                        "import.voided"),
                actionsOn("import/" + id));
        get(Tokens.auditor(), "/api/campaigns/{slug}/accruals?import={id}", slug, id)
                .body("importId", hasItem(id))
                .body("voidReason", hasItem("Last year's"));
    }

    @Test
    void what_no_sale_can_have_is_named_by_line_and_column_and_nothing_is_imported() {
        sell(slug, "T", "2020-11-27", 4).statusCode(201);
        post("/api/campaigns/" + slug + "/terms", Map.of("from", "2020-12-01", "amountPerUnit", 2))
                .statusCode(201);
        String location = send((HEADINGS
                        + row("nowhere", "A", "2020-11-27", 1)
                        + row(slug, "B", "1899-12-31", 1)
                        + row(slug, "C", "2020-11-27", 0)
                        + slug + ",D,2020-11-27,1.5\n"
                        + row(slug, "T", "2020-11-27", 5)
                        + row(slug, "E", "2020-11-27", 1)
                        + row(slug, "E", "2020-11-27", 1)
                        + "No Slug,F,2020-11-27,1\n")
                .getBytes(StandardCharsets.UTF_8));

        ended(location).body("state", equalTo("REJECTED"));
        get(Tokens.csrManager(), location + "/errors")
                .body("line", equalTo(List.of(2, 3, 3, 4, 5, 6, 8, 9)))
                .body(
                        "column",
                        equalTo(List.of("campaign", "date", "date", "units", "units", "sale", "sale", "campaign")));
        assertEquals(4, balance(slug).get("unitsSold").asInt());
    }

    @Test
    void a_workbook_is_read_as_well_with_the_campaign_from_a_mapping() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TableWriter table = TableWriter.of(new Shape(TableFormat.XLSX, null, null, null), bytes)) {
            table.row(List.of(Cell.text("Order"), Cell.text("Datum"), Cell.text("Menge")));
            table.row(List.of(Cell.text("W-1"), Cell.text("2020-11-27"), Cell.text("3")));
        }
        String location = given().auth()
                .oauth2(Tokens.csrManager())
                .header("Idempotency-Key", Donations.newKey())
                .multiPart("file", "sales.xlsx", bytes.toByteArray())
                .multiPart("mapping", "{\"constants\": {\"campaign\": \"" + slug + "\"}}", "application/json")
                .post(SaleIntake.PATH)
                .then()
                .statusCode(202)
                .extract()
                .header("Location");

        ended(location).body("state", equalTo("COMPLETED"));
        assertEquals("4.50", balance(slug).get("owed").asText());
        get(Tokens.csrManager(), "/api/imports")
                .body("id", not(hasItem(location.substring(location.lastIndexOf('/') + 1))));
        get(Tokens.csrManager(), SaleIntake.PATH + "/columns")
                .body("name", equalTo(List.of("campaign", "sale", "date", "units")));
    }

    @Test
    void a_partner_manager_imports_sales_of_their_campaigns_only() {
        String location = given().auth()
                .oauth2(Tokens.partnerManager("la-cloche"))
                .header("Idempotency-Key", Donations.newKey())
                .multiPart("file", "sales.csv", (HEADINGS + row(slug, "A", "2020-11-27", 1)).getBytes())
                .post(SaleIntake.PATH)
                .then()
                .statusCode(202)
                .extract()
                .header("Location");

        ended(location)
                .body("state", equalTo("REJECTED"))
                .body("firstErrors[0].reason", equalTo("funds a partner that you do not act for"));
    }

    private static String row(String campaign, String sale, String date, int units) {
        return campaign + "," + sale + "," + date + "," + units + "\n";
    }

    private static String send(byte[] file, String... parameter) {
        var request = given().auth()
                .oauth2(Tokens.csrManager())
                .header("Idempotency-Key", Donations.newKey())
                .multiPart("file", "sales.csv", file);
        if (parameter.length > 0) {
            request.queryParam(parameter[0], parameter[1]);
        }
        return request.post(SaleIntake.PATH).then().statusCode(202).extract().header("Location");
    }

    private static ValidatableResponse ended(String location) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        ValidatableResponse response = get(Tokens.csrManager(), location);
        while (response.extract().path("endedAt") == null) {
            assertTrue(System.nanoTime() < until, response.extract().asString());
            Thread.onSpinWait();
            response = get(Tokens.csrManager(), location);
        }
        return response;
    }
}
