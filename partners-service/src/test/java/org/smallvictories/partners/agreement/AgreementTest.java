package org.smallvictories.partners.agreement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.smallvictories.partners.Requests.actionsOn;
import static org.smallvictories.partners.Requests.addPartner;
import static org.smallvictories.partners.Requests.as;
import static org.smallvictories.partners.Requests.get;
import static org.smallvictories.partners.Requests.post;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.smallvictories.kit.testing.Tokens;
import org.smallvictories.partners.PartnersTest;

@PartnersTest
class AgreementTest {

    private static final String SHA256 = "0f".repeat(32);

    @Test
    void an_agreement_is_read_back_with_its_documents() {
        addPartner("agreeing").statusCode(201);
        Map<String, Object> given = agreement("agreeing", "2020-01-01", "2022-12-31");
        given.put("amount", 20000);
        given.put("currency", "EUR");
        given.put("documents", List.of(document("Signed", SHA256)));

        String path = post("/api/agreements", given).statusCode(201).extract().header("Location");
        post(path + "/documents", document("Annex", null)).statusCode(201);

        get(path)
                .statusCode(200)
                .body("partner", equalTo("agreeing"))
                .body("kind", equalTo("PATRONAGE"))
                .body("from", equalTo("2020-01-01"))
                .body("to", equalTo("2022-12-31"))
                .body(containsString("\"amount\":20000.00,"))
                .body("currency", equalTo("EUR"))
                .body("documents.title", contains("Signed", "Annex"))
                .body("documents.sha256", contains(SHA256, null))
                .body(
                        "documents.link",
                        contains("https://documents.example.org/Signed", "https://documents.example.org/Annex"))
                .body("recordedBy", equalTo("csr"))
                .body("voidedAt", nullValue());
    }

    @Test
    void an_agreement_that_cannot_be_is_refused() {
        addPartner("strict").statusCode(201);

        refused("partner", with("partner", "nobody"));
        refused("to", with("to", "2019-12-31"));
        refused("from", with("from", "0020-01-01"));
        refused("kind", with("kind", "HANDSHAKE"));
        refused("amount", with("currency", "EUR"));
        refused("currency", with("amount", 12));
        Map<String, Object> promised = with("amount", 12.345);
        promised.put("currency", "EUR");
        refused("amount", promised);
        promised.put("amount", "1e300");
        refused("amount", promised);
        promised.put("amount", 12);
        promised.put("currency", "EURO");
        refused("currency", promised);
        refused("documents[0].link", with("documents", List.of(Map.of("title", "T", "link", "http://example.org"))));
        refused(
                "documents[0].sha256",
                with("documents", List.of(Map.of("title", "T", "link", "https://example.org", "sha256", "0F"))));
        get("/api/agreements?partner=strict").body("", hasSize(0));
    }

    @Test
    void a_voided_agreement_stays_readable_and_takes_no_more_documents() {
        addPartner("voiding").statusCode(201);
        String path = record("voiding", "2020-01-01", null);

        post(path + "/void", Map.of("reason", "Wrong partner"))
                .statusCode(200)
                .body("voidReason", equalTo("Wrong partner"));

        post(path + "/void", Map.of("reason", "Again")).statusCode(409);
        post(path + "/documents", document("Late", null)).statusCode(409);
        get("/api/agreements?partner=voiding").body("voidReason", contains("Wrong partner"));
        get("/api/agreements?partner=voiding&inForceOn=2020-06-01").body("", hasSize(0));
        post("/api/agreements/" + UUID.randomUUID() + "/void", Map.of("reason", "None"))
                .statusCode(404);
    }

    @Test
    void agreements_in_force_stand_beside_their_partner() {
        addPartner("in-force").statusCode(201);
        record("in-force", "2010-01-01", "2010-12-31");
        record("in-force", "2190-01-01", null);
        String path = record("in-force", "2020-01-01", null);
        post(record("in-force", "2020-01-01", null) + "/void", Map.of("reason", "Twice"))
                .statusCode(200);

        get("/api/partners/in-force")
                .body("agreements", hasSize(1))
                .body("agreements[0].id", equalTo(path.substring(path.lastIndexOf('/') + 1)))
                .body("agreements[0].from", equalTo("2020-01-01"));
        get("/api/agreements?partner=in-force&inForceOn=2010-12-31").body("from", contains("2010-01-01"));
        get("/api/agreements?partner=in-force&inForceOn=2011-01-01").body("", hasSize(0));
    }

    @Test
    void a_list_comes_newest_first_in_pages_that_link_to_the_next() {
        addPartner("paged").statusCode(201);
        record("paged", "2020-01-01", null);
        record("paged", "2020-02-01", null);
        record("paged", "2020-03-01", null);

        String link = get("/api/agreements?partner=paged&limit=2")
                .statusCode(200)
                .body("from", contains("2020-03-01", "2020-02-01"))
                .extract()
                .header("Link");
        get(link.substring(1, link.indexOf('>')))
                .statusCode(200)
                .body("from", contains("2020-01-01"))
                .header("Link", nullValue());
    }

    @Test
    void a_partner_manager_sees_only_the_agreements_of_their_partners() {
        addPartner("agreed-mine").statusCode(201);
        addPartner("agreed-theirs").statusCode(201);
        record("agreed-mine", "2020-01-01", null);
        String theirs = record("agreed-theirs", "2020-01-01", null);

        String manager = Tokens.partnerManager("agreed-mine");
        as(manager).get("/api/agreements").then().statusCode(200).body("partner", contains("agreed-mine"));
        as(manager).get("/api/agreements?partner=agreed-theirs").then().statusCode(403);
        as(manager).get(theirs).then().statusCode(403);
    }

    @Test
    void every_change_is_journalled() {
        addPartner("journalled-agreement").statusCode(201);
        String path = record("journalled-agreement", "2020-01-01", null);
        post(path + "/documents", document("Signed", SHA256)).statusCode(201);
        post(path + "/void", Map.of("reason", "Wrong")).statusCode(200);

        assertEquals(
                List.of("agreement.recorded", "agreement.document-added", "agreement.voided"),
                actionsOn("agreement/" + path.substring(path.lastIndexOf('/') + 1)));
    }

    private static void refused(String field, Map<String, Object> given) {
        post("/api/agreements", given).statusCode(422).body("errors.field", contains(field));
    }

    private static Map<String, Object> with(String field, Object value) {
        Map<String, Object> given = agreement("strict", "2020-01-01", "2020-12-31");
        given.put(field, value);
        return given;
    }

    private static String record(String partner, String from, String to) {
        return post("/api/agreements", agreement(partner, from, to))
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static Map<String, Object> agreement(String partner, String from, String to) {
        Map<String, Object> agreement =
                new HashMap<>(Map.of("partner", partner, "title", "Agreement", "kind", "PATRONAGE", "from", from));
        agreement.put("to", to);
        return agreement;
    }

    private static Map<String, Object> document(String title, String sha256) {
        Map<String, Object> document =
                new HashMap<>(Map.of("title", title, "link", "https://documents.example.org/" + title));
        document.put("sha256", sha256);
        return document;
    }
}
