package org.smallvictories.suite;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A real Keycloak with one realm, {@code company}, which forgets everything when it stops. */
final class Keycloak implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(5);
    private static final int LONGEST_STOP_SECONDS = 30;
    private static final String ADMINISTRATOR = "keycloak-administrator";

    private final Path home = Path.of(System.getProperty("keycloak.home"));
    private final String url;
    private final Process process;

    private Keycloak(int port, String gateway) throws IOException {
        url = "http://127.0.0.1:" + port;
        importRealmFor(gateway);
        ProcessBuilder builder = new ProcessBuilder(
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--db=dev-mem",
                        "--import-realm",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(home.resolve("keycloak.log").toFile()));
        builder.environment()
                .putAll(Map.of(
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "JAVA_OPTS_KC_HEAP",
                        "-Xms64m -Xmx512m",
                        "JAVA_OPTS_APPEND",
                        "-XX:TieredStopAtLevel=1",
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        ADMINISTRATOR,
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        ADMINISTRATOR));
        process = builder.start();
    }

    static Keycloak start(int port, String gateway) throws IOException {
        Keycloak keycloak = new Keycloak(port, gateway);
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest question = HttpRequest.newBuilder(
                        URI.create(keycloak.issuer() + "/.well-known/openid-configuration"))
                .timeout(Duration.ofSeconds(5))
                .build();
        await().atMost(LONGEST_START)
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptionsInstanceOf(IOException.class)
                .failFast(() -> !keycloak.process.isAlive())
                .until(() -> http.send(question, BodyHandlers.discarding()).statusCode() == 200);
        return keycloak;
    }

    String issuer() {
        return url + "/realms/company";
    }

    String clientToken(String client, String secret) {
        return given().formParams("grant_type", "client_credentials", "client_id", client, "client_secret", secret)
                .post(issuer() + "/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    /** Signs with a new key from now on, and forgets those of before. */
    void rotateKeys() {
        String realm = administered().get("/admin/realms/company").path("id");
        List<String> before = administered()
                .queryParam("type", "org.keycloak.keys.KeyProvider")
                .get("/admin/realms/company/components")
                .then()
                .statusCode(200)
                .extract()
                .path("findAll { it.providerId == 'rsa-generated' }.id");
        administered()
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "name", "rotated",
                        "providerId", "rsa-generated",
                        "providerType", "org.keycloak.keys.KeyProvider",
                        "parentId", realm,
                        "config", Map.of("priority", List.of("200"), "algorithm", List.of("RS256"))))
                .post("/admin/realms/company/components")
                .then()
                .statusCode(201);
        before.forEach(key -> administered()
                .delete("/admin/realms/company/components/" + key)
                .then()
                .statusCode(204));
    }

    private io.restassured.specification.RequestSpecification administered() {
        String token = given().formParams(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        ADMINISTRATOR,
                        "password",
                        ADMINISTRATOR)
                .post(url + "/realms/master/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
        return given().baseUri(url).auth().oauth2(token);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.onExit().get(LONGEST_STOP_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | java.util.concurrent.ExecutionException stuck) {
            process.destroyForcibly();
        } catch (InterruptedException stop) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void importRealmFor(String gateway) throws IOException {
        try (InputStream realm = Keycloak.class.getResourceAsStream("/keycloak/company.json")) {
            String json = new String(realm.readAllBytes(), StandardCharsets.UTF_8).replace("GATEWAY", gateway);
            Path imports = Files.createDirectories(home.resolve("data/import"));
            Files.writeString(imports.resolve("company.json"), json);
        }
    }
}
