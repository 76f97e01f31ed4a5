package org.smallvictories.partners.reconciliation;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.smallvictories.partners.Requests.addPartner;
import static org.smallvictories.partners.Requests.as;
import static org.smallvictories.partners.Requests.post;
import static org.smallvictories.partners.Requests.put;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smallvictories.kit.testing.Load;
import org.smallvictories.kit.testing.Meddler;
import org.smallvictories.kit.testing.Tokens;
import org.smallvictories.partners.PartnersTest;

@PartnersTest
class ReconciliationTest {

    private static final List<String> TABLES = List.of(
            "agreement",
            "agreement_document",
            "commitment",
            "community",
            "contact",
            "member_count",
            "milestone",
            "partner",
            "partner_identifier",
            "project",
            "verdict");
    private static final String YEAR = "from=2011-01-01&to=2011-12-31";

    @ConfigProperty(name = "DATABASE_URL")
    String url;

    private final Load load = new Load();
    private final List<JsonPath> reports = new ArrayList<>();

    @Test
    void whatever_happens_at_once_records_and_journal_agree_and_every_earlier_moment_comes_out_as_it_was()
            throws Exception {
        load.run(4, 6, number -> everythingOnce("load-" + number), () -> {
            reconciliation().body("differences", empty());
            reports.add(load.quietly(() -> summary(YEAR)));
            assertAsItWas(reports.get(reports.size() / 2));
        });

        assertEquals(
                24,
                summary(YEAR).getList("partners.name").stream()
                        .filter(name -> name.toString().startsWith("Renamed load-"))
                        .count());
        reports.forEach(ReconciliationTest::assertAsItWas);
        reconciliation().body("agrees", equalTo(true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    UPDATE partner SET name = 'Other'                            | name
                    UPDATE partner SET sdgs = '{1}'                              | sdgs
                    UPDATE partner SET status_reason = 'Other' WHERE status_since IS NOT NULL | reason
                    UPDATE partner_identifier SET partner = 'other'              | identifiers
                    UPDATE project SET partner = 'other'                         | partner
                    UPDATE agreement SET amount = amount * 2                     | amount
                    UPDATE agreement SET voided_at = now(), voided_by = 'x', void_reason = 'x' | voidedAt
                    UPDATE agreement_document SET sha256 = repeat('0', 64)       | documents
                    DELETE FROM agreement_document                               | documents
                    UPDATE contact SET partner = 'other'                         | partner
                    UPDATE commitment SET promise = 'Other'                      | promise
                    UPDATE verdict SET verdict = 'BROKEN'                        | verdict
                    UPDATE community SET founded_on = '1950-01-01'               | foundedOn
                    UPDATE member_count SET members = members + 1                | members
                    UPDATE milestone SET date = '1950-01-01'                     | date""")
    void a_record_that_somebody_changed_in_the_database_is_named(String change, String field) throws SQLException {
        everythingOnce("meddled-" + Integer.toHexString(change.hashCode()));

        try (Meddler meddler = new Meddler(url, TABLES)) {
            meddler.run(change);
            reconciliation()
                    .body("agrees", equalTo(false))
                    .body("differences.finding", hasItem("CHANGED"))
                    .body("differences.field", hasItem(field));
        }
        reconciliation().body("differences", empty());
    }

    @Test
    void verdicts_that_are_gone_and_those_that_were_put_in_are_named() throws SQLException {
        everythingOnce("gone");

        try (Meddler meddler = new Meddler(url, TABLES)) {
            meddler.run("UPDATE verdict SET recorded_at = recorded_at - interval '1 day' WHERE commitment = 'gone'");
            reconciliation()
                    .body(
                            "differences.finding",
                            equalTo(List.of("NOT_JOURNALLED", "NOT_JOURNALLED", "REMOVED", "REMOVED")));
        }
    }

    @Test
    void checking_is_for_auditors_and_csr_managers() {
        as(Tokens.csrManager()).get("/api/partners/reconciliation").then().statusCode(200);
        as(Tokens.leadership()).get("/api/partners/reconciliation").then().statusCode(403);
        as(Tokens.partnerManager("wwf"))
                .get("/api/partners/reconciliation")
                .then()
                .statusCode(403);
    }

    /** One record of each kind under one name, and what can happen to it. */
    private static void everythingOnce(String slug) {
        addPartner(slug).statusCode(201);
        put(
                        "/api/partners/" + slug,
                        Map.of(
                                "name",
                                "Renamed " + slug,
                                "sdgs",
                                List.of(12, 13),
                                "identifiers",
                                List.of(Map.of("scheme", "RNA", "value", rna(slug)))),
                        "\"0\"")
                .statusCode(200);
        post(
                        "/api/partners/" + slug + "/status",
                        Map.of("status", "ENDED", "since", "2020-12-31", "reason", "Completed"))
                .statusCode(200);
        post("/api/projects", Map.of("slug", slug, "partner", slug, "name", "Project"))
                .statusCode(201);
        agreement(slug);
        post("/api/partners/" + slug + "/contacts", Map.of("name", "Ada " + slug))
                .statusCode(201);
        post("/api/commitments", Map.of("slug", slug, "promise", "A promise", "since", "2011-01-01", "check", "Look"))
                .statusCode(201);
        for (String verdict : List.of("BROKEN", "KEPT")) {
            post("/api/commitments/" + slug + "/verdicts", Map.of("year", 2011, "verdict", verdict, "evidence", "Seen"))
                    .statusCode(201);
        }
        post(
                        "/api/communities",
                        Map.of("slug", slug, "name", "Guild", "purpose", "Equality", "foundedOn", "2011-05-01"))
                .statusCode(201);
        post("/api/communities/" + slug + "/counts", Map.of("members", 12, "countedOn", "2011-06-01"))
                .statusCode(201);
        post("/api/milestones", Map.of("slug", slug, "title", "Position created", "date", "2011-05-01"))
                .statusCode(201);
    }

    private static void agreement(String slug) {
        String id = post(
                        "/api/agreements",
                        Map.of(
                                "partner", slug,
                                "title", "Agreement",
                                "kind", "PATRONAGE",
                                "from", "2020-01-01",
                                "amount", 50_000,
                                "currency", "EUR"))
                .statusCode(201)
                .extract()
                .path("id");
        post(
                        "/api/agreements/" + id + "/documents",
                        Map.of("title", "Signed", "link", "https://example.org/signed.pdf", "sha256", "ab".repeat(32)))
                .statusCode(201);
    }

    private static String rna(String slug) {
        return "W%09d".formatted(Math.floorMod(slug.hashCode(), 1_000_000_000));
    }

    private static ValidatableResponse reconciliation() {
        return as(Tokens.auditor()).get("/api/partners/reconciliation").then().statusCode(200);
    }

    private static JsonPath summary(String query) {
        return as(Tokens.leadership())
                .get("/api/partners/summary?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void assertAsItWas(JsonPath then) {
        assertEquals(
                then.<Map<?, ?>>get(),
                summary(YEAR + "&asOf=" + then.getString("asOf")).<Map<?, ?>>get());
    }
}
