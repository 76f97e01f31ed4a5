package org.smallvictories.suite.k8s;

import static io.restassured.RestAssured.given;

import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Who works with a suite that begins with one administrator: the people of the demo year, added one by one. */
final class People {

    private static final RestAssuredConfig EXACT = RestAssuredConfig.config()
            .jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.BIG_DECIMAL));
    private static final String HANDED_OVER = "handed over once";
    private static final String THEIR_OWN = "small-victories";

    private final String gateway;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    People(String gateway) {
        this.gateway = gateway;
    }

    /** The first administrator replaces the password of the Secret and adds the others, who replace theirs. */
    void welcome(String firstPassword) {
        choosePassword("administrator", firstPassword, "correct horse battery");
        tokens.put("administrator", signIn("administrator", "correct horse battery"));
        for (String partner : List.of("wwf", "pur-projet", "break-poverty", "la-cloche")) {
            add(partner, "partner-manager", List.of(partner));
        }
        add("csr", "csr-manager", List.of());
        add("leadership", "leadership", List.of());
        add("auditor", "auditor", List.of());
    }

    RequestSpecification as(String account) {
        return anonymous().auth().oauth2(token(account)).contentType(ContentType.JSON);
    }

    /** As somebody who sends a request once, under a key of its own. */
    RequestSpecification once(String account) {
        return as(account).header("Idempotency-Key", UUID.randomUUID().toString());
    }

    RequestSpecification anonymous() {
        return given().baseUri(gateway).config(EXACT);
    }

    String token(String account) {
        return tokens.computeIfAbsent(account, name -> signIn(name, THEIR_OWN));
    }

    private void add(String username, String role, List<String> partners) {
        Map<String, Object> may = Map.of("roles", List.of(role), "partners", partners);
        once("administrator")
                .body(Map.of("username", username, "firstPassword", HANDED_OVER, "may", may))
                .post("/api/accounts")
                .then()
                .statusCode(201);
        choosePassword(username, HANDED_OVER, THEIR_OWN);
    }

    private void choosePassword(String username, String present, String next) {
        anonymous()
                .contentType(ContentType.JSON)
                .body(Map.of("username", username, "password", present, "newPassword", next))
                .post("/api/password")
                .then()
                .statusCode(204);
    }

    private String signIn(String username, String password) {
        return anonymous()
                .formParams("grant_type", "password", "username", username, "password", password)
                .post("/api/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }
}
