package org.smallvictories.suite.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
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
import org.smallvictories.suite.FaultySuite;

/** The faulty suite as it is seen from outside, at its one door. */
final class Door {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(30);

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private Door() {}

    static HttpResponse<String> get(String account, String path) throws IOException, InterruptedException {
        return HTTP.send(request(account, path).GET().build(), BodyHandlers.ofString());
    }

    static HttpResponse<String> post(String account, String path, String key, String body)
            throws IOException, InterruptedException {
        HttpRequest request = request(account, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }

    /** The body of a 200. */
    static JsonNode read(String account, String path) throws IOException, InterruptedException {
        HttpResponse<String> response = get(account, path);
        if (response.statusCode() != 200) {
            throw new AssertionError("GET " + path + ": " + response.statusCode() + ' ' + response.body());
        }
        return json(response.body());
    }

    static JsonNode json(String text) throws JsonProcessingException {
        return JSON.readTree(text);
    }

    private static HttpRequest.Builder request(String account, String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(FaultySuite.url() + path)).timeout(LONGEST_ANSWER);
        return account == null ? request : request.header("Authorization", "Bearer " + FaultySuite.token(account));
    }
}
