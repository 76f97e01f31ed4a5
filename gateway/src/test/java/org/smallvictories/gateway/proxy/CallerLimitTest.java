package org.smallvictories.gateway.proxy;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.smallvictories.gateway.SignIn.token;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.smallvictories.gateway.GatewayTest;
import org.smallvictories.gateway.Neighbours;

@GatewayTest
@TestProfile(CallerLimitTest.FewCalls.class)
public class CallerLimitTest {

    /** So few that a burst is more than any machine is slow enough to be allowed. */
    public static class FewCalls implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "gateway.limits.calls-per-second",
                    "3",
                    "gateway.limits.link-calls-per-minute",
                    "5",
                    "gateway.token.recheck-after",
                    "1M",
                    "CLIENT_IDLE_TIMEOUT",
                    "10S");
        }
    }

    private static final int BURST = 300;
    private static final int LONGEST_WAIT_MILLIS = 60_000;

    @TestHTTPResource("/api/donations")
    URI donations;

    @Test
    void who_calls_too_often_is_told_to_slow_down_and_others_are_not() {
        Neighbours.behaveAsUsual();
        String eager = token("break-poverty");
        String patient = token("la-cloche");
        given().auth().oauth2(patient).get("/api/donations").then().statusCode(200);

        List<HttpResponse<String>> refused = burst(eager).stream()
                .filter(response -> response.statusCode() == 429)
                .toList();

        assertTrue(refused.size() > 0, "some of the burst is refused");
        HttpResponse<String> first = refused.get(0);
        assertEquals("1", first.headers().firstValue("Retry-After").orElseThrow());
        assertEquals(
                "application/problem+json",
                first.headers().firstValue("Content-Type").orElseThrow());
        given().auth().oauth2(patient).get("/api/donations").then().statusCode(200);
    }

    @Test
    void who_never_ends_a_request_loses_the_connection() throws IOException {
        try (Socket slow = new Socket(donations.getHost(), donations.getPort())) {
            slow.setSoTimeout(LONGEST_WAIT_MILLIS);
            slow.getOutputStream().write("GET /api/donations HTTP/1.1\r\nHost: small".getBytes(US_ASCII));

            assertEquals(-1, slow.getInputStream().read());
        }
    }

    private List<HttpResponse<String>> burst(String token) {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest call = HttpRequest.newBuilder(donations)
                .header("Authorization", "Bearer " + token)
                .build();
        List<CompletableFuture<HttpResponse<String>>> calls = IntStream.range(0, BURST)
                .mapToObj(i -> client.sendAsync(call, HttpResponse.BodyHandlers.ofString()))
                .toList();
        return calls.stream().map(CompletableFuture::join).toList();
    }
}
