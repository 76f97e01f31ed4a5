package org.smallvictories.partners.commitment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.smallvictories.partners.Requests.get;
import static org.smallvictories.partners.Requests.post;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.smallvictories.partners.PartnersTest;

@PartnersTest
class CommitmentTest {

    private static final String SHA256 = "0f".repeat(32);

    @Test
    void each_year_since_a_promise_has_a_verdict_and_is_unknown_until_it_is_judged() {
        commit("each-year", "2019-06-01").statusCode(201);
        judge("each-year", 2020, Map.of()).statusCode(201);

        Integer[] years =
                IntStream.rangeClosed(2019, LocalDate.now().getYear()).boxed().toArray(Integer[]::new);
        get("/api/commitments/each-year")
                .statusCode(200)
                .body("check", equalTo("Look"))
                .body("verdicts.year", contains(years))
                .body("verdicts.find { it.year == 2020 }.verdict", equalTo("KEPT"))
                .body("verdicts.findAll { it.year != 2020 }.verdict", everyItem(equalTo("UNKNOWN")));
    }

    @Test
    void a_verdict_tells_where_its_evidence_lies_and_by_what_it_is_known_again() {
        commit("evident", "2020-01-01").statusCode(201);
        judge("evident", 2020, Map.of("evidenceLink", "https://example.org/log.pdf", "evidenceSha256", SHA256))
                .statusCode(201);

        get("/api/partners/summary?from=2020-01-01&to=2020-12-31")
                .body(
                        "promises.commitments.find { it.slug == 'evident' }.verdicts[0].evidenceLink",
                        equalTo("https://example.org/log.pdf"))
                .body("promises.commitments.find { it.slug == 'evident' }.verdicts[0].evidenceSha256", equalTo(SHA256))
                .body("promises.commitments.find { it.slug == 'evident' }.check", equalTo("Look"));
        judge("evident", 2020, Map.of("evidenceLink", "file:///etc/passwd", "evidenceSha256", "0F"))
                .statusCode(422)
                .body("errors.field", contains("evidenceLink", "evidenceSha256"));
    }

    @Test
    void a_promise_from_before_all_years_is_refused() {
        commit("ancient", "0800-12-25").statusCode(422).body("errors[0].field", equalTo("since"));
    }

    @Test
    void a_milestone_says_what_kind_of_step_it_is() {
        post(
                        "/api/milestones",
                        Map.of("slug", "role", "title", "CSR position", "date", "1950-05-01", "kind", "ROLE_CREATED"))
                .statusCode(201)
                .body("kind", equalTo("ROLE_CREATED"));
        post("/api/milestones", Map.of("slug", "step", "title", "Step", "date", "1950-05-01"))
                .statusCode(201);

        get("/api/partners/summary?from=1950-01-01&to=1950-12-31")
                .body("milestones.kind", contains("ROLE_CREATED", "OTHER"));
        post("/api/milestones", Map.of("slug", "party", "title", "Party", "date", "1950-05-01", "kind", "PARTY"))
                .statusCode(422)
                .body("errors[0].field", equalTo("kind"));
    }

    private static ValidatableResponse commit(String slug, String since) {
        return post("/api/commitments", Map.of("slug", slug, "promise", "A promise", "since", since, "check", "Look"));
    }

    private static ValidatableResponse judge(String slug, int year, Map<String, ?> evidence) {
        Map<String, Object> verdict = new HashMap<>(evidence);
        verdict.put("year", year);
        verdict.put("verdict", "KEPT");
        return post("/api/commitments/" + slug + "/verdicts", verdict);
    }
}
