package org.smallvictories.partners.summary;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.smallvictories.partners.Requests.as;
import static org.smallvictories.partners.Requests.get;
import static org.smallvictories.partners.Requests.journalOf;
import static org.smallvictories.partners.Requests.post;

import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.smallvictories.kit.testing.Tokens;
import org.smallvictories.partners.PartnersTest;

@PartnersTest
class SummaryTest {

    @Test
    void a_promise_counts_once_a_year_and_is_unknown_until_it_is_judged() {
        commit("no-discounts", "1905-01-01");
        judge("no-discounts", 1905, "KEPT");
        judge("no-discounts", 1906, "BROKEN");

        summary("from=1905-01-01&to=1907-12-31")
                .body(
                        "promises.commitments.find { it.slug == 'no-discounts' }.verdicts.verdict",
                        equalTo(List.of("KEPT", "BROKEN", "UNKNOWN")))
                .body("promises.kept", equalTo(1))
                .body("promises.broken", equalTo(1))
                .body("promises.unknown", equalTo(1));
    }

    @Test
    void a_promise_does_not_count_before_it_was_made() {
        commit("made-late", "1985-06-01");

        summary("from=1980-01-01&to=1984-12-31").body("promises.commitments", empty());
        summary("from=1980-01-01&to=1986-12-31")
                .body("promises.commitments[0].verdicts.year", equalTo(List.of(1985, 1986)));
    }

    @Test
    void an_earlier_moment_shows_the_earlier_verdict() {
        commit("judged-twice", "1970-01-01");
        judge("judged-twice", 1970, "KEPT");
        Instant before = Instant.now();
        judge("judged-twice", 1970, "BROKEN");

        summary("from=1970-01-01&to=1970-12-31")
                .body("promises.broken", equalTo(1))
                .body("promises.kept", equalTo(0));
        summary("from=1970-01-01&to=1970-12-31&asOf=" + before)
                .body("promises.broken", equalTo(0))
                .body("promises.kept", equalTo(1));
    }

    @Test
    void communities_and_milestones_belong_to_their_period() {
        post(
                        "/api/communities",
                        Map.of("slug", "guild", "name", "Guild", "purpose", "Equality", "foundedOn", "1960-05-01"))
                .statusCode(201);
        post("/api/milestones", Map.of("slug", "position", "title", "Position created", "date", "1960-05-01"))
                .statusCode(201);

        summary("from=1960-01-01&to=1960-12-31")
                .body("communities.slug", hasItem("guild"))
                .body("milestones.slug", hasItem("position"));
        summary("from=1961-01-01&to=1961-12-31")
                .body("communities.slug", hasItem("guild"))
                .body("milestones.slug", not(hasItem("position")));
    }

    @Test
    void a_period_or_moment_that_makes_no_sense_is_refused() {
        get("/api/partners/summary?from=2020-12-31&to=2020-01-01")
                .statusCode(422)
                .body("errors[0].field", equalTo("to"));
        get("/api/partners/summary?from=yesterday").statusCode(422).body("errors[0].field", equalTo("from"));
        get("/api/partners/summary?asOf=2999-01-01T00:00:00Z").statusCode(422).body("errors[0].field", equalTo("asOf"));
    }

    @Test
    void a_verdict_on_a_year_that_cannot_be_judged_is_refused() {
        commit("young", "2020-01-01");

        post("/api/commitments/young/verdicts", Map.of("year", 2019, "verdict", "KEPT"))
                .statusCode(422);
        post("/api/commitments/young/verdicts", Map.of("year", 2999, "verdict", "KEPT"))
                .statusCode(422);
        post("/api/commitments/unheard-of/verdicts", Map.of("year", 2020, "verdict", "KEPT"))
                .statusCode(404);
    }

    @Test
    void every_change_is_in_the_journal_for_auditors_and_for_nobody_without_the_role() {
        commit("journalled", "2020-01-01");

        Map<String, ?> entry = journalOf("commitment/journalled").get(0);
        assertEquals("commitment.recorded", entry.get("action"));
        assertEquals("csr", entry.get("actor"));
        as(Tokens.leadership()).get("/api/partners/journal").then().statusCode(403);
        as(Tokens.auditor()).get("/api/partners/journal?after=x").then().statusCode(422);
    }

    private static void commit(String slug, String since) {
        post("/api/commitments", Map.of("slug", slug, "promise", "A promise", "since", since, "check", "Look"))
                .statusCode(201);
    }

    private static void judge(String slug, int year, String verdict) {
        post("/api/commitments/" + slug + "/verdicts", Map.of("year", year, "verdict", verdict, "evidence", "Seen"))
                .statusCode(201);
    }

    private static ValidatableResponse summary(String query) {
        return get("/api/partners/summary?" + query).statusCode(200);
    }
}
