package org.smallvictories.donations.gift;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.smallvictories.donations.testing.Donations.aDonation;
import static org.smallvictories.donations.testing.Donations.deliver;
import static org.smallvictories.donations.testing.Donations.get;
import static org.smallvictories.donations.testing.Donations.newPartner;
import static org.smallvictories.donations.testing.Donations.read;
import static org.smallvictories.donations.testing.Donations.voidBecause;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.smallvictories.donations.Kind;
import org.smallvictories.donations.State;
import org.smallvictories.donations.Unit;
import org.smallvictories.donations.testing.DonationsTest;
import org.smallvictories.kit.testing.Tokens;

@DonationsTest
class ListTest {

    private final String partner = newPartner();

    @Test
    void the_newest_gift_comes_first_and_pages_link_to_the_next() {
        String first = aDonation().to(partner).logged();
        String second = aDonation().to(partner).logged();
        String third = aDonation().to(partner).logged();

        String link = list("limit=2")
                .body("id", equalTo(List.of(third, second)))
                .extract()
                .header("Link");
        given().auth()
                .oauth2(Tokens.csrManager())
                .urlEncodingEnabled(false)
                .get(link.substring(1, link.indexOf('>')))
                .then()
                .statusCode(200)
                .header("Link", nullValue())
                .body("id", equalTo(List.of(first)));
    }

    @ParameterizedTest
    @CsvSource({
        "kind=DEVICES, devices", "state=PLEDGED, devices", "state=DELIVERED, early", "state=ACCEPTED, voided",
        "from=2020-12-02, devices", "to=2020-11-30, early", "campaign=PARTNER-cases, voided", "voided=true, voided",
        "'voided=false&state=DELIVERED', early", "'from=2020-12-01&to=2020-12-01', voided"
    })
    void filters_narrow_the_list(String filter, String expected) {
        aDonation()
                .to(partner)
                .on("2020-11-27")
                .that(State.DELIVERED)
                .with("description", "early")
                .logged();
        String voided = aDonation()
                .to(partner)
                .on("2020-12-01")
                .that(State.ACCEPTED)
                .fundedBy(partner + "-cases")
                .with("description", "voided")
                .logged();
        voidBecause(voided, "Wrong project");
        aDonation()
                .to(partner)
                .of(Kind.DEVICES, "3", Unit.PIECE)
                .with("description", "devices")
                .logged();

        list(filter.replace("PARTNER", partner)).body("description", equalTo(List.of(expected)));
    }

    @Test
    void goods_are_found_by_category_and_time_by_activity() {
        String coats = aDonation()
                .to(partner)
                .of(Kind.GOODS, "3", Unit.PIECE)
                .with("category", "COATS")
                .logged();
        String round = aDonation()
                .to(partner)
                .of(Kind.TIME, "1", Unit.ROUND)
                .with("activity", "OUTREACH_ROUND")
                .logged();

        list("category=COATS").body("id", equalTo(List.of(coats)));
        list("category=SHOES").body("id", equalTo(List.of()));
        list("activity=OUTREACH_ROUND").body("id", equalTo(List.of(round)));
    }

    @Test
    void a_list_of_one_project_shows_only_that() {
        aDonation().to(partner).logged();

        list("project=" + partner + "-project").body("size()", is(1));
        list("project=panda-phone").body("size()", is(0));
    }

    @Test
    void the_list_as_of_an_earlier_moment_is_the_list_of_then() {
        String id = aDonation().to(partner).logged();
        String atFirst = list("").extract().asString();
        String pledgedAt = read(id).extract().path("recordedAt");
        deliver(id, "2020-12-18");
        voidBecause(id, "Never came");
        aDonation().to(partner).logged();

        list("asOf=" + pledgedAt).body(equalTo(atFirst));
        list("asOf=" + pledgedAt + "&state=PLEDGED&voided=false").body(equalTo(atFirst));
        list("asOf=" + pledgedAt + "&voided=true").body("size()", is(0));
        list("asOf=2001-01-01T00:00:00Z").body("size()", is(0));
        list("").body("size()", is(2)).body("[1].voidReason", equalTo("Never came"));
    }

    @Test
    void a_partner_manager_sees_the_gifts_to_their_partners() {
        String other = newPartner();
        String mine = aDonation().to(partner).logged();
        aDonation().to(other).logged();

        get(Tokens.partnerManager(partner), "/api/donations").body("id", equalTo(List.of(mine)));
        get(Tokens.partnerManager(partner, other), "/api/donations").body("size()", is(2));
        get(Tokens.partnerManager(partner), "/api/donations?partner=" + other).statusCode(403);
        get(Tokens.token("nobody", "partner-manager"), "/api/donations")
                .statusCode(200)
                .body("size()", is(0));
        get(Tokens.auditor(), "/api/donations?partner=" + other).body("partner", everyItem(is(other)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "after=x",
                "partner=NO",
                "kind=money",
                "state=VOIDED",
                "from=2020",
                "to=-999999998-01-01",
                "voided=maybe",
                "category=CAKES",
                "activity=SLEEP",
                "evidenced=perhaps",
                "asOf=yesterday",
                "asOf=-999999998-01-01T00:00:00Z",
                "limit=201",
                "to=2020-01-01&from=2020-01-02"
            })
    void a_filter_that_cannot_be_read_is_named(String query) {
        get(Tokens.csrManager(), "/api/donations?" + query)
                .statusCode(422)
                .body("errors.field", equalTo(List.of(query.substring(0, query.indexOf('=')))));
    }

    private ValidatableResponse list(String query) {
        return get(Tokens.csrManager(), "/api/donations?partner=" + partner + "&" + query)
                .statusCode(200);
    }
}
