package org.smallvictories.partners;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
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

    public static ValidatableResponse addPartner(String slug) {
        return post("/api/partners", Map.of("slug", slug, "name", "Partner " + slug));
    }
}
