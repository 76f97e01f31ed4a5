package org.smallvictories.kit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasLength;
import static org.hamcrest.Matchers.not;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.smallvictories.kit.testing.Tokens;

@KitTest
class ProblemTest {

    @Test
    void an_unexpected_failure_tells_nothing_but_where_to_look() {
        given().header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .get("/probe/unexpected")
                .then()
                .statusCode(500)
                .contentType("application/problem+json")
                .header("X-Request-Id", "4bf92f3577b34da6a3ce929d0e0e4736")
                .body("requestId", equalTo("4bf92f3577b34da6a3ce929d0e0e4736"))
                .body(not(containsString("secret")));
    }

    @Test
    void a_forged_request_id_is_replaced() {
        given().header("traceparent", "00-<script>-00f067aa0ba902b7-01")
                .get("/probe/unexpected")
                .then()
                .header("X-Request-Id", hasLength(32));
    }

    @Test
    void a_database_that_cannot_be_reached_is_worth_another_try() {
        given().get("/probe/database-away").then().statusCode(503).header("Retry-After", "5");
    }

    @Test
    void broken_json_is_malformed() {
        post("{\"amount\": ").statusCode(400).body("title", equalTo("The request cannot be read"));
        post("{\"amount\": 1} trailing").statusCode(400);
    }

    @Test
    void values_of_the_wrong_type_are_named() {
        post("{\"amount\": \"much\"}")
                .statusCode(422)
                .body("errors[0].field", equalTo("amount"))
                .body("errors[0].reason", equalTo("is not a decimal number"));
        post("{\"amount\": \"12\"}").statusCode(422).body("errors[0].field", equalTo("amount"));
        post("{\"amount\": NaN}").statusCode(400);
        post("{\"amuont\": 1}")
                .statusCode(422)
                .body("errors[0].field", equalTo("amuont"))
                .body("errors[0].reason", equalTo("is not a known field; known are amount, fail, slow"));
    }

    @Test
    void what_the_framework_refuses_is_a_problem_document_too() {
        String json = "application/problem+json";
        as().delete("/probe").then().statusCode(405).contentType(json);
        as().get("/nothing").then().statusCode(404).contentType(json);
        as().contentType("text/plain")
                .body("x")
                .post("/probe")
                .then()
                .statusCode(415)
                .contentType(json);
        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/probe")
                .then()
                .statusCode(401)
                .contentType(json);
    }

    private static io.restassured.specification.RequestSpecification as() {
        return given().auth().oauth2(Tokens.csrManager());
    }

    private static ValidatableResponse post(String body) {
        return as().contentType(ContentType.JSON)
                .header("Idempotency-Key", "any")
                .body(body)
                .post("/probe")
                .then();
    }
}
