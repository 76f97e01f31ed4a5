package org.smallvictories.donations.partnerlink;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.smallvictories.donations.partnerlink.Links.NOTHING;
import static org.smallvictories.donations.partnerlink.Links.confirm;
import static org.smallvictories.donations.partnerlink.Links.idOf;
import static org.smallvictories.donations.partnerlink.Links.open;
import static org.smallvictories.donations.partnerlink.Links.send;
import static org.smallvictories.donations.partnerlink.Links.sendPdf;
import static org.smallvictories.donations.partnerlink.Links.state;
import static org.smallvictories.donations.partnerlink.Links.tokenFor;
import static org.smallvictories.donations.testing.Donations.aDonation;
import static org.smallvictories.donations.testing.Donations.accept;
import static org.smallvictories.donations.testing.Donations.get;
import static org.smallvictories.donations.testing.Donations.json;
import static org.smallvictories.donations.testing.Donations.newKey;
import static org.smallvictories.donations.testing.Donations.newPartner;
import static org.smallvictories.donations.testing.Donations.read;
import static org.smallvictories.donations.testing.Donations.voidBecause;
import static org.smallvictories.donations.testing.EvidenceRequest.voidEvidence;
import static org.smallvictories.donations.testing.Posts.actionsOn;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.smallvictories.donations.State;
import org.smallvictories.donations.testing.DonationsTest;
import org.smallvictories.kit.testing.Tokens;

/** What a partner without an account says by a link. */
@DonationsTest
class PartnerLinkTest {

    private static final String WITHDRAWN = "This gift was withdrawn; nothing can be said of it any more.";

    private final String partner = newPartner();
    private String gift;
    private String token;

    @Inject
    DataSource database;

    @BeforeEach
    void a_link_to_a_delivered_gift() {
        gift = aDonation().to(partner).that(State.DELIVERED).logged();
        token = tokenFor(gift);
    }

    @Test
    void a_partner_sees_what_it_was_given_by_whom_and_nothing_of_the_rest() {
        JsonNode seen = json(open(token)
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .extract()
                .asString());

        assertEquals(
                json(
                        """
                        {"giver": "Example Marketplace", "partner": "Partner %1$s", "project": "Project %1$s-project",
                         "kind": "MONEY", "date": "2020-12-15", "amount": 250.00, "currency": "EUR", "quantity": null,
                         "unit": null, "category": null, "activity": null, "description": null, "illustrative": false,
                         "state": "DELIVERED", "deliveredOn": "2020-12-15", "acceptedOn": null, "voided": false,
                         "benefits": null, "receipts": [], "expiresAt": "%2$s"}"""
                                .formatted(partner, seen.get("expiresAt").asText())),
                seen);
    }

    @Test
    void what_it_says_is_with_the_gift_and_in_the_journal_in_the_name_of_the_link() throws SQLException {
        String name = "Claire " + newKey();
        confirm(token, name, "2020-12-20")
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .body("acceptedOn", equalTo("2020-12-20"));
        state(token, Map.of("given", true, "description", "Our name on the programme", "value", 150))
                .statusCode(200)
                .body("benefits.description", equalTo("Our name on the programme"));
        sendPdf(token, newKey())
                .statusCode(200)
                .body("receipts.fileName", equalTo(List.of("receipt.pdf")))
                .body("$", not(containsString(name)));

        String actor = "gift-link/" + idOf(token);
        read(gift)
                .body("state", equalTo("ACCEPTED"))
                .body("accepted.on", equalTo("2020-12-20"))
                .body("accepted.by", equalTo(actor))
                .body("confirmation.by", equalTo(name))
                .body("confirmation.link", equalTo(idOf(token)))
                .body("benefits.given", equalTo(List.of(true)))
                .body("benefits.value", equalTo(List.of(150.00f)))
                .body("benefits.statedBy", equalTo(List.of(actor)))
                .body("evidence.about", equalTo(List.of("RECEIPT")))
                .body("evidence.recordedBy", equalTo(List.of(actor)));
        assertEquals(
                List.of(
                        "donation.logged",
                        "gift-link.made",
                        "donation.accepted",
                        "gift-link.confirmed",
                        "benefits.stated",
                        "evidence.added"),
                actionsOn("donation/" + gift));
        assertEquals(List.of("csr", "csr", actor, actor, actor, actor), actorsOn("donation/" + gift));
        assertEquals("0", value("SELECT count(*) FROM journal WHERE content LIKE '%" + name + "%'"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"none", "empty", "short", "not of its letters", "unknown", "another secret", "expired", "revoked"
            })
    void what_does_not_open_is_one_problem_whatever_the_reason(String reason) throws SQLException {
        String wrong = unopened(reason);

        for (ValidatableResponse answer : List.of(
                open(wrong), confirm(wrong, "Claire", "2020-12-20"), state(wrong, NOTHING), sendPdf(wrong, newKey()))) {
            assertEquals(
                    "There is nothing here: This link does not open anything, or not any more. Ask whoever sent it for a"
                            + " new one.",
                    answer.statusCode(404).extract().path("title") + ": "
                            + answer.extract().path("detail"));
            answer.body("errors", nullValue());
        }
        read(gift).body("state", equalTo("DELIVERED")).body("evidence", empty()).body("benefits", empty());
    }

    private String unopened(String reason) throws SQLException {
        return switch (reason) {
            case "none" -> null;
            case "empty" -> "";
            case "short" -> token.substring(1);
            case "not of its letters" -> token.substring(1) + "!";
            case "unknown" -> LinkToken.random().text();
            case "another secret" -> token.substring(0, 63) + (token.endsWith("A") ? "B" : "A");
            case "expired" -> expired();
            case "revoked" -> {
                Links.revoke(Tokens.csrManager(), gift, idOf(token)).statusCode(200);
                yield token;
            }
            default -> throw new AssertionError(reason);
        };
    }

    private String expired() throws SQLException {
        LinkToken past = LinkToken.random();
        value("INSERT INTO gift_link (id, gift, secret_hash, partner_name, project_name, expires_at, recorded_at,"
                + " recorded_by) VALUES ('" + past.link() + "', '" + gift + "', '\\x"
                + java.util.HexFormat.of().formatHex(past.hash())
                + "', 'x', 'x', now() - interval '1 second', now() - interval '30 days', 'csr') RETURNING id");
        return past.text();
    }

    @Test
    void nothing_can_be_said_of_a_gift_that_was_voided_and_the_reason_stays_inside() {
        voidBecause(gift, "Booked to the wrong partner");

        open(token).statusCode(200).body("voided", equalTo(true));
        for (ValidatableResponse answer :
                List.of(confirm(token, "Claire", "2020-12-20"), state(token, NOTHING), sendPdf(token, newKey()))) {
            answer.statusCode(409).body("detail", equalTo(WITHDRAWN));
        }
        read(gift).body("evidence", empty()).body("benefits", empty()).body("confirmation", nullValue());
    }

    @Test
    void a_gift_is_confirmed_by_the_rules_of_its_acceptance() {
        String pledged = aDonation().to(partner).logged();
        confirm(tokenFor(pledged), "Claire", null)
                .statusCode(409)
                .body("detail", equalTo("This gift was not delivered yet; only then can it be accepted."));
        confirm(token, "Claire", "2020-12-14").statusCode(422).body("errors[0].field", equalTo("date"));
        confirm(token, "Claire", "2199-12-31").statusCode(422).body("errors[0].field", equalTo("date"));
        accept(gift, "2020-12-20").statusCode(200);
        confirm(token, "Claire", "2020-12-20")
                .statusCode(409)
                .body("detail", equalTo("This gift was accepted on 2020-12-20 already."));
        read(gift).body("confirmation", nullValue()).body("accepted.by", equalTo("csr"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "Claire\nMoreau", "Claire\u0000"})
    void whoever_confirms_says_who_it_is(String name) {
        confirm(token, name, null).statusCode(422).body("errors[0].field", equalTo("name"));
        confirm(token, "x".repeat(201), null).statusCode(422).body("errors[0].field", equalTo("name"));
        read(gift).body("state", equalTo("DELIVERED"));
    }

    @Test
    void said_twice_counts_once() {
        String text = newKey();
        for (int time = 0; time < 2; time++) {
            confirm(token, " Claire ", "2020-12-20").statusCode(200);
            state(token, NOTHING).statusCode(200).body("benefits.given", equalTo(false));
            sendPdf(token, text).statusCode(200).body("receipts", hasSize(1));
        }
        confirm(token, "Claire", null).statusCode(200);

        assertEquals(6, actionsOn("donation/" + gift).size());
        confirm(token, "Claire", "2020-12-21").statusCode(409);
        confirm(token, "Paul", "2020-12-20")
                .statusCode(409)
                .body("detail", equalTo("This gift was confirmed on 2020-12-20 already."));
    }

    @Test
    void said_many_times_at_once_counts_once() throws Exception {
        String text = newKey();

        List<Integer> confirmed = atOnce(() -> status(confirm(token, "Claire", "2020-12-20")));
        List<Integer> stated = atOnce(() -> status(state(token, NOTHING)));
        List<Integer> sent = atOnce(() -> status(sendPdf(token, text)));

        for (List<Integer> statuses : List.of(confirmed, stated, sent)) {
            assertTrue(statuses.stream().allMatch(status -> status == 200), statuses::toString);
        }
        assertEquals(6, actionsOn("donation/" + gift).size());
        get(Tokens.auditor(), "/api/donations/reconciliation").body("differences", empty());
    }

    @Test
    void of_two_links_that_confirm_at_once_one_does() throws Exception {
        String other = tokenFor(gift);
        List<String> tokens = List.of(token, other);

        List<Integer> statuses = atOnce(
                () -> status(confirm(tokens.get((int) (Thread.currentThread().getId() % 2)), "Claire", "2020-12-20")));

        assertTrue(statuses.stream().allMatch(status -> status == 200 || status == 409), statuses::toString);
        assertEquals(
                1,
                actionsOn("donation/" + gift).stream()
                        .filter("donation.accepted"::equals)
                        .count());
    }

    private static int status(ValidatableResponse answer) {
        return answer.extract().statusCode();
    }

    private static <T> List<T> atOnce(Callable<T> action) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> done : threads.invokeAll(
                    IntStream.range(0, 6).mapToObj(i -> action).toList())) {
                results.add(done.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "image/png       | <html><script>alert(1)</script></html>",
                "application/pdf | MZ program",
                "application/pdf | PK archive",
                "application/pdf | junk before %PDF-1.4",
                "image/png       | %PDF-1.4"
            })
    void a_receipt_is_a_file_that_is_taken_as_evidence(String type, String content) {
        send(token, content.getBytes(StandardCharsets.ISO_8859_1), "receipt.pdf", type)
                .statusCode(422)
                .body("errors[0].field", equalTo("file"));
        read(gift).body("evidence", empty());
    }

    @Test
    void a_receipt_is_there_and_not_too_large() {
        given().header("Gift-Link-Token", token)
                .multiPart("about", "RECEIPT")
                .post("/api/gift-links/current/receipts")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("file"));
        send(token, new byte[(10 << 20) + 1], "receipt.pdf", "application/pdf").statusCode(413);
    }

    @Test
    void a_receipt_that_was_voided_can_be_sent_again_and_one_link_sends_ten_at_most() {
        String text = newKey();
        sendPdf(token, text);
        String evidence = read(gift).extract().path("evidence[0].id");
        voidEvidence(gift, evidence, "Another gift's").statusCode(200);
        open(token).body("receipts", empty());

        sendPdf(token, text).statusCode(200).body("receipts", hasSize(1));
        for (int sent = 2; sent < 10; sent++) {
            sendPdf(token, newKey()).statusCode(200);
        }
        sendPdf(token, newKey()).statusCode(409).body("detail", containsString("no more are taken"));
        sendPdf(token, text).statusCode(200).body("receipts", hasSize(9));
        sendPdf(tokenFor(gift), newKey()).statusCode(200).body("receipts", hasSize(1));
    }

    @Test
    void whoever_looks_after_a_partner_erases_the_name_of_who_confirmed() throws SQLException {
        String name = "Claire " + newKey();
        String link = idOf(token);
        Links.mark(Tokens.csrManager(), gift, link, "erasure").statusCode(409);
        confirm(token, name, "2020-12-20").statusCode(200);

        Links.mark(Tokens.partnerManager("somebody"), gift, link, "erasure").statusCode(403);
        Links.mark(Tokens.partnerManager(partner), gift, link, "erasure")
                .statusCode(200)
                .body("confirmedBy", nullValue());
        Links.mark(Tokens.csrManager(), gift, link, "erasure").statusCode(409);

        read(gift)
                .body("state", equalTo("ACCEPTED"))
                .body("confirmation.by", nullValue())
                .body("confirmation.link", equalTo(link));
        assertEquals("0", value("SELECT count(*) FROM journal_personal WHERE value = '" + name + "'"));
        assertEquals("0", value("SELECT count(*) FROM gift_link WHERE confirmed_by = '" + name + "'"));
        confirm(token, name, "2020-12-20").statusCode(409);
    }

    @Test
    void a_link_opens_nothing_but_its_gift() {
        given().header("Gift-Link-Token", token)
                .get("/api/donations/{id}", gift)
                .then()
                .statusCode(401);
        String other = aDonation().to(partner).that(State.DELIVERED).logged();
        confirm(token, "Claire", "2020-12-20").statusCode(200);
        read(other).body("state", equalTo("DELIVERED"));
    }

    @Test
    void the_token_is_kept_nowhere_and_told_by_no_metric() throws SQLException {
        String secret = token.substring(22);
        open(token).statusCode(200);

        for (String table : List.of("gift_link", "journal", "idempotency_record", "journal_personal")) {
            assertEquals(
                    "0",
                    value("SELECT count(*) FROM " + table + " AS row WHERE CAST(row AS text) LIKE '%" + secret + "%'"),
                    table);
        }
        given().get("/q/metrics").then().body(not(containsString(secret)));
        assertFalse(LinkToken.read(token).orElseThrow().toString().contains(secret));
    }

    @Test
    void what_was_stated_last_counts_and_twenty_statements_are_enough() {
        for (int number = 1; number <= 20; number++) {
            state(token, Map.of("given", true, "description", "Version " + number))
                    .statusCode(200);
        }

        state(token, NOTHING).statusCode(409);
        state(token, Map.of("given", true, "description", "Version 20")).statusCode(200);
        read(gift).body("benefits", hasSize(20)).body("benefits[0].description", equalTo("Version 20"));
        open(token).body("benefits.description", equalTo("Version 20"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                      | given",
                "{\"given\": \"perhaps\"}                                | given",
                "{\"given\": true}                                       | description",
                "{\"given\": true, \"description\": \" \"}               | description",
                "{\"given\": false, \"description\": \"A dinner\"}       | description",
                "{\"given\": false, \"value\": 5}                        | value",
                "{\"given\": true, \"description\": \"x\", \"value\": -1}    | value",
                "{\"given\": true, \"description\": \"x\", \"value\": 1.001} | value",
                "{\"given\": true, \"description\": \"x\", \"value\": 1e12}  | value",
                "{\"given\": true, \"description\": \"x\\u0000\"}         | description"
            })
    void a_statement_that_contradicts_itself_is_refused(String body, String field) {
        given().header("Gift-Link-Token", token)
                .contentType("application/json")
                .body(body)
                .post("/api/gift-links/current/benefits")
                .then()
                .statusCode(422)
                .body("errors.field", contains(field));
        read(gift).body("benefits", empty());
    }

    private String value(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static List<String> actorsOn(String subject) {
        List<String> actors = new ArrayList<>();
        JsonNode page;
        long after = 0;
        do {
            page = json(get(Tokens.auditor(), "/api/donations/journal?limit=200&after=" + after)
                    .extract()
                    .asString());
            for (JsonNode entry : page) {
                after = entry.get("sequence").asLong();
                if (entry.get("subject").asText().equals(subject)) {
                    actors.add(entry.get("actor").asText());
                }
            }
        } while (page.size() == 200);
        return actors;
    }
}
