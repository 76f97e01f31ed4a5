package org.smallvictories.donations.gift;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.smallvictories.donations.testing.Donations.aDonation;
import static org.smallvictories.donations.testing.Donations.accept;
import static org.smallvictories.donations.testing.Donations.deliver;
import static org.smallvictories.donations.testing.Donations.get;
import static org.smallvictories.donations.testing.Donations.mark;
import static org.smallvictories.donations.testing.Donations.newPartner;
import static org.smallvictories.donations.testing.Donations.read;
import static org.smallvictories.donations.testing.Donations.voidBecause;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.smallvictories.donations.State;
import org.smallvictories.donations.testing.DonationsTest;
import org.smallvictories.kit.testing.Tokens;

@DonationsTest
class MarkTest {

    @Test
    void a_pledge_is_delivered_then_accepted() {
        String id = aDonation().logged();

        deliver(id, "2020-12-18")
                .statusCode(200)
                .body("state", equalTo("DELIVERED"))
                .body("deliveredOn", equalTo("2020-12-18"));
        accept(id, "2020-12-20").statusCode(200).body("acceptedOn", equalTo("2020-12-20"));

        read(id).body("state", equalTo("ACCEPTED")).body("date", equalTo("2020-12-15"));
    }

    @Test
    void a_delivery_without_a_body_was_today() throws Exception {
        String id = aDonation().logged();

        HttpResponse<String> delivered = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(deliveryOf(id))
                                .header("Authorization", "Bearer " + Tokens.partnerManager("wwf"))
                                .POST(BodyPublishers.noBody())
                                .build(),
                        BodyHandlers.ofString());
        assertEquals(200, delivered.statusCode(), delivered.body());
        read(id).body("deliveredOn", equalTo(LocalDate.now(ZoneOffset.UTC).toString()));

        given().auth()
                .oauth2(Tokens.partnerManager("wwf"))
                .contentType(ContentType.JSON)
                .post("/api/donations/{id}/acceptance", id)
                .then()
                .statusCode(200);
    }

    @Test
    void a_delivery_is_told_in_json() {
        String id = aDonation().logged();

        given().auth()
                .oauth2(Tokens.csrManager())
                .contentType(ContentType.TEXT)
                .body("yesterday")
                .post("/api/donations/{id}/delivery", id)
                .then()
                .statusCode(415);
        read(id).body("state", equalTo("PLEDGED"));
    }

    @Test
    void each_step_is_taken_once_and_in_order() {
        String id = aDonation().logged();

        accept(id, "2020-12-20")
                .statusCode(409)
                .body("detail", equalTo("This gift was not delivered yet; only then can it be accepted."));
        deliver(id, "2020-12-18").statusCode(200);
        deliver(id, "2020-12-19")
                .statusCode(409)
                .body("detail", equalTo("This gift was delivered on 2020-12-18 already."));
        accept(id, "2020-12-17").statusCode(422).body("errors[0].field", equalTo("date"));
        accept(id, "2020-12-18").statusCode(200);
        accept(id, "2020-12-18").statusCode(409);

        read(id).body("deliveredOn", equalTo("2020-12-18")).body("acceptedOn", equalTo("2020-12-18"));
    }

    @Test
    void nothing_was_delivered_tomorrow() {
        String id = aDonation().logged();

        deliver(id, LocalDate.now(ZoneOffset.UTC).plusDays(1).toString())
                .statusCode(422)
                .body("errors[0].field", equalTo("date"));
        deliver(id, "-999999999-01-01").statusCode(422).body("errors[0].field", equalTo("date"));
    }

    @Test
    void a_voided_gift_says_why_and_takes_no_more_marks() {
        String id = aDonation().that(State.DELIVERED).logged();

        voidBecause(id, "Logged twice")
                .statusCode(200)
                .body("voidReason", equalTo("Logged twice"))
                .body("voidedAt", notNullValue())
                .body("state", equalTo("DELIVERED"));

        accept(id, "2020-12-20").statusCode(409).body("detail", equalTo("This gift was voided: Logged twice"));
        voidBecause(id, "Again").statusCode(409);
        read(id).body("voidReason", equalTo("Logged twice"));
    }

    @Test
    void a_void_needs_a_reason() {
        String id = aDonation().logged();

        voidBecause(id, " ").statusCode(422).body("errors[0].field", equalTo("reason"));
        mark(id, "void", Map.of()).statusCode(422).body("errors[0].field", equalTo("reason"));
        read(id).body("voidedAt", equalTo(null));
    }

    @Test
    void only_who_acts_for_the_partner_may_mark_or_read_its_gifts() {
        String id = aDonation().logged();
        String stranger = Tokens.partnerManager(newPartner());

        get(stranger, "/api/donations/{id}", id).statusCode(403);
        given().auth()
                .oauth2(stranger)
                .contentType(ContentType.JSON)
                .post("/api/donations/{id}/delivery", id)
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.auditor())
                .contentType(ContentType.JSON)
                .post("/api/donations/{id}/delivery", id)
                .then()
                .statusCode(403);
        read(id).body("state", equalTo("PLEDGED"));
    }

    @Test
    void a_gift_that_is_not_there_is_not_found() {
        read(UUID.randomUUID().toString()).statusCode(404);
        deliver(UUID.randomUUID().toString(), "2020-12-18").statusCode(404);
        read("no-id").statusCode(422).body("errors[0].field", equalTo("id"));
    }

    private static URI deliveryOf(String id) {
        return URI.create("http://127.0.0.1:" + RestAssured.port + "/api/donations/" + id + "/delivery");
    }
}
