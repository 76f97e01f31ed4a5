package org.smallvictories.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Uses the public API as the demo accounts do. */
final class GatewayClient {

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(30);
    private static final int UNAVAILABLE = 503;
    private static final int MOST_ATTEMPTS = 30;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final String gateway;
    private final ObjectMapper json;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> tokens = new HashMap<>();

    GatewayClient(String gateway, ObjectMapper json) {
        this.gateway = gateway;
        this.json = json;
    }

    JsonNode get(String account, String path) throws InterruptedException {
        return read(send(as(account, path).GET().build()).body());
    }

    /**
     * Posts JSON; a record is created once for a key, however often it is posted.
     *
     * @return the path of the record that was created, or the path posted to when none was
     */
    String post(String account, String path, String key, String body) throws InterruptedException {
        HttpRequest.Builder request = as(account, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body));
        return send(request.build()).headers().firstValue("Location").orElse(path);
    }

    private HttpRequest.Builder as(String account, String path) throws InterruptedException {
        if (!tokens.containsKey(account)) {
            tokens.put(account, signIn(account));
        }
        return to(path).header("Authorization", "Bearer " + tokens.get(account));
    }

    private String signIn(String account) throws InterruptedException {
        HttpRequest request = to("/api/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "grant_type=password&username=" + account + "&password=" + DemoAccounts.PASSWORD))
                .build();
        return read(send(request).body()).path("access_token").textValue();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(gateway + path)).timeout(LONGEST_ANSWER);
    }

    private HttpResponse<String> send(HttpRequest request) throws InterruptedException {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            for (int attempt = 1; response.statusCode() == UNAVAILABLE && attempt < MOST_ATTEMPTS; attempt++) {
                Thread.sleep(PAUSE.toMillis()); // what was posted so far is being sealed
                response = http.send(request, BodyHandlers.ofString());
            }
            if (response.statusCode() / 100 != 2) {
                throw new Refusal(request, response);
            }
            return response;
        } catch (IOException failure) {
            throw new SuiteFailure(request.method() + " " + request.uri() + " got no answer: " + failure, failure);
        }
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (IOException unreadable) {
            throw new SuiteFailure("The gateway answered what is not JSON: " + body, unreadable);
        }
    }

    /** The answer to a request was an error. */
    static final class Refusal extends SuiteFailure {

        private final int status;

        Refusal(HttpRequest request, HttpResponse<String> response) {
            super(request.method() + " " + request.uri() + " was answered with " + response.statusCode() + ": "
                    + response.body());
            this.status = response.statusCode();
        }

        int status() {
            return status;
        }
    }
}
