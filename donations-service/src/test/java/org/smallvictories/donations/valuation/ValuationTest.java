package org.smallvictories.donations.valuation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.smallvictories.donations.testing.Donations.aDonation;
import static org.smallvictories.donations.testing.Donations.get;
import static org.smallvictories.donations.testing.Donations.newKey;
import static org.smallvictories.donations.testing.Donations.read;
import static org.smallvictories.donations.testing.Donations.voidBecause;
import static org.smallvictories.donations.testing.Posts.actionsOn;
import static org.smallvictories.donations.testing.Posts.newId;
import static org.smallvictories.donations.testing.Posts.post;
import static org.smallvictories.donations.testing.Posts.value;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smallvictories.donations.Kind;
import org.smallvictories.donations.Unit;
import org.smallvictories.donations.testing.DonationsTest;
import org.smallvictories.donations.testing.Posts;
import org.smallvictories.kit.testing.Tokens;

@DonationsTest
class ValuationTest {

    @Inject
    DataSource database;

    @Test
    void valuations_stand_side_by_side_and_are_listed_with_the_gift() {
        String id = tablets();
        value(id, "SOCIAL", "4000.00", "EUR").statusCode(201);
        value(id, "COST", "1380.00", "EUR").statusCode(201);
        value(id, "MARKET", "2100", "USD").statusCode(201);

        list(id).body("basis", equalTo(List.of("COST", "MARKET", "SOCIAL")))
                .body("amount", equalTo(List.of(1380.0f, 2100.0f, 4000.0f)))
                .body("currency", equalTo(List.of("EUR", "USD", "EUR")));
        read(id).body("valuations.basis", equalTo(List.of("COST", "MARKET", "SOCIAL")))
                .body("quantity", equalTo(12));
    }

    @Test
    void a_wrong_valuation_is_voided_before_another_takes_its_place() {
        String id = tablets();
        String wrong = value(id, "COST", "1.38", "EUR").extract().path("id");
        value(id, "COST", "1380.00", "EUR").statusCode(409);
        Instant before = Posts.now();

        voidValuation(id, wrong).statusCode(200).body("voidReason", equalTo("A factor of a thousand"));
        voidValuation(id, wrong).statusCode(409);
        value(id, "COST", "1380.00", "EUR").statusCode(201);

        list(id).body("amount", equalTo(List.of(1.38f, 1380.0f)))
                .body("[0].voidedAt.length() > 0", equalTo(true))
                .body("[1].voidedAt", nullValue());
        get(Tokens.auditor(), "/api/donations/{id}/valuations?asOf=" + before, id)
                .body("amount", equalTo(List.of(1.38f)))
                .body("[0].voidedAt", nullValue());
    }

    @Test
    void a_fully_depreciated_device_costs_nothing_and_is_valued_all_the_same() {
        value(tablets(), "COST", "0", "EUR").statusCode(201).body("amount", equalTo(0.0f));
    }

    @Test
    void a_gift_of_money_costs_its_amount() {
        String id = aDonation().logged();

        value(id, "COST", "250.00", "EUR").statusCode(422).body("errors[0].field", equalTo("basis"));
        value(id, "MARKET", "250.00", "EUR").statusCode(422).body("errors[0].field", equalTo("basis"));
        value(id, "SOCIAL", "900.00", "EUR").statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({
        "basis, RESALE",
        "amount, -1",
        "amount, 1.005",
        "amount, 1e13",
        "currency, EURO",
        "currency, XAU",
        "date, 2999-01-01",
        "date, 1899-12-31",
        "explanation, ' '",
    })
    void a_wrong_value_is_named_and_changes_nothing(String field, String value) {
        String id = tablets();
        Map<String, Object> body = new HashMap<>(Map.of(
                "basis", "COST", "amount", 10, "currency", "EUR", "date", "2020-12-01", "explanation", "Register"));
        body.put(field, field.equals("amount") ? new BigDecimal(value) : value);

        post("/api/donations/" + id + "/valuations", body)
                .statusCode(422)
                .body("errors.size()", equalTo(1))
                .body("errors[0].field", equalTo(field));
        list(id).body("$", empty());
    }

    @Test
    void a_voided_or_unknown_gift_is_not_valued() {
        String id = tablets();
        voidBecause(id, "Never left the office");

        value(id, "COST", "1.00", "EUR").statusCode(409);
        value(newId(), "COST", "1.00", "EUR").statusCode(404);
        get(Tokens.auditor(), "/api/donations/{id}/valuations", newId()).statusCode(404);
    }

    @Test
    void a_valuation_of_another_gift_is_not_found() {
        String other = value(tablets(), "COST", "1.00", "EUR").extract().path("id");

        voidValuation(tablets(), other).statusCode(404);
    }

    @Test
    void a_repeated_request_counts_once() {
        String id = tablets();
        String key = newKey();

        for (int i = 0; i < 2; i++) {
            given().auth()
                    .oauth2(Tokens.csrManager())
                    .contentType(ContentType.JSON)
                    .header("Idempotency-Key", key)
                    .body(Map.of(
                            "basis", "COST", "amount", 5, "currency", "EUR", "date", "2020-12-01", "explanation", "x"))
                    .post("/api/donations/{id}/valuations", id)
                    .then()
                    .statusCode(201);
        }
        list(id).body("size()", equalTo(1));
    }

    @Test
    void only_the_csr_manager_values_and_partner_managers_see_it_with_their_gift_only() {
        String id = tablets();
        Map<String, ?> body =
                Map.of("basis", "COST", "amount", 5, "currency", "EUR", "date", "2020-12-01", "explanation", "x");

        post(Tokens.leadership(), "/api/donations/" + id + "/valuations", body).statusCode(403);
        post(Tokens.partnerManager("break-poverty"), "/api/donations/" + id + "/valuations", body)
                .statusCode(403);
        get(Tokens.partnerManager("break-poverty"), "/api/donations/{id}/valuations", id)
                .statusCode(403);
        get(Tokens.partnerManager("break-poverty"), "/api/donations/{id}", id)
                .statusCode(200)
                .body("valuations", empty());
    }

    @Test
    void every_valuation_and_its_void_are_journalled() {
        String id = tablets();
        String wrong = value(id, "COST", "1.38", "EUR").extract().path("id");
        voidValuation(id, wrong);

        assertEquals(List.of("donation.logged", "donation.valued", "valuation.voided"), actionsOn("donation/" + id));
    }

    @Test
    void the_database_refuses_any_other_change() throws SQLException {
        value(tablets(), "COST", "1.38", "EUR").statusCode(201);
        try (Connection connection = database.getConnection()) {
            for (String statement : List.of(
                    "UPDATE valuation SET amount = 1",
                    "DELETE FROM valuation",
                    "UPDATE valuation SET voided_at = now()")) {
                assertThrows(
                        SQLException.class, () -> connection.createStatement().execute(statement), statement);
            }
        }
    }

    private static String tablets() {
        return aDonation()
                .to("break-poverty", "play-joue")
                .of(Kind.DEVICES, "12", Unit.PIECE)
                .logged();
    }

    private static ValidatableResponse list(String id) {
        return get(Tokens.leadership(), "/api/donations/{id}/valuations", id).statusCode(200);
    }

    private static ValidatableResponse voidValuation(String id, String valuation) {
        return given().auth()
                .oauth2(Tokens.csrManager())
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "A factor of a thousand"))
                .post("/api/donations/{id}/valuations/{valuation}/void", id, valuation)
                .then();
    }
}
