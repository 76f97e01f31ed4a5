package org.smallvictories.donations.gift;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.smallvictories.donations.testing.Donations.aDonation;
import static org.smallvictories.donations.testing.Donations.get;
import static org.smallvictories.donations.testing.Donations.json;
import static org.smallvictories.donations.testing.Donations.newKey;
import static org.smallvictories.donations.testing.Donations.newPartner;
import static org.smallvictories.donations.testing.Donations.read;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smallvictories.donations.Kind;
import org.smallvictories.donations.State;
import org.smallvictories.donations.Unit;
import org.smallvictories.donations.testing.DonationRequest;
import org.smallvictories.donations.testing.Donations;
import org.smallvictories.donations.testing.DonationsTest;
import org.smallvictories.donations.testing.PartnersStandIn;
import org.smallvictories.kit.testing.Tokens;

@DonationsTest
class LogTest {

    @Test
    void a_logged_gift_is_read_back_as_it_was_answered() {
        ExtractableResponse<Response> logged = aDonation()
                .of("250", "EUR")
                .fundedBy("panda-phone")
                .with("description", "Second week of December")
                .with("payment", Map.of("method", "BANK_TRANSFER", "reference", " PANDA 117 "))
                .that(State.DELIVERED)
                .by(Tokens.partnerManager("wwf"))
                .log()
                .statusCode(201)
                .extract();

        String id = logged.path("id");
        assertEquals("/api/donations/" + id, logged.header("Location"));
        assertEquals(7, UUID.fromString(id).version());
        ObjectNode gift = (ObjectNode) json(read(id).statusCode(200).extract().asString());
        gift.remove(List.of("inEur", "valuations", "evidence", "confirmation", "benefits", "why", "qualification"));
        assertEquals(json(logged.asString()), gift);
        assertEquals(
                json(
                        """
                        {"id": "%s", "kind": "MONEY", "partner": "wwf", "project": "panda-phone", "campaign": "panda-phone",
                         "date": "2020-12-15", "amount": 250.00, "currency": "EUR", "quantity": null, "unit": null,
                         "description": "Second week of December", "state": "DELIVERED", "deliveredOn": "2020-12-15",
                         "acceptedOn": null, "recordedAt": "%s", "recordedBy": "wwf", "voidedAt": null,
                         "voidReason": null, "illustrative": false, "reference": null, "importId": null,
                         "payment": {"method": "BANK_TRANSFER", "reference": "PANDA 117"}, "category": null,
                         "activity": null, "people": null, "pledged": null,
                         "delivered": {"on": "2020-12-15", "at": "%s", "by": "wwf", "evidence": null},
                         "accepted": null, "voidedBy": null, "replaces": null, "replacedBy": null}"""
                                .formatted(id, logged.path("recordedAt"), logged.path("recordedAt"))),
                gift);
    }

    @Test
    void a_reference_is_given_once_until_its_gift_is_voided() {
        String reference = Donations.newKey();
        String id = aDonation().with("reference", reference).logged();

        aDonation().with("reference", reference).log().statusCode(409);
        aDonation()
                .to("la-cloche", "outreach")
                .with("reference", reference)
                .log()
                .statusCode(201);
        Donations.voidBecause(id, "Wrong amount").statusCode(200);
        aDonation().with("reference", reference).log().statusCode(201).body("reference", equalTo(reference));
    }

    @ParameterizedTest
    @CsvSource({
        "DEVICES, 12, PIECE, 12",
        "GOODS, 40, PIECE, 40",
        "GOODS, 18.5, KG, 18.500",
        "TIME, 7.25, HOUR, 7.25",
        "TIME, 3.0, ROUND, 3"
    })
    void every_kind_is_counted_in_its_units(Kind kind, String quantity, Unit unit, String kept) {
        String body = aDonation()
                .of(kind, quantity, unit)
                .log()
                .statusCode(201)
                .extract()
                .asString();

        assertEquals(kept, json(body).get("quantity").asText());
        assertTrue(json(body).get("amount").isNull());
    }

    @ParameterizedTest
    @CsvSource({"1000, JPY, 1000", "0.5, EUR, 0.50", "1.123, BHD, 1.123", "2e3, EUR, 2000.00"})
    void an_amount_is_kept_in_the_decimals_of_its_currency(String amount, String currency, String kept) {
        String body =
                aDonation().of(amount, currency).log().statusCode(201).extract().asString();

        assertEquals(kept, json(body).get("amount").asText());
    }

    @ParameterizedTest
    @CsvSource({
        "amount, 0.001",
        "amount, 0",
        "amount, -1",
        "amount, 1e999999999",
        "amount, 1e-999999999",
        "amount, 1234567890123",
        "currency, EURO",
        "currency, XAU",
        "currency, eur",
        "quantity, 1",
        "unit, PIECE",
        "kind, CAKE",
        "state, LOST",
        "partner, Not a slug",
        "project, ''",
        "campaign, A",
        "date, 2020-02-30",
        "date, 0001-01-01",
        "date, -999999999-01-01",
        "colour, blue"
    })
    void a_value_that_money_cannot_have_is_named_and_nothing_is_recorded(String field, String value) {
        String partner = newPartner();
        boolean number = field.equals("amount") || field.equals("quantity");

        aDonation()
                .to(partner)
                .with(field, number ? new java.math.BigDecimal(value) : value)
                .log()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.field", hasItem(field));

        get(Tokens.csrManager(), "/api/donations?partner=" + partner).body("$", equalTo(List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "DEVICES, 1, KG, unit", "DEVICES, 1.5, PIECE, quantity", "GOODS, 1, HOUR, unit", "GOODS, 1.0001, KG, quantity",
        "TIME, 1, PIECE, unit", "TIME, 0.5, ROUND, quantity", "TIME, 0.001, HOUR, quantity", "TIME, 0, HOUR, quantity"
    })
    void a_quantity_that_its_kind_cannot_have_is_named(Kind kind, String quantity, Unit unit, String field) {
        aDonation().of(kind, quantity, unit).log().statusCode(422).body("errors.field", equalTo(List.of(field)));
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        aDonation()
                .of(Kind.DEVICES, "1", Unit.PIECE)
                .with("amount", 5)
                .with("currency", "EUR")
                .without("unit")
                .without("date")
                .with("campaign", "No Slug")
                .log()
                .statusCode(422)
                .body("errors.field", equalTo(List.of("amount", "campaign", "currency", "date", "unit")))
                .body("errors[0].reason", equalTo("does not belong to DEVICES"));
        aDonation()
                .without("amount")
                .without("currency")
                .log()
                .statusCode(422)
                .body("errors.field", equalTo(List.of("amount", "currency")))
                .body("errors.reason", everyItem(is("is needed for MONEY")));
    }

    @Test
    void only_a_pledge_may_lie_in_the_future() {
        String tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1).toString();

        aDonation().on(tomorrow).log().statusCode(201).body("state", equalTo("PLEDGED"));
        aDonation().on(tomorrow).that(State.DELIVERED).log().statusCode(422).body("errors.field", hasItem("date"));
    }

    @Test
    void text_that_a_database_cannot_hold_is_refused() {
        aDonation()
                .with("description", "nul \0 byte")
                .log()
                .statusCode(422)
                .body("errors[0].field", equalTo("description"));
    }

    @Test
    void a_gift_needs_a_key() {
        aDonation().under(null).log().statusCode(400).body("errors[0].field", equalTo("Idempotency-Key"));
    }

    @Test
    void a_repeated_request_is_one_gift() {
        String partner = newPartner();
        DonationRequest request = aDonation().to(partner).under(newKey());
        String first = request.log().statusCode(201).extract().asString();

        request.log().statusCode(201).header("Idempotency-Replayed", "true").body(equalTo(first));
        request.of("251.00", "EUR").log().statusCode(422).body("errors[0].field", equalTo("Idempotency-Key"));

        get(Tokens.csrManager(), "/api/donations?partner=" + partner).body("size()", is(1));
    }

    @Test
    void a_partner_manager_gives_only_to_their_partners() {
        String other = newPartner();
        PartnersStandIn.awayDuring(() -> aDonation()
                .to(other)
                .by(Tokens.partnerManager("wwf"))
                .log()
                .statusCode(403)
                .body("detail", equalTo("You act for wwf, not for " + other + ".")));
    }

    @Test
    void readers_log_nothing_and_strangers_neither() {
        aDonation().by(Tokens.leadership()).log().statusCode(403);
        aDonation().by(Tokens.auditor()).log().statusCode(403);
        aDonation().by("no-token").log().statusCode(401);
    }

    @Test
    void an_unknown_partner_or_project_is_named() {
        aDonation()
                .to("nobody", "nothing")
                .log()
                .statusCode(422)
                .body("errors.field", equalTo(List.of("partner", "project")));
        aDonation()
                .to("wwf", "play-joue")
                .log()
                .statusCode(422)
                .body("errors.field", equalTo(List.of("project")))
                .body("errors[0].reason", equalTo("there is no project 'play-joue' of 'wwf'"));
    }

    @Test
    void partners_service_is_asked_in_the_callers_name_under_the_same_request_id() {
        String partner = newPartner();
        String token = Tokens.partnerManager(partner);
        String requestId = aDonation()
                .to(partner)
                .by(token)
                .log()
                .statusCode(201)
                .extract()
                .header("X-Request-Id");

        var asked = PartnersStandIn.asked().get(PartnersStandIn.asked().size() - 1);
        assertEquals("Bearer " + token, asked.getFirst("Authorization"));
        assertTrue(asked.getFirst("traceparent").contains(requestId));
    }

    @Test
    void while_partners_service_is_away_only_known_partners_are_given_to() {
        String known = newPartner();
        String unknown = newPartner();
        aDonation().to(known).logged();

        PartnersStandIn.awayDuring(() -> {
            aDonation().to(known).log().statusCode(201);
            aDonation()
                    .to(unknown)
                    .log()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", "1")
                    .body("detail", startsWith("partners-service cannot be reached"));
        });

        aDonation().to(unknown).log().statusCode(201);
    }

    @Test
    void partners_service_that_does_not_answer_is_away() {
        String partner = newPartner();

        PartnersStandIn.slowBy(
                Duration.ofSeconds(4), () -> aDonation().to(partner).log().statusCode(503));
    }
}
