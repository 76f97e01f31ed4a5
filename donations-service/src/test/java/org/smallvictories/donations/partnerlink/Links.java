package org.smallvictories.donations.partnerlink;

import static io.restassured.RestAssured.given;

import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import org.smallvictories.donations.testing.Donations;
import org.smallvictories.donations.testing.Posts;
import org.smallvictories.kit.testing.Tokens;

/** The requests that tests make of links, and by them. */
final class Links {

    static final Map<String, Object> NOTHING = Map.of("given", false);

    private Links() {}

    static ValidatableResponse make(String token, String gift, Map<String, ?> body) {
        return Posts.post(token, "/api/donations/" + gift + "/links", body);
    }

    /** Makes one and answers its token. */
    static String tokenFor(String gift) {
        return tokenOf(make(Tokens.csrManager(), gift, Map.of()).statusCode(201));
    }

    static String tokenOf(ValidatableResponse made) {
        String path = made.extract().path("path");
        return path.substring("/receipt/".length());
    }

    static String idOf(String token) {
        return LinkToken.read(token).orElseThrow().link().toString();
    }

    static ValidatableResponse revoke(String token, String gift, String link) {
        return mark(token, gift, link, "revocation");
    }

    static ValidatableResponse mark(String token, String gift, String link, String mark) {
        return given().auth()
                .oauth2(token)
                .post("/api/donations/{id}/links/{link}/{mark}", gift, link, mark)
                .then();
    }

    static ValidatableResponse list(String token, String gift) {
        return Donations.get(token, "/api/donations/{id}/links", gift);
    }

    static ValidatableResponse open(String token) {
        return by(token).get("/api/gift-links/current").then();
    }

    static ValidatableResponse confirm(String token, String name, String date) {
        Map<String, Object> body = new HashMap<>();
        body.put("name", name);
        body.put("date", date);
        return say(token, "confirmation", body);
    }

    static ValidatableResponse state(String token, Map<String, ?> benefits) {
        return say(token, "benefits", benefits);
    }

    static ValidatableResponse say(String token, String what, Map<String, ?> body) {
        return by(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/gift-links/current/" + what)
                .then();
    }

    static ValidatableResponse send(String token, byte[] file, String name, String type) {
        return by(token)
                .multiPart(new MultiPartSpecBuilder(file)
                        .controlName("file")
                        .fileName(name)
                        .mimeType(type)
                        .build())
                .post("/api/gift-links/current/receipts")
                .then();
    }

    static ValidatableResponse sendPdf(String token, String text) {
        return send(token, ("%PDF-1.4\n% " + text + "\n%%EOF\n").getBytes(), "receipt.pdf", "application/pdf");
    }

    /** @param token null for none */
    private static RequestSpecification by(String token) {
        return token == null ? given() : given().header("Gift-Link-Token", token);
    }
}
