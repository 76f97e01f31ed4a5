package org.smallvictories.suite;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The public API as a person uses it: signed in, through the gateway. */
final class Api {

    private static final RestAssuredConfig EXACT = RestAssuredConfig.config()
            .jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.BIG_DECIMAL));
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private Api() {}

    static RequestSpecification as(String account) {
        return anonymous().auth().oauth2(token(account));
    }

    static RequestSpecification anonymous() {
        return given().spec(new RequestSpecBuilder()
                        .setBaseUri(LocalSuite.url())
                        .setConfig(EXACT)
                        .build())
                .contentType(ContentType.JSON);
    }

    static String token(String account) {
        return TOKENS.computeIfAbsent(account, Api::signIn);
    }

    private static String signIn(String account) {
        return RestAssured.given()
                .baseUri(LocalSuite.url())
                .formParams("grant_type", "password", "username", account, "password", DemoAccounts.PASSWORD)
                .post("/api/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    static ValidatableResponse post(String account, String path, Object body) {
        return as(account)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(path)
                .then();
    }

    /** The impact of 2020, as leadership sees it. */
    static ValidatableResponse impact() {
        return as("leadership")
                .queryParams("from", "2020-01-01", "to", "2020-12-31")
                .get("/api/impact")
                .then()
                .statusCode(200);
    }

    static ValidatableResponse impactAsOf(String moment) {
        return as("leadership")
                .queryParams("from", "2020-01-01", "to", "2020-12-31", "asOf", moment)
                .get("/api/impact")
                .then()
                .statusCode(200);
    }

    /** Every figure of the report, without the moments at which it was pulled. */
    static String figures(ValidatableResponse impact) {
        return impact.extract().asString().replaceAll("\"asOf\":\"[^\"]*\"", "");
    }
}
