package org.smallvictories.donations.gift;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.smallvictories.donations.testing.Donations.aDonation;
import static org.smallvictories.donations.testing.Donations.accept;
import static org.smallvictories.donations.testing.Donations.deliver;
import static org.smallvictories.donations.testing.Donations.get;
import static org.smallvictories.donations.testing.Donations.json;
import static org.smallvictories.donations.testing.Donations.mark;
import static org.smallvictories.donations.testing.Donations.read;
import static org.smallvictories.donations.testing.Posts.actionsOn;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smallvictories.donations.Kind;
import org.smallvictories.donations.State;
import org.smallvictories.donations.Unit;
import org.smallvictories.donations.testing.DonationRequest;
import org.smallvictories.donations.testing.DonationsTest;
import org.smallvictories.kit.testing.Tokens;

/** What gifts of one kind say of themselves. */
@DonationsTest
class DetailTest {

    @Test
    void goods_say_what_they_are_and_time_what_it_was_spent_on_and_by_how_many() {
        aDonation()
                .of(Kind.GOODS, "40", Unit.PIECE)
                .with("category", "COATS")
                .log()
                .statusCode(201)
                .body("category", equalTo("COATS"));
        read(aRound().with("people", 5).logged())
                .body("activity", equalTo("OUTREACH_ROUND"))
                .body("people", equalTo(5));
    }

    @ParameterizedTest
    @CsvSource({"MONEY, category, COATS", "TIME, category, COATS", "GOODS, activity, SKILLS", "DEVICES, people, 5"})
    void what_belongs_to_another_kind_is_named_with_the_kind_it_belongs_to(Kind kind, String field, String value) {
        of(kind).with(field, field.equals("people") ? Integer.valueOf(value) : value)
                .log()
                .statusCode(422)
                .body("errors.field", equalTo(List.of(field)))
                .body("errors[0].reason", containsString("does not belong to " + kind + ", but to "));
    }

    @Test
    void payment_and_cost_belong_to_one_kind_too() {
        of(Kind.GOODS)
                .that(State.DELIVERED)
                .with("payment", Map.of("method", "CARD"))
                .with("employeeCost", Map.of("amount", 5, "currency", "EUR"))
                .log()
                .statusCode(422)
                .body("errors.field", equalTo(List.of("employeeCost", "payment")));
    }

    @ParameterizedTest
    @CsvSource({"category, CAKE", "activity, SLEEP", "people, 0", "people, -1", "people, 1.5", "people, 1000001"})
    void a_value_that_is_none_is_named(String field, String value) {
        Object sent = field.equals("people") ? new java.math.BigDecimal(value) : value;
        of(field.equals("category") ? Kind.GOODS : Kind.TIME)
                .with(field, sent)
                .log()
                .statusCode(422)
                .body("errors.field", hasItem(field));
    }

    @Test
    void what_is_other_is_described_and_a_round_is_an_outreach_round() {
        of(Kind.GOODS)
                .with("category", "OTHER")
                .log()
                .statusCode(422)
                .body("errors.field", equalTo(List.of("description")));
        of(Kind.GOODS)
                .with("category", "OTHER")
                .with("description", "Tents")
                .log()
                .statusCode(201);
        aRound().with("activity", "SKILLS").log().statusCode(422).body("errors.field", equalTo(List.of("activity")));
    }

    @Test
    void a_payment_is_said_when_money_is_paid() {
        Map<String, ?> payment = Map.of("method", "BANK_TRANSFER", "reference", "PANDA 117");
        aDonation().with("payment", payment).log().statusCode(422).body("errors.field", equalTo(List.of("payment")));

        String id = aDonation().logged();
        mark(id, "delivery", Map.of("date", "2020-12-18", "payment", Map.of("reference", "PANDA 117")))
                .statusCode(422)
                .body("errors[0].field", equalTo("payment.method"));
        mark(id, "delivery", Map.of("date", "2020-12-18", "payment", payment))
                .statusCode(200)
                .body("payment", equalTo(payment));
        get(
                        Tokens.csrManager(),
                        "/api/donations?partner=wwf&asOf=" + read(id).extract().path("recordedAt"))
                .body("[0].id", equalTo(id))
                .body("[0].payment", nullValue());
        mark(of(Kind.GOODS).logged(), "delivery", Map.of("payment", payment))
                .statusCode(422)
                .body("errors[0].field", equalTo("payment"));
        aDonation()
                .that(State.DELIVERED)
                .with("payment", Map.of("method", "CARD", "reference", "x".repeat(141)))
                .log()
                .statusCode(422)
                .body("errors[0].field", equalTo("payment.reference"));
    }

    @Test
    void the_cost_of_working_time_is_the_gifts_valuation_at_cost() {
        String id = aRound().with("employeeCost", Map.of("amount", 412.5, "currency", "EUR"))
                .by(Tokens.partnerManager("wwf"))
                .logged();

        String gift = read(id).body("valuations.basis", equalTo(List.of("COST")))
                .body("valuations[0].date", equalTo("2020-12-15"))
                .body("valuations[0].recordedBy", equalTo("wwf"))
                .extract()
                .asString();
        assertEquals("412.50", json(gift).at("/valuations/0/amount").asText());
        assertEquals(List.of("donation.logged", "donation.valued"), actionsOn("donation/" + id));
    }

    @Test
    void the_cost_of_a_pledged_round_holds_from_the_day_it_was_said() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String id = aRound().on(today.plusDays(30).toString())
                .with("employeeCost", Map.of("amount", 10, "currency", "EUR"))
                .logged();

        read(id).body("valuations[0].date", equalTo(today.toString()));
    }

    @Test
    void a_cost_that_is_none_is_named_and_no_gift_is_logged() {
        aRound().with("employeeCost", Map.of("amount", 1.001, "currency", "EUR"))
                .log()
                .statusCode(422)
                .body("errors.field", equalTo(List.of("employeeCost.amount")));
        aRound().with("employeeCost", Map.of("amount", 0, "currency", "XAU"))
                .log()
                .statusCode(422)
                .body("errors.field", equalTo(List.of("employeeCost.amount", "employeeCost.currency")));
        aRound().with("employeeCost", Map.of("amount", 1))
                .log()
                .statusCode(422)
                .body("errors.field", equalTo(List.of("employeeCost.currency")));
    }

    @Test
    void each_state_has_its_day_and_who_recorded_it() {
        String id = aDonation().by(Tokens.partnerManager("wwf")).logged();
        read(id).body("pledged.on", equalTo("2020-12-15"))
                .body("pledged.by", equalTo("wwf"))
                .body("delivered", nullValue());
        deliver(id, "2020-12-18");
        accept(id, "2020-12-20");

        read(id).body("pledged.by", equalTo("wwf"))
                .body("delivered.on", equalTo("2020-12-18"))
                .body("delivered.by", equalTo("csr"))
                .body("accepted.on", equalTo("2020-12-20"))
                .body("accepted.by", equalTo("csr"));
    }

    private static DonationRequest aRound() {
        return aDonation().of(Kind.TIME, "1", Unit.ROUND).with("activity", "OUTREACH_ROUND");
    }

    private static DonationRequest of(Kind kind) {
        return kind == Kind.MONEY
                ? aDonation()
                : aDonation().of(kind, "1", kind.units().get(0));
    }
}
