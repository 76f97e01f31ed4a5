package org.smallvictories.donations.evidence;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.smallvictories.donations.testing.Donations.aDonation;
import static org.smallvictories.donations.testing.Donations.get;
import static org.smallvictories.donations.testing.Donations.mark;
import static org.smallvictories.donations.testing.Donations.newKey;
import static org.smallvictories.donations.testing.Donations.newPartner;
import static org.smallvictories.donations.testing.Donations.read;
import static org.smallvictories.donations.testing.Donations.voidBecause;
import static org.smallvictories.donations.testing.EvidenceRequest.aPdf;
import static org.smallvictories.donations.testing.EvidenceRequest.content;
import static org.smallvictories.donations.testing.EvidenceRequest.link;
import static org.smallvictories.donations.testing.EvidenceRequest.voidEvidence;
import static org.smallvictories.donations.testing.Posts.actionsOn;
import static org.smallvictories.donations.testing.Posts.newId;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smallvictories.donations.testing.DonationsTest;
import org.smallvictories.kit.testing.Tokens;

/** What evidence does for a gift. */
@DonationsTest
class EvidenceTest {

    private static final String LINK = "https://example.org/delivery-notes/2020-118?page=1#signature";

    private final String partner = newPartner();
    private String gift;

    @Inject
    DataSource database;

    @BeforeEach
    void a_gift() {
        gift = aDonation().to(partner).logged();
    }

    @Test
    void a_link_is_kept_once_and_holds_no_file() {
        String id = link(gift, Map.of("link", " " + LINK, "about", "PLEDGE", "sha256", "0".repeat(64)))
                .statusCode(201)
                .body("link", equalTo(LINK))
                .body("about", equalTo("PLEDGE"))
                .body("sha256", equalTo("0".repeat(64)))
                .body("fileName", nullValue())
                .extract()
                .path("id");

        link(gift, Map.of("link", LINK, "about", "OTHER"))
                .statusCode(200)
                .body("id", equalTo(id))
                .body("about", equalTo("PLEDGE"));
        content(Tokens.auditor(), gift, id).statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "file:///etc/passwd",
                "ftp://example.org/x",
                "//example.org/x",
                "https:///x",
                "https://user:password@example.org/x",
                "not a link",
                "",
                "data:text/html,x"
            })
    void what_is_no_link_is_refused(String text) {
        link(gift, Map.of("link", text, "about", "DELIVERY")).statusCode(422).body("errors[0].field", equalTo("link"));
        get(Tokens.auditor(), "/api/donations/{id}/evidence", gift).body("$", hasSize(0));
    }

    @Test
    void evidence_is_voided_with_a_reason_and_stays_visible() {
        String text = newKey();
        String id = aPdf(text).keptFor(gift);
        String before = get(Tokens.auditor(), "/api/donations/{id}/evidence", gift)
                .extract()
                .asString();
        String recordedAt = read(gift).extract().path("evidence[0].recordedAt");

        voidEvidence(gift, id, " ").statusCode(422).body("errors[0].field", equalTo("reason"));
        voidEvidence(gift, id, "Another gift's")
                .statusCode(200)
                .body("voidReason", equalTo("Another gift's"))
                .body("voidedAt", notNullValue());
        voidEvidence(gift, id, "Again").statusCode(409);

        content(Tokens.auditor(), gift, id).statusCode(200);
        read(gift).body("evidence.voidReason", equalTo(List.of("Another gift's")));
        get(Tokens.auditor(), "/api/donations/{id}/evidence?asOf={then}", gift, recordedAt)
                .body(equalTo(before));
        assertEquals(List.of("donation.logged", "evidence.added", "evidence.voided"), actionsOn("donation/" + gift));
        aPdf(text).sendFor(gift).statusCode(201);
    }

    @Test
    void the_journal_holds_the_hash_and_the_name_of_a_file_as_something_to_be_erased() throws SQLException {
        String sha256 =
                aPdf(newKey()).called("Anne Bonny.pdf").sendFor(gift).extract().path("sha256");

        try (Connection connection = database.getConnection();
                ResultSet entry = connection
                        .createStatement()
                        .executeQuery("SELECT content FROM journal WHERE content LIKE '%" + sha256 + "%'")) {
            entry.next();
            assertFalse(entry.getString(1).contains("Bonny"), entry.getString(1));
        }
    }

    @Test
    void a_state_names_the_evidence_it_came_with() {
        String receipt = aPdf(newKey()).keptFor(gift);

        mark(gift, "delivery", Map.of("date", "2020-12-18", "evidence", receipt))
                .statusCode(200)
                .body("delivered.evidence", equalTo(receipt));
        String confirmed = mark(gift, "acceptance", Map.of("date", "2020-12-20", "evidence", LINK))
                .statusCode(200)
                .extract()
                .path("accepted.evidence");

        read(gift)
                .body("evidence.id", equalTo(List.of(receipt, confirmed)))
                .body("evidence.about", equalTo(List.of("DELIVERY", "ACCEPTANCE")))
                .body("evidence[1].link", equalTo(LINK));
    }

    @Test
    void evidence_that_is_not_there_is_named_and_the_state_stays() {
        String voided = aPdf(newKey()).keptFor(gift);
        voidEvidence(gift, voided, "Wrong page");
        String others = aPdf(newKey()).keptFor(aDonation().to(partner).logged());

        for (String evidence : List.of(voided, others, newId(), "in the drawer", "javascript:1")) {
            mark(gift, "delivery", Map.of("evidence", evidence))
                    .statusCode(422)
                    .body("errors[0].field", equalTo("evidence"));
        }
        read(gift).body("state", equalTo("PLEDGED")).body("evidence", hasSize(1));
    }

    @Test
    void a_voided_gift_takes_no_more_evidence_and_what_it_has_can_be_voided() {
        String id = aPdf(newKey()).keptFor(gift);
        voidBecause(gift, "Logged twice");

        aPdf(newKey()).sendFor(gift).statusCode(409).body("detail", containsString("was voided: Logged twice"));
        link(gift, Map.of("link", LINK, "about", "OTHER")).statusCode(409);
        voidEvidence(gift, id, "Somebody's pay slip").statusCode(200);
    }

    @Test
    void gifts_without_evidence_are_found_now_and_as_of_then() {
        String proven = aDonation().to(partner).logged();
        String id = aPdf(newKey()).keptFor(proven);
        String then = read(proven).extract().path("evidence[0].recordedAt");

        list("evidenced=false").body("id", equalTo(List.of(gift)));
        list("evidenced=true").body("id", equalTo(List.of(proven)));
        voidEvidence(proven, id, "Another gift's");
        list("evidenced=false").body("id", equalTo(List.of(proven, gift)));
        list("evidenced=true").body("id", hasSize(0));
        list("evidenced=true&asOf=" + then).body("id", equalTo(List.of(proven)));
        list("evidenced=false&asOf=" + then).body("id", equalTo(List.of(gift)));
    }

    @Test
    void a_gift_has_fifty_pieces_of_evidence_at_most() {
        for (int i = 0; i < 50; i++) {
            link(gift, Map.of("link", LINK + i, "about", "OTHER")).statusCode(201);
        }

        link(gift, Map.of("link", LINK, "about", "OTHER")).statusCode(409);
        link(gift, Map.of("link", LINK + 7, "about", "OTHER")).statusCode(200);
    }

    private ValidatableResponse list(String query) {
        return get(Tokens.csrManager(), "/api/donations?partner=" + partner + "&" + query)
                .statusCode(200);
    }
}
