package org.smallvictories.donations.gift;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.smallvictories.donations.testing.Donations.aDonation;
import static org.smallvictories.donations.testing.Donations.deliver;
import static org.smallvictories.donations.testing.Donations.get;
import static org.smallvictories.donations.testing.Donations.newPartner;
import static org.smallvictories.donations.testing.Donations.read;
import static org.smallvictories.donations.testing.Donations.voidBecause;
import static org.smallvictories.donations.testing.Posts.actionsOn;
import static org.smallvictories.donations.testing.Posts.newId;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.smallvictories.donations.testing.DonationsTest;
import org.smallvictories.kit.testing.Tokens;

@DonationsTest
class ReplacementTest {

    private final String partner = newPartner();

    @Test
    void a_voided_gift_and_the_one_in_its_place_lead_to_each_other() {
        String wrong = voided();
        String before = read(wrong).extract().path("voidedAt");
        String right = aDonation()
                .to(partner)
                .of("25.00", "EUR")
                .with("replaces", wrong)
                .logged();

        read(right).body("replaces", equalTo(wrong)).body("replacedBy", nullValue());
        read(wrong).body("replacedBy", equalTo(right)).body("voidReason", equalTo("Wrong amount"));
        get(Tokens.csrManager(), "/api/donations?partner=" + partner + "&asOf=" + before)
                .body("id", equalTo(List.of(wrong)))
                .body("[0].replacedBy", nullValue());
        assertEquals(
                List.of("donation.logged", "donation.voided", "donation.replaced"), actionsOn("donation/" + wrong));
    }

    @Test
    void only_a_voided_gift_is_replaced_and_only_once() {
        String gift = aDonation().to(partner).logged();
        replace(gift, 409, "is not voided; void it first");
        voidBecause(gift, "Wrong amount");

        String right = aDonation().to(partner).with("replaces", gift).logged();
        replace(gift, 409, "was replaced by " + right + " already");
        read(gift).body("replacedBy", equalTo(right));

        // The replacement was wrong, too: the right one takes the place of that.
        voidBecause(right, "Wrong again");
        aDonation().to(partner).with("replaces", right).logged();
    }

    @Test
    void a_gift_to_somebody_else_is_as_unknown_as_one_that_is_not_there() {
        String others = aDonation().to(newPartner()).logged();
        voidBecause(others, "Wrong partner");

        replace(others, 422, "there is no gift '" + others + "' to " + partner);
        String nothing = newId();
        replace(nothing, 422, "there is no gift '" + nothing + "' to " + partner);
    }

    @Test
    void a_replaced_gift_takes_no_other_mark() {
        String wrong = voided();
        aDonation().to(partner).with("replaces", wrong).logged();

        deliver(wrong, "2020-12-18").statusCode(409);
        voidBecause(wrong, "Again").statusCode(409);
    }

    @Test
    void of_many_replacements_at_once_one_wins() {
        String wrong = voided();

        List<CompletableFuture<Integer>> sent = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> aDonation()
                        .to(partner)
                        .with("replaces", wrong)
                        .log()
                        .extract()
                        .statusCode()))
                .toList();

        assertEquals(
                List.of(201, 409, 409, 409, 409, 409, 409, 409),
                sent.stream().map(CompletableFuture::join).sorted().toList());
        get(Tokens.csrManager(), "/api/donations?voided=false&partner=" + partner)
                .body("replaces", equalTo(List.of(wrong)));
    }

    private String voided() {
        String id = aDonation().to(partner).logged();
        voidBecause(id, "Wrong amount").statusCode(200);
        return id;
    }

    private void replace(String gift, int status, String detail) {
        aDonation().to(partner).with("replaces", gift).log().statusCode(status).body("detail", containsString(detail));
    }
}
