package org.smallvictories.gateway.proxy;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.smallvictories.gateway.SignIn.as;
import static org.smallvictories.gateway.SignIn.token;
import static org.smallvictories.gateway.StandIn.reply;

import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.http.ContentType;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smallvictories.gateway.GatewayTest;
import org.smallvictories.gateway.Neighbours;

@GatewayTest
class ProxyTest {

    private static final int LARGE = 48 << 20;
    private static final String TRACEPARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @TestHTTPResource("/")
    URI gateway;

    @BeforeEach
    void all_services_answer() {
        Neighbours.behaveAsUsual();
    }

    @Test
    void each_path_goes_to_the_service_that_answers_it() {
        String token = token("csr");
        Map<String, List<String>> services = Map.of(
                "partners", List.of("partners", "projects", "agreements", "commitments", "communities", "milestones"),
                "donations", List.of("donations", "device-lots", "campaigns", "imports", "exports"),
                "emissions",
                        List.of(
                                "emissions",
                                "factors",
                                "units",
                                "footprints",
                                "sites",
                                "activity-imports",
                                "reduction-targets",
                                "reduction-actions",
                                "avoided-emissions",
                                "compensations"));

        services.forEach((service, collections) -> collections.forEach(collection -> given().auth()
                .oauth2(token)
                .get("/api/" + collection + "/some/thing?a=b%20c&d=")
                .then()
                .statusCode(200)
                .body("service", equalTo(service))));
    }

    @Test
    void a_service_is_asked_what_the_gateway_was_asked() {
        as("csr")
                .urlEncodingEnabled(false)
                .get("/api/factors/a%2Fb?unit=kg%20CO2&after=")
                .then()
                .statusCode(200);

        assertEquals("/api/factors/a%2Fb?unit=kg%20CO2&after=", Neighbours.EMISSIONS.lastUri());
    }

    @Test
    void what_a_service_answers_comes_out_unchanged() {
        Neighbours.DONATIONS.answer(exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"7\"");
            exchange.getResponseHeaders().set("Location", "/api/donations/1");
            exchange.getResponseHeaders().set("Link", "</api/donations?after=1>; rel=\"next\"");
            exchange.getResponseHeaders().set("Idempotency-Replayed", "true");
            exchange.getResponseHeaders().set("X-Request-Id", "0af7651916cd43dd8448eb211c80319c");
            reply(exchange, 201, "application/json", "{\"amount\":50000.00}");
        });

        var response = as("wwf")
                .header("traceparent", TRACEPARENT)
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/donations");

        response.then()
                .statusCode(201)
                .header("ETag", "\"7\"")
                .header("Location", "/api/donations/1")
                .header("Link", "</api/donations?after=1>; rel=\"next\"")
                .header("Idempotency-Replayed", "true")
                .body(equalTo("{\"amount\":50000.00}"));
        assertEquals(
                List.of("0af7651916cd43dd8448eb211c80319c"), response.headers().getValues("X-Request-Id"));
    }

    @Test
    void a_refusal_of_a_service_comes_out_as_it_is() {
        Neighbours.DONATIONS.answer(
                exchange -> reply(exchange, 422, "application/problem+json", "{\"title\":\"its own\"}"));

        as("wwf")
                .get("/api/donations")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("title", equalTo("its own"));
    }

    @Test
    void what_a_client_claims_about_itself_does_not_reach_a_service() {
        as("wwf")
                .header("traceparent", TRACEPARENT)
                .header("Idempotency-Key", "abc")
                .header("X-Forwarded-For", "10.0.0.1")
                .header("X-Forwarded-Host", "evil.example")
                .header("Forwarded", "for=10.0.0.1")
                .header("Cookie", "session=1")
                .header("Connection", "keep-alive, X-Hop")
                .header("X-Hop", "for the gateway")
                .get("/api/donations")
                .then()
                .statusCode(200);

        var headers = Neighbours.DONATIONS.lastHeaders();
        assertEquals(List.of(TRACEPARENT), headers.get("traceparent"));
        assertEquals("abc", headers.getFirst("Idempotency-Key"));
        for (String name : List.of("X-Forwarded-For", "X-Forwarded-Host", "Forwarded", "Cookie", "X-Hop")) {
            assertNull(headers.getFirst(name), name);
        }
        assertEquals(1, headers.get("Authorization").size());
    }

    @Test
    void a_call_without_a_trace_gets_one_that_the_service_sees() {
        String id = as("wwf").get("/api/donations").then().extract().header("X-Request-Id");

        assertEquals(
                id, Neighbours.DONATIONS.lastHeaders().getFirst("traceparent").split("-")[1]);
    }

    @Test
    void a_message_of_a_provider_needs_no_token_and_arrives_as_it_was_signed() {
        given().contentType(ContentType.JSON)
                .header("webhook-id", "msg_1")
                .header("webhook-timestamp", "1614265330")
                .header("webhook-signature", "v1,abc=")
                .body("{\"type\":  \"order.updated\"}")
                .post("/api/compensations/webhooks/acme")
                .then()
                .statusCode(200)
                .body("service", equalTo("emissions"));

        assertEquals("/api/compensations/webhooks/acme", Neighbours.EMISSIONS.lastUri());
        var headers = Neighbours.EMISSIONS.lastHeaders();
        assertEquals("msg_1", headers.getFirst("webhook-id"));
        assertEquals("1614265330", headers.getFirst("webhook-timestamp"));
        assertEquals("v1,abc=", headers.getFirst("webhook-signature"));
        assertNull(headers.getFirst("Authorization"));
        for (String other : List.of("webhooks", "webhooks/acme/more", "webhook/acme")) {
            given().contentType(ContentType.JSON)
                    .body("{}")
                    .post("/api/compensations/" + other)
                    .then()
                    .statusCode(401);
        }
    }

    @Test
    void without_a_good_token_nothing_is_passed_on() {
        Set<String> asked = new HashSet<>();
        Neighbours.DONATIONS.answer(exchange -> {
            asked.add(exchange.getRequestURI().toString());
            reply(exchange, 200, "text/plain", "");
        });

        for (String authorization : List.of("", "Bearer", "Bearer x", "Basic d3dmOnNtYWxsLXZpY3Rvcmllcw==")) {
            given().header("Authorization", authorization)
                    .contentType(ContentType.JSON)
                    .body("{}")
                    .post("/api/donations")
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .header("WWW-Authenticate", "Bearer")
                    .body("type", equalTo("urn:small-victories:problem:unauthenticated"))
                    .body("instance", equalTo("/api/donations"))
                    .body("requestId", matchesPattern("[0-9a-f]{32}"));
        }
        assertEquals(Set.of(), asked);
    }

    @Test
    void nothing_but_the_api_of_a_service_can_be_reached() {
        String token = token("auditor");

        for (String path : List.of(
                "/api/nothing",
                "/api/donations/../../q/nothing",
                "/api/donations/%2e%2e/%2e%2e/q/nothing",
                "/api/",
                "/api")) {
            given().urlEncodingEnabled(false)
                    .auth()
                    .oauth2(token)
                    .get(path)
                    .then()
                    .statusCode(404);
        }
        given().auth()
                .oauth2(token)
                .get("/api/nothing")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("instance", equalTo("/api/nothing"));
    }

    @Test
    void a_service_that_is_away_is_a_503_until_it_is_back() {
        String token = token("wwf");
        Neighbours.DONATIONS.stop();
        try {
            given().auth()
                    .oauth2(token)
                    .contentType(ContentType.JSON)
                    .body("{}")
                    .post("/api/donations")
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", "5")
                    .body("type", equalTo("urn:small-victories:problem:unavailable"))
                    .body("detail", containsString("donations-service"))
                    .body("requestId", notNullValue());
            given().get("/q/health/ready").then().statusCode(200);
        } finally {
            Neighbours.DONATIONS.start();
        }
        given().auth().oauth2(token).get("/api/donations").then().statusCode(200);
    }

    @Test
    void a_service_that_does_not_answer_in_time_is_a_503_and_is_asked_once() {
        AtomicLong asked = new AtomicLong();
        Neighbours.DONATIONS.answer(exchange -> {
            asked.incrementAndGet();
            sleep(2_500);
            reply(exchange, 200, "text/plain", "late");
        });

        as("wwf")
                .get("/api/donations")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "5");
        assertEquals(1, asked.get());
    }

    @Test
    void a_large_file_streams_in() throws Exception {
        Neighbours.DONATIONS.answer(exchange -> {
            long received = exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
            reply(exchange, 200, "text/plain", Long.toString(received));
        });
        HttpRequest upload = request("/api/imports", "wwf")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[LARGE])))
                .build();

        HttpResponse<String> response = HttpClient.newHttpClient().send(upload, HttpResponse.BodyHandlers.ofString());

        assertEquals(Integer.toString(LARGE), response.body());
    }

    @Test
    void a_large_file_streams_out() throws Exception {
        Neighbours.DONATIONS.answer(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(new byte[LARGE]);
        });

        HttpResponse<InputStream> response = HttpClient.newHttpClient()
                .send(request("/api/exports", "wwf").build(), HttpResponse.BodyHandlers.ofInputStream());

        assertEquals(LARGE, response.body().skip(Long.MAX_VALUE));
    }

    @Test
    void a_body_that_is_announced_too_large_is_refused() {
        as("wwf")
                .contentType(ContentType.JSON)
                .body(new byte[(1 << 20) + 1])
                .post("/api/donations")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:small-victories:problem:too-large"))
                .body("requestId", notNullValue());
    }

    @Test
    void evidence_has_a_limit_of_its_own() {
        Neighbours.DONATIONS.answer(exchange -> {
            long received = exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
            reply(exchange, 200, "text/plain", Long.toString(received));
        });

        as("wwf")
                .body(new byte[2 << 20])
                .post("/api/donations/1/evidence")
                .then()
                .body(equalTo(Integer.toString(2 << 20)));
        as("wwf")
                .body(new byte[(10 << 20) + 1])
                .post("/api/donations/1/evidence")
                .then()
                .statusCode(413);
        as("wwf")
                .body(new byte[2 << 20])
                .post("/api/donations/1/evidence/2/void")
                .then()
                .statusCode(413);
    }

    @Test
    void a_body_that_grows_too_large_is_refused() throws Exception {
        AtomicLong read = new AtomicLong();
        Neighbours.DONATIONS.answer(exchange -> {
            read.set(exchange.getRequestBody().readAllBytes().length);
            reply(exchange, 201, "application/json", "{}");
        });
        HttpRequest upload = request("/api/donations", "wwf")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[(1 << 20) + 1])))
                .build();

        HttpResponse<String> response = HttpClient.newHttpClient().send(upload, HttpResponse.BodyHandlers.ofString());

        assertEquals(413, response.statusCode());
        assertEquals(
                "application/problem+json",
                response.headers().firstValue("Content-Type").orElseThrow());
        assertEquals(0, read.get());
    }

    @Test
    void an_answer_that_breaks_off_does_not_look_whole() {
        Neighbours.DONATIONS.answer(exchange -> {
            exchange.sendResponseHeaders(200, 1_000_000);
            exchange.getResponseBody().write(new byte[1000]);
            exchange.getResponseBody().flush();
            throw new java.io.IOException("the service dies");
        });

        boolean whole;
        try {
            whole = as("wwf").get("/api/donations").asByteArray().length == 1_000_000;
        } catch (Exception brokenOff) {
            whole = false;
        }

        assertFalse(whole);
    }

    @Test
    void metrics_are_kept_by_collection() {
        as("csr")
                .get("/api/donations/01936e5c-7b3a-7c4e-9f00-2f1a3b4c5d6e")
                .then()
                .statusCode(200);

        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("uri=\"/api/donations/{id}\""))
                .body(not(containsString("01936e5c")));
    }

    @Test
    void every_answer_carries_the_security_headers_once() {
        for (String path : List.of(
                "/api/donations", "/api/impact", "/api/nothing", "/q/health", "/q/swagger-ui/", "/nothing", "/")) {
            var headers = as("wwf").redirects().follow(false).get(path).headers();
            List<String> policies = headers.getValues("Content-Security-Policy");
            assertEquals(1, policies.size(), path);
            assertTrue(
                    List.of(policies.get(0).split("; "))
                            .containsAll(List.of(
                                    "default-src 'self'",
                                    "object-src 'none'",
                                    "base-uri 'none'",
                                    "frame-ancestors 'none'")),
                    policies.get(0));
            assertFalse(policies.get(0).contains("unsafe"), policies.get(0));
            assertEquals(List.of("nosniff"), headers.getValues("X-Content-Type-Options"), path);
            assertEquals(List.of("DENY"), headers.getValues("X-Frame-Options"), path);
            assertEquals(List.of("same-origin"), headers.getValues("Referrer-Policy"), path);
            assertEquals(List.of("same-origin"), headers.getValues("Cross-Origin-Resource-Policy"), path);
            assertEquals(List.of("max-age=31536000"), headers.getValues("Strict-Transport-Security"), path);
        }
    }

    private HttpRequest.Builder request(String path, String username) {
        return HttpRequest.newBuilder(gateway.resolve(path)).header("Authorization", "Bearer " + token(username));
    }

    private static void sleep(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
