package org.smallvictories.partners;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.smallvictories.kit.testing.Tokens;

/** The requests that tests make again and again. */
public final class Requests {

    private Requests() {}

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    public static ValidatableResponse get(String path) {
        return as(Tokens.csrManager()).get(path).then();
    }

    public static ValidatableResponse post(String path, Map<String, ?> body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    public static ValidatableResponse post(String path, Map<String, ?> body, String key) {
        return as(Tokens.csrManager())
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post(path)
                .then();
    }

    public static ValidatableResponse put(String path, Map<String, ?> body, String ifMatch) {
        RequestSpecification request = as(Tokens.csrManager()).contentType(ContentType.JSON);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.body(body).put(path).then();
    }

    /** Every entry of the journal, as an auditor reads it, oldest first. */
    public static List<Map<String, ?>> journal() {
        List<Map<String, ?>> entries = new ArrayList<>();
        String page = "/api/partners/journal?limit=200";
        while (page != null) {
            Response response = as(Tokens.auditor()).get(page);
            response.then().statusCode(200);
            entries.addAll(response.jsonPath().getList(""));
            String link = response.header("Link");
            page = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        return entries;
    }

    /** The entries about a subject, oldest first. */
    public static List<Map<String, ?>> journalOf(String subject) {
        return journal().stream()
                .filter(entry -> entry.get("subject").equals(subject))
                .toList();
    }

    /** What happened to a subject, in order. */
    public static List<String> actionsOn(String subject) {
        return journalOf(subject).stream()
                .map(entry -> entry.get("action").toString())
                .toList();
    }

    public static ValidatableResponse addPartner(String slug) {
        return post("/api/partners", Map.of("slug", slug, "name", "Partner " + slug));
    }
}
