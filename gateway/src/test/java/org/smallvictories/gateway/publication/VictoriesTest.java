package org.smallvictories.gateway.publication;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.smallvictories.gateway.SignIn.as;
import static org.smallvictories.gateway.publication.Drafts.draft;
import static org.smallvictories.gateway.publication.Drafts.drafted;
import static org.smallvictories.gateway.publication.Drafts.publish;
import static org.smallvictories.gateway.publication.Drafts.published;
import static org.smallvictories.gateway.publication.Drafts.telling;

import io.restassured.response.Response;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smallvictories.gateway.GatewayTest;
import org.smallvictories.gateway.pages.Language;

@GatewayTest
class VictoriesTest {

    private final SealedBooks books = new SealedBooks();

    @Inject
    CircuitBreakerMaintenance breakers;

    @Inject
    PageMaker maker;

    @Inject
    Stored stored;

    @BeforeEach
    void all_services_answer() {
        breakers.resetAll();
        books.open();
    }

    @Test
    void anybody_reads_the_year_in_their_language_and_nobody_gets_a_cookie() {
        published(1970);

        given().header("Accept-Language", "de-AT,de;q=0.9")
                .get("/victories/1970")
                .then()
                .statusCode(200)
                .contentType("text/html;charset=utf-8")
                .header("Set-Cookie", nullValue())
                .header("Vary", "Accept-Language, Accept-Encoding")
                .header("Cache-Control", "public, max-age=60")
                .body("html.@lang", equalTo("de"))
                .body(containsString("Unsere kleinen Siege 1970"))
                .body(containsString("Gesellschaft"))
                .body(containsString("22,0005 t CO₂e"))
                .body(containsString("Beispielwert"))
                .body(containsString("hreflang=\"fr\""))
                .body(not(matchesPattern("(?s).*(?:src|href)=\"http.*")));
        given().header("Accept-Language", "de")
                .get("/victories/1970?lang=fr")
                .then()
                .body("html.@lang", equalTo("fr"))
                .body(containsString("Nos petites victoires de 1970"));
    }

    @Test
    void somebody_who_is_signed_in_sees_the_same_bytes() {
        published(1971);

        assertArrayEquals(
                bytes("/victories/1971"),
                as("leadership").get("/victories/1971").asByteArray());
    }

    @Test
    void an_unchanged_page_is_not_sent_again_and_travels_packed() {
        published(1972);
        String etag = given().get("/victories/1972").header("ETag");

        given().header("If-None-Match", etag)
                .get("/victories/1972")
                .then()
                .statusCode(304)
                .header("ETag", etag)
                .header("Cache-Control", "public, max-age=60");
        given().header("Accept-Encoding", "br, gzip;q=0")
                .get("/victories/1972")
                .then()
                .statusCode(200)
                .header("Content-Encoding", nullValue());
        given().header("Accept-Encoding", "gzip")
                .get("/victories/1972")
                .then()
                .statusCode(200)
                .header("Content-Encoding", "gzip")
                .header("ETag", etag)
                .body(containsString("Our small victories of 1972"));
    }

    @Test
    void every_figure_leads_to_its_proof() {
        published(1973);
        List<String> proofs = Pattern.compile("href=\"(/victories/1973/proof/[^\"]+)\"")
                .matcher(given().get("/victories/1973").asString())
                .results()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .distinct()
                .toList();

        assertTrue(proofs.size() > 12, proofs.toString());
        for (String proof : proofs) {
            given().urlEncodingEnabled(false)
                    .get(proof)
                    .then()
                    .statusCode(200)
                    .body(containsString("thing.recorded"))
                    .body(containsString("small-victories/"))
                    .body(containsString("publication --key keys.txt"));
        }
        given().accept("text/html").get("/victories/1973/proof/nothing").then().statusCode(404);
    }

    @Test
    void what_was_published_and_what_proves_it_can_be_taken_along() throws Exception {
        String id = published(1974);
        byte[] document = bytes("/victories/1974/published.json");

        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document));
        as("auditor").get("/api/publications/{id}", id).then().body("sha256", equalTo(hash));
        given().get("/victories/1974").then().body(containsString(hash));
        given().get("/victories/1974/proof.json")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("journals.keySet()", hasItems("donations", "emissions", "partners"))
                .body("figures.'gift-wwf-eur'.entries", equalTo(List.of("donations/1")))
                .body("entries.'donations/1'.action", equalTo("thing.recorded"));
    }

    @Test
    void a_correction_shows_and_the_version_before_comes_out_the_same_to_the_bit() {
        String first = published(1975);
        byte[] before = bytes("/victories/1975?lang=en&version=1");
        books.giveWwf("49000.00");
        publish(drafted(1975), Map.of()).statusCode(200);

        given().get("/victories/1975?lang=de")
                .then()
                .statusCode(200)
                .body(containsString("<h2 id=\"corrections\">Berichtigungen</h2>"))
                .body(containsString("<del>50.000,00\u00a0€</del>"))
                .body(containsString("<ins>49.000,00\u00a0€</ins>"))
                .body(containsString("Eine späte Gabe."))
                .body(containsString("Fassung 2"));
        assertArrayEquals(before, bytes("/victories/1975?lang=en&version=1"));
        assertArrayEquals(before, renderedAnew(first));
        given().accept("text/html").get("/victories/1975?version=3").then().statusCode(404);
    }

    /** As after a restart: from the database alone. */
    private byte[] renderedAnew(String id) {
        String document = as("auditor").get("/api/publications/{id}", id).path("sha256");
        String text = given().get("/victories/1975/published.json?version=1").asString();
        return maker.year(stored.read(text, Document.class), document, Language.ENGLISH)
                .plain();
    }

    @Test
    void a_preview_says_that_it_is_one_and_proves_nothing() {
        String id = draft(1976, telling("gift-wwf", "en", "For <b>WWF</b>", ""))
                .extract()
                .path("id");

        as("csr")
                .get("/api/publications/{id}/preview", id)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("Nothing of it is public yet"))
                .body(containsString("For &lt;b&gt;WWF&lt;/b&gt;"))
                .body(not(containsString("/proof/")));
        given().get("/api/publications/{id}/preview", id).then().statusCode(401);
        given().accept("text/html").get("/victories/1976").then().statusCode(404);
    }

    @Test
    void a_withdrawn_year_leaves_a_notice_until_it_is_published_anew() {
        String id = published(1977);
        Map<String, Object> because = Map.of("reason", Drafts.REASON);
        withdraw(id, Map.of("reason", Map.of("en", "Only English"))).then().statusCode(422);
        withdraw(id, because).then().statusCode(200).body("state", equalTo("WITHDRAWN"));
        withdraw(id, because).then().statusCode(409);

        for (String path : List.of("", "/published.json", "/proof.json", "/card.png", "/proof/gross")) {
            given().header("Accept-Language", "fr")
                    .get("/victories/1977" + path)
                    .then()
                    .statusCode(410);
        }
        given().get("/victories/1977?lang=fr")
                .then()
                .statusCode(410)
                .contentType("text/html;charset=utf-8")
                .body(containsString("Cette version a été retirée"))
                .body(containsString("Un don tardif."));
        publish(drafted(1977), Map.of()).statusCode(200).body("version", equalTo(2));
        given().get("/victories/1977").then().statusCode(200);
        given().get("/victories/1977?version=1").then().statusCode(410);
    }

    private static Response withdraw(String id, Object body) {
        return as("csr").contentType("application/json").body(body).post("/api/publications/{id}/withdrawal", id);
    }

    @Test
    void those_who_share_the_page_share_a_picture_of_it() throws IOException {
        published(1978);
        byte[] card = bytes("/victories/1978/card.png?lang=de");

        var picture = ImageIO.read(new ByteArrayInputStream(card));
        assertEquals(1200, picture.getWidth());
        assertEquals(630, picture.getHeight());
        given().get("/victories/1978?lang=de")
                .then()
                .body(containsString(
                        "property=\"og:image\" content=\"/victories/1978/card.png?lang=de&amp;version=1\""));
    }

    @Test
    void the_years_are_listed_the_latest_first_without_those_that_were_withdrawn() {
        published(1979);
        published(1980);
        withdraw(published(1981), Map.of("reason", Drafts.REASON)).then().statusCode(200);

        String list = given().get("/victories?lang=en")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(list.indexOf("/victories/1980?") < list.indexOf("/victories/1979?"), list);
        assertTrue(!list.contains("/victories/1981?"), list);
    }

    @Test
    void what_is_no_year_is_nothing() {
        given().accept("text/html").get("/victories/1").then().statusCode(404).header("Cache-Control", "no-store");
        given().accept("text/html").get("/victories/abc").then().statusCode(422);
    }

    private static byte[] bytes(String path) {
        return given().get(path).then().statusCode(200).extract().asByteArray();
    }
}
