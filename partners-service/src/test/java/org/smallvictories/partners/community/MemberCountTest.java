package org.smallvictories.partners.community;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.smallvictories.partners.Requests.get;
import static org.smallvictories.partners.Requests.post;

import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.smallvictories.partners.PartnersTest;

@PartnersTest
class MemberCountTest {

    @Test
    void members_are_unknown_until_somebody_counts_them() {
        found("uncounted").body("members", nullValue());

        count("uncounted", 0, "1930-06-01").statusCode(201);
        get("/api/communities/uncounted")
                .body("members.members", equalTo(0))
                .body("members.countedOn", equalTo("1930-06-01"));
    }

    @Test
    void a_report_shows_the_last_count_of_its_period_as_known_at_its_moment() {
        found("growing");
        count("growing", 10, "1930-06-01").statusCode(201);
        count("growing", 30, "1931-06-01").statusCode(201);
        Instant before = Instant.now();
        count("growing", 12, "1930-06-01").statusCode(201);

        membersIn("1930", "").body(MEMBERS, equalTo(12));
        membersIn("1930", "&asOf=" + before).body(MEMBERS, equalTo(10));
        membersIn("1931", "").body(MEMBERS, equalTo(30));
        get("/api/communities").body("find { it.slug == 'growing' }.members.members", equalTo(30));
        get("/api/communities/growing/counts").body("members", contains(12, 30, 10));
        String link = get("/api/communities/growing/counts?limit=2").extract().header("Link");
        get(link.substring(1, link.indexOf('>'))).body("members", contains(10));
    }

    @Test
    void a_count_that_cannot_be_is_refused() {
        found("strict-guild");

        count("strict-guild", 1, "1929-12-31").statusCode(422).body("errors[0].field", equalTo("countedOn"));
        count("strict-guild", 1, "2190-01-01").statusCode(422).body("errors[0].field", equalTo("countedOn"));
        count("strict-guild", -1, "1931-01-01").statusCode(422).body("errors[0].field", equalTo("members"));
        count("unheard-of", 1, "1931-01-01").statusCode(404);
        get("/api/communities/unheard-of/counts").statusCode(404);
    }

    private static final String MEMBERS = "communities.find { it.slug == 'growing' }.members.members";

    private static ValidatableResponse membersIn(String year, String asOf) {
        return get("/api/partners/summary?from=" + year + "-01-01&to=" + year + "-12-31" + asOf)
                .statusCode(200);
    }

    private static ValidatableResponse found(String slug) {
        return post(
                        "/api/communities",
                        Map.of("slug", slug, "name", slug, "purpose", "Equality", "foundedOn", "1930-01-01"))
                .statusCode(201);
    }

    private static ValidatableResponse count(String slug, int members, String day) {
        return post("/api/communities/" + slug + "/counts", Map.of("members", members, "countedOn", day));
    }
}
