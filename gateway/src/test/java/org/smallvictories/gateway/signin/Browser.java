package org.smallvictories.gateway.signin;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser with its cookie, as far as the gateway sees one. */
final class Browser {

    static final String HTML = "text/html,application/xhtml+xml,*/*;q=0.8";
    private static final Pattern CSRF = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"");

    private String cookie = "";

    static Browser signedIn(String username) {
        Browser browser = new Browser();
        browser.signIn(username, "small-victories", "/").then().statusCode(303);
        return browser;
    }

    /** With the cookie, and without following redirects. */
    RequestSpecification request() {
        RequestSpecification request = given().accept(HTML).redirects().follow(false);
        return cookie.isEmpty() ? request : request.cookie("session", cookie);
    }

    Response signIn(String username, String password, String next) {
        return keep(request()
                .header("Sec-Fetch-Site", "same-origin")
                .formParams("username", username, "password", password, "next", next)
                .post("/sign-in"));
    }

    Response keep(Response response) {
        if (response.getCookies().containsKey("session")) {
            cookie = response.getCookie("session");
        }
        return response;
    }

    String csrfToken() {
        Matcher form = CSRF.matcher(request().get("/sign-out").asString());
        if (!form.find()) {
            throw new AssertionError("The page has no form with a token");
        }
        return form.group(1);
    }

    String cookie() {
        return cookie;
    }
}
