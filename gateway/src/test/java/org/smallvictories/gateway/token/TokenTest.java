package org.smallvictories.gateway.token;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.smallvictories.gateway.SignIn.as;
import static org.smallvictories.gateway.SignIn.signIn;
import static org.smallvictories.gateway.SignIn.token;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.Test;
import org.smallvictories.gateway.GatewayTest;
import org.smallvictories.gateway.Neighbours;
import org.smallvictories.kit.testing.Tokens;

@GatewayTest
class TokenTest {

    @Test
    void the_right_password_gets_a_bearer_token_that_nobody_caches() {
        signIn("wwf", "small-victories")
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("token_type", equalTo("Bearer"))
                .body("expires_in", equalTo(28800))
                .body("access_token", notNullValue());
    }

    @Test
    void the_openapi_page_signs_in_with_empty_client_credentials() {
        given().auth()
                .preemptive()
                .basic("", "")
                .formParam("grant_type", "password")
                .formParam("username", "wwf")
                .formParam("password", "small-victories")
                .formParam("scope", "")
                .formParam("client_id", "x")
                .post("/api/token")
                .then()
                .statusCode(200);
    }

    @Test
    void a_wrong_password_and_an_unknown_name_are_refused_alike() {
        for (String name : List.of("wwf", "nobody", "", "Wwf", "a\u0000b", "x".repeat(1_000))) {
            signIn(name, "wrong")
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .header("Cache-Control", "no-store")
                    .body("type", equalTo("urn:small-victories:problem:sign-in-refused"))
                    .body("status", equalTo(400))
                    .body("requestId", notNullValue())
                    .body("error", equalTo("invalid_grant"))
                    .body("error_description", equalTo("The user name or the password is wrong."))
                    .body("detail", equalTo("The user name or the password is wrong."));
        }
    }

    @Test
    void a_password_of_any_length_is_compared() {
        signIn("csr", "small-victories".repeat(50)).statusCode(400).body("error", equalTo("invalid_grant"));
        signIn("csr", "").statusCode(400);
        signIn("csr", "pässwörd\u0000").statusCode(400).body("error", equalTo("invalid_grant"));
    }

    @Test
    void another_grant_and_an_incomplete_form_are_told_from_a_wrong_password() {
        given().formParam("grant_type", "client_credentials")
                .post("/api/token")
                .then()
                .statusCode(400)
                .body("error", equalTo("unsupported_grant_type"));
        given().formParam("grant_type", "password")
                .formParam("username", "wwf")
                .post("/api/token")
                .then()
                .statusCode(400)
                .body("error", equalTo("invalid_request"));
    }

    @Test
    void too_many_wrong_passwords_close_the_door_for_that_name_alone() {
        for (int attempt = 1; attempt <= 5; attempt++) {
            signIn("pur-projet", "wrong " + attempt).statusCode(400);
        }

        signIn("pur-projet", "small-victories")
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue());
        signIn("la-cloche", "small-victories").statusCode(200);
    }

    @Test
    void right_passwords_are_not_counted_against_anybody() {
        for (int attempt = 1; attempt <= 8; attempt++) {
            signIn("auditor", "small-victories").statusCode(200);
        }
    }

    @Test
    void a_service_verifies_what_it_is_handed_with_the_published_keys() throws Exception {
        as("wwf").get("/api/donations").then().statusCode(200);

        JwtClaims claims = services("small-victories-services").processToClaims(handedOver());
        assertEquals("wwf", claims.getSubject());
        assertEquals("wwf", claims.getStringClaimValue("upn"));
        assertEquals(List.of("partner-manager"), claims.getStringListClaimValue("groups"));
        assertEquals(List.of("wwf"), claims.getStringListClaimValue("partners"));
        Duration lifetime = Duration.between(
                Instant.now(), Instant.ofEpochMilli(claims.getExpirationTime().getValueInMillis()));
        assertTrue(lifetime.compareTo(Duration.ofMinutes(5)) <= 0, "lives for " + lifetime);
        assertTrue(lifetime.compareTo(Duration.ofMinutes(4)) > 0, "lives for " + lifetime);
    }

    @Test
    void the_token_that_people_hold_is_not_for_services() throws Exception {
        JwtClaims claims = services("small-victories").processToClaims(token("wwf"));

        assertEquals(List.of("small-victories"), claims.getAudience());
        assertEquals("wwf", claims.getSubject());
    }

    @Test
    void one_session_is_handed_over_with_one_internal_token() {
        String token = token("csr");
        given().auth().oauth2(token).get("/api/donations").then().statusCode(200);
        String first = handedOver();

        given().auth().oauth2(token).get("/api/donations").then().statusCode(200);

        assertEquals(first, handedOver());
    }

    @Test
    void an_internal_token_opens_nothing_at_the_gateway() {
        as("csr").get("/api/donations").then().statusCode(200);
        String internal = handedOver();

        for (String path : List.of("/api/donations", "/api/impact")) {
            given().auth()
                    .oauth2(internal)
                    .get(path)
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .header("WWW-Authenticate", "Bearer");
        }
    }

    @Test
    void a_token_that_somebody_else_signed_opens_nothing() {
        String foreign = Tokens.signed("csr", "csr-manager", "small-victories", Duration.ofMinutes(5));

        given().auth().oauth2(foreign).get("/api/donations").then().statusCode(401);
        given().auth().oauth2(foreign).get("/api/impact").then().statusCode(401);
    }

    @Test
    void only_public_keys_are_published_each_named_by_its_thumbprint() throws Exception {
        String published = given().get("/.well-known/jwks.json")
                .then()
                .statusCode(200)
                .body("keys", hasSize(1))
                .body("keys.alg", hasItem("RS256"))
                .body("keys[0].d", nullValue())
                .body("keys[0].p", nullValue())
                .body("keys[0].kid", not(nullValue()))
                .extract()
                .asString();
        var key = new JsonWebKeySet(published).getJsonWebKeys().get(0);
        assertEquals(key.calculateBase64urlEncodedThumbprint("SHA-256"), key.getKeyId());
    }

    private static String handedOver() {
        return Neighbours.DONATIONS.lastHeaders().getFirst("Authorization").substring("Bearer ".length());
    }

    private static JwtConsumer services(String audience) throws Exception {
        JsonWebKeySet keys =
                new JsonWebKeySet(given().get("/.well-known/jwks.json").asString());
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(keys.getJsonWebKeys()))
                .setExpectedIssuer("small-victories")
                .setExpectedAudience(audience)
                .setRequireExpirationTime()
                .build();
    }
}
