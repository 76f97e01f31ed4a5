package org.smallvictories.donations.partnerlink;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.smallvictories.donations.partnerlink.Links.confirm;
import static org.smallvictories.donations.partnerlink.Links.idOf;
import static org.smallvictories.donations.partnerlink.Links.list;
import static org.smallvictories.donations.partnerlink.Links.make;
import static org.smallvictories.donations.partnerlink.Links.open;
import static org.smallvictories.donations.partnerlink.Links.revoke;
import static org.smallvictories.donations.partnerlink.Links.tokenFor;
import static org.smallvictories.donations.partnerlink.Links.tokenOf;
import static org.smallvictories.donations.testing.Donations.aDonation;
import static org.smallvictories.donations.testing.Donations.get;
import static org.smallvictories.donations.testing.Donations.newKey;
import static org.smallvictories.donations.testing.Donations.newPartner;
import static org.smallvictories.donations.testing.Donations.voidBecause;
import static org.smallvictories.donations.testing.Posts.actionsOn;
import static org.smallvictories.donations.testing.Posts.newId;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.smallvictories.donations.State;
import org.smallvictories.donations.testing.DonationsTest;
import org.smallvictories.kit.testing.Tokens;

/** What those who look after a partner do with its links. */
@DonationsTest
class GiftLinkTest {

    private static final String PATH = "/receipt/[A-Za-z0-9_-]{64}";

    private final String partner = newPartner();
    private String gift;

    @Inject
    DataSource asService;

    @BeforeEach
    void a_gift() {
        gift = aDonation().to(partner).that(State.DELIVERED).logged();
    }

    @ParameterizedTest
    @CsvSource({"'', 30", "1, 1", "90, 90"})
    void a_link_lasts_thirty_days_unless_said_otherwise(String days, int lasts) {
        Map<String, Object> body = days.isEmpty() ? Map.of() : Map.of("days", Integer.valueOf(days));

        ValidatableResponse made = make(Tokens.partnerManager(partner), gift, body)
                .statusCode(201)
                .header("Cache-Control", containsString("no-store"))
                .body("path", matchesPattern(PATH))
                .body("recordedBy", equalTo(partner));

        Instant recorded = Instant.parse(made.extract().path("recordedAt"));
        assertEquals(
                recorded.plus(Duration.ofDays(lasts)),
                Instant.parse(made.extract().path("expiresAt")));
        get(Tokens.auditor(), made.extract().header("Location"))
                .statusCode(200)
                .body("id", equalTo(made.extract().path("id")))
                .body("path", nullValue());
    }

    @Test
    void a_link_needs_no_body() {
        given().auth()
                .oauth2(Tokens.csrManager())
                .header("Idempotency-Key", newKey())
                .noContentType()
                .post("/api/donations/{id}/links", gift)
                .then()
                .statusCode(201)
                .body("path", matchesPattern(PATH));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 91})
    void a_link_lasts_from_one_to_ninety_days(int days) {
        make(Tokens.csrManager(), gift, Map.of("days", days)).statusCode(422).body("errors[0].field", equalTo("days"));
        list(Tokens.auditor(), gift).body("$", empty());
    }

    @Test
    void a_repeated_request_makes_no_second_link_and_tells_the_path_no_more() {
        String key = newKey();
        String id = makeUnder(key)
                .statusCode(201)
                .body("path", matchesPattern(PATH))
                .extract()
                .path("id");

        makeUnder(key)
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(id))
                .body("path", nullValue());
        list(Tokens.auditor(), gift).body("id", equalTo(List.of(id))).body("path", equalTo(listOfNull()));
        make(Tokens.csrManager(), gift, Map.of()).statusCode(201);
        list(Tokens.auditor(), gift).body("$", hasSize(2));
    }

    private static List<Object> listOfNull() {
        return java.util.Collections.singletonList(null);
    }

    private ValidatableResponse makeUnder(String key) {
        return given().auth()
                .oauth2(Tokens.csrManager())
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(Map.of("days", 30))
                .post("/api/donations/{id}/links", gift)
                .then();
    }

    @Test
    void only_those_who_look_after_the_partner_make_and_revoke_links() {
        String link = idOf(tokenFor(gift));
        for (String token : List.of(Tokens.partnerManager("somebody"), Tokens.leadership(), Tokens.auditor())) {
            make(token, gift, Map.of()).statusCode(403);
            revoke(token, gift, link).statusCode(403);
        }
        list(Tokens.partnerManager("somebody"), gift).statusCode(403);
        list(Tokens.leadership(), gift).statusCode(200);
        list(Tokens.auditor(), gift).body("$", hasSize(1)).body("[0].revokedAt", nullValue());
        make(Tokens.csrManager(), newId(), Map.of()).statusCode(404);
    }

    @Test
    void a_voided_gift_has_no_new_links() {
        voidBecause(gift, "Logged twice");

        make(Tokens.csrManager(), gift, Map.of()).statusCode(409).body("detail", containsString("Logged twice"));
        list(Tokens.auditor(), gift).body("$", empty());
    }

    @Test
    void a_link_is_revoked_once_and_what_was_said_by_it_stays() {
        String token = tokenOf(make(Tokens.csrManager(), gift, Map.of()).statusCode(201));
        confirm(token, "Claire", "2020-12-20").statusCode(200);

        revoke(Tokens.partnerManager(partner), gift, idOf(token))
                .statusCode(200)
                .body("revokedBy", equalTo(partner))
                .body("revokedAt", notNullValue())
                .body("confirmedBy", equalTo("Claire"));
        revoke(Tokens.csrManager(), gift, idOf(token)).statusCode(409);
        open(token).statusCode(404);
        get(Tokens.auditor(), "/api/donations/{id}", gift).body("state", equalTo("ACCEPTED"));
        assertEquals(
                List.of(
                        "donation.logged",
                        "gift-link.made",
                        "donation.accepted",
                        "gift-link.confirmed",
                        "gift-link.revoked"),
                actionsOn("donation/" + gift));
    }

    @Test
    void a_link_of_another_gift_is_not_there() {
        String link = idOf(tokenFor(gift));
        String other = aDonation().to(partner).logged();

        revoke(Tokens.csrManager(), other, link).statusCode(404);
        get(Tokens.auditor(), "/api/donations/{id}/links/{link}", other, link).statusCode(404);
    }

    @Test
    void a_list_of_links_is_paged() {
        tokenFor(gift);
        tokenFor(gift);
        String next = get(Tokens.auditor(), "/api/donations/{id}/links?limit=1", gift)
                .body("$", hasSize(1))
                .extract()
                .header("Link");

        assertEquals("rel=\"next\"", next.substring(next.indexOf("rel=")));
        get(Tokens.auditor(), next.substring(1, next.indexOf('>'))).body("$", hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE gift_link SET expires_at = expires_at + interval '1 day'",
                "UPDATE gift_link SET secret_hash = ''",
                "UPDATE gift_link SET confirmed_by = 'Somebody else' WHERE confirmed_by IS NOT NULL",
                "UPDATE gift_link SET confirmed_at = now() WHERE confirmed_by IS NOT NULL",
                "UPDATE gift_link SET confirmed_by = NULL WHERE confirmed_by IS NOT NULL",
                "UPDATE gift_link SET revoked_at = NULL, revoked_by = NULL WHERE revoked_at IS NOT NULL",
                "UPDATE gift_link SET confirmed_at = now(), confirmed_by = 'x' WHERE revoked_at IS NOT NULL",
                "DELETE FROM gift_link",
                "UPDATE benefit_statement SET given = false",
                "DELETE FROM benefit_statement"
            })
    void the_database_refuses_what_would_rewrite_a_link_or_a_statement(String statement) throws SQLException {
        String confirming = tokenFor(gift);
        confirm(confirming, "Claire", "2020-12-20").statusCode(200);
        revoke(Tokens.csrManager(), gift, idOf(tokenFor(gift))).statusCode(200);

        try (Connection connection = asService.getConnection();
                Statement update = connection.createStatement()) {
            assertThrows(SQLException.class, () -> update.executeUpdate(statement));
        }
    }
}
