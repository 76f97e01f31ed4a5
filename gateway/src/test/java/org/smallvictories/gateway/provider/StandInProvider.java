package org.smallvictories.gateway.provider;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;
import org.smallvictories.gateway.StandIn;

/** An OpenID provider that signs in whom a test wants, changes its keys, goes away and comes back. */
public class StandInProvider implements QuarkusTestResourceLifecycleManager {

    static final String CLIENT = "small-victories";

    private static HttpServer server;
    private static int port;
    private static RsaJsonWebKey key;
    private static final Map<String, Code> CODES = new ConcurrentHashMap<>();

    private record Code(JwtClaims person, String nonce, String challenge) {}

    @Override
    public Map<String, String> start() {
        rotateKeys();
        comeBack();
        return Map.of("OIDC_ISSUER", issuer(), "OIDC_CLIENT_ID", CLIENT);
    }

    @Override
    public void stop() {
        goAway();
    }

    static String issuer() {
        return "http://127.0.0.1:" + port;
    }

    static void comeBack() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        port = server.getAddress().getPort();
        server.createContext("/.well-known/openid-configuration", exchange -> reply(exchange, 200, discovery()));
        server.createContext(
                "/keys",
                exchange -> reply(exchange, 200, new JsonWebKeySet(key).toJson(OutputControlLevel.PUBLIC_ONLY)));
        server.createContext("/token", StandInProvider::token);
        server.start();
    }

    static void goAway() {
        server.stop(0);
    }

    static void rotateKeys() {
        try {
            key = RsaJwkGenerator.generateJwk(2048);
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
        key.setKeyId(UUID.randomUUID().toString());
        key.setAlgorithm("RS256");
        key.setUse("sig");
    }

    static JwtClaims person(String name, String role, String... partners) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer());
        claims.setSubject("id of " + name);
        claims.setAudience(CLIENT);
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(5);
        claims.setStringClaim("preferred_username", name);
        claims.setStringListClaim("roles", role, "of-another-application");
        claims.setStringListClaim("partners", partners);
        return claims;
    }

    static String sign(JwtClaims claims) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue("RS256");
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setKey(key.getPrivateKey());
        signature.setPayload(claims.toJson());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What a person is sent back with who has signed in after the gateway led them here. */
    static String code(JwtClaims person, Map<String, String> question) {
        String code = UUID.randomUUID().toString();
        CODES.put(code, new Code(person, question.get("nonce"), question.get("code_challenge")));
        return code;
    }

    static Map<String, String> parameters(String form) {
        return Arrays.stream(form.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }

    private static void token(HttpExchange exchange) throws IOException {
        Map<String, String> form =
                parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Code code = CODES.remove(form.getOrDefault("code", ""));
        if (code == null || !code.challenge().equals(challenge(form.get("code_verifier")))) {
            reply(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        JwtClaims idToken = code.person();
        idToken.setStringClaim("nonce", code.nonce());
        idToken.setStringClaim("at_hash", "of the access token");
        reply(
                exchange,
                200,
                "{\"id_token\":\"" + sign(idToken) + "\",\"access_token\":\"opaque\",\"token_type\":\"Bearer\","
                        + "\"expires_in\":300}");
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String discovery() {
        return """
                {"issuer": "I", "authorization_endpoint": "I/authorize", "token_endpoint": "I/token",
                 "jwks_uri": "I/keys", "end_session_endpoint": "I/end", "response_types_supported": ["code"],
                 "subject_types_supported": ["public"], "id_token_signing_alg_values_supported": ["RS256"]}"""
                .replace("\"I", "\"" + issuer());
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        StandIn.reply(exchange, status, "application/json", body);
        exchange.close();
    }
}
