package org.smallvictories.gateway;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Requests in somebody's name. */
public final class SignIn {

    private SignIn() {}

    public static RequestSpecification as(String username) {
        return given().auth().oauth2(token(username));
    }

    public static String token(String username) {
        return signIn(username, "small-victories").statusCode(200).extract().path("access_token");
    }

    public static ValidatableResponse signIn(String username, String password) {
        return given().formParam("grant_type", "password")
                .formParam("username", username)
                .formParam("password", password)
                .post("/api/token")
                .then();
    }
}
