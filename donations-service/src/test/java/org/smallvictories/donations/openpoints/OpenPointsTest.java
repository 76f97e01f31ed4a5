package org.smallvictories.donations.openpoints;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.smallvictories.donations.testing.Donations.aDonation;
import static org.smallvictories.donations.testing.Donations.get;
import static org.smallvictories.donations.testing.Donations.newPartner;
import static org.smallvictories.donations.testing.Donations.read;
import static org.smallvictories.donations.testing.Donations.voidBecause;
import static org.smallvictories.donations.testing.EvidenceRequest.aPdf;
import static org.smallvictories.donations.testing.Posts.post;

import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.smallvictories.donations.Kind;
import org.smallvictories.donations.State;
import org.smallvictories.donations.Unit;
import org.smallvictories.donations.testing.DonationRequest;
import org.smallvictories.donations.testing.DonationsTest;
import org.smallvictories.kit.testing.Tokens;

/** Each test gives to a partner of its own and asks for that one. */
@DonationsTest
class OpenPointsTest {

    private final String partner = newPartner();

    @Test
    void gifts_without_evidence_are_told_by_kind_and_measure() {
        gift("2015-02-01").of("100.50", "EUR").logged();
        gift("2015-02-02").of("50.25", "EUR").with("illustrative", true).logged();
        gift("2015-02-03")
                .of(Kind.TIME, "3", Unit.ROUND)
                .with("activity", "OUTREACH_ROUND")
                .logged();
        aPdf("evidence of " + partner)
                .keptFor(gift("2015-02-04").of("900.00", "EUR").logged());
        voidBecause(gift("2015-02-05").of("800.00", "EUR").logged(), "Twice");
        gift("2016-01-01").of("700.00", "EUR").logged();

        open("2015")
                .body("notEvidenced", hasSize(2))
                .body("notEvidenced.partner", contains(partner, partner))
                .body("notEvidenced.measure", contains("EUR", "ROUND"))
                .body("notEvidenced[0].gifts", equalTo(2))
                .body("notEvidenced[0].amount", equalTo(150.75f))
                .body("notEvidenced.illustrative", contains(true, false));
    }

    @Test
    void evidence_that_came_later_was_missing_as_of_before() {
        String id = gift("2015-02-01").of("100.00", "EUR").logged();
        String recordedAt = read(id).extract().path("recordedAt");
        aPdf("late evidence of " + partner).keptFor(id);

        open("2015").body("notEvidenced", empty());
        open("2015&asOf=" + recordedAt).body("notEvidenced.gifts", contains(1));
    }

    @Test
    void what_nobody_qualified_as_mecenat_is_not_tax_safe() {
        gift("2015-02-01")
                .of("50000.00", "EUR")
                .fundedBy(partner + "-cases")
                .that(State.DELIVERED)
                .logged();
        gift("2015-02-02").of("10.00", "USD").that(State.DELIVERED).logged();
        String safe =
                gift("2015-02-03").of("70.00", "EUR").that(State.DELIVERED).logged();
        post("/api/donations/" + safe + "/qualification", Map.of("qualification", "MECENAT", "reason", "As judged"))
                .statusCode(201);
        gift("2015-02-04").of("60.00", "EUR").logged();

        open("2015")
                .body("notTaxSafe", hasSize(1))
                .body("notTaxSafe[0].qualification", equalTo("UNDETERMINED"))
                .body("notTaxSafe[0].gifts", equalTo(2))
                .body("notTaxSafe[0].euros", equalTo(50000.0f))
                .body("notTaxSafe[0].notConverted", equalTo(1))
                .body("notTaxSafe[0].salesTied", equalTo(1));
    }

    @Test
    void what_nobody_valued_is_unknown_and_not_zero() {
        gift("2015-02-01")
                .of(Kind.GOODS, "3", Unit.PIECE)
                .with("category", "COATS")
                .that(State.DELIVERED)
                .logged();

        open("2015").body("notTaxSafe[0].euros", nullValue()).body("notTaxSafe[0].notValued", equalTo(1));
    }

    @Test
    void open_points_are_not_for_partner_managers() {
        get(Tokens.partnerManager(partner), "/api/donations/open-points?partner={partner}", partner)
                .statusCode(403);
        get(Tokens.leadership(), "/api/donations/open-points?partner=Not+a+slug")
                .statusCode(422)
                .body("errors[0].field", equalTo("partner"));
    }

    private DonationRequest gift(String date) {
        return aDonation().to(partner).on(date);
    }

    private ValidatableResponse open(String yearAndMore) {
        String year = yearAndMore.substring(0, 4);
        return get(
                        Tokens.leadership(),
                        "/api/donations/open-points?from=" + year + "-01-01&to=" + year + "-12-31&partner=" + partner
                                + yearAndMore.substring(4))
                .statusCode(200);
    }
}
