package org.smallvictories.gateway.receipt;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.smallvictories.gateway.StandIn.reply;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.jboss.logmanager.LogContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.smallvictories.gateway.GatewayTest;
import org.smallvictories.gateway.Neighbours;
import org.smallvictories.gateway.SignIn;

/** The page of a link, in front of a stand-in for donations-service. */
@GatewayTest
class ReceiptTest {

    private static final String HTML = "text/html,application/xhtml+xml,*/*;q=0.8";
    private static final String TOKEN = "AZNubHs6fE6fAC8aO0xdbnq2y0pC1k9x8f3mT7uVQWJhZGVmZ2hpamtsbW5vcHFy";
    private static final String PAGE = "/receipt/" + TOKEN;
    private static final String GIFT =
            """
            {"giver": "A <b>marketplace</b>", "partner": "WWF", "project": "Panda Phone", "kind": "MONEY",
             "date": "2020-12-15", "amount": 50000.00, "currency": "EUR", "quantity": null, "unit": null,
             "category": null, "activity": null, "description": null, "illustrative": false, "state": "DELIVERED",
             "deliveredOn": "2020-12-15", "acceptedOn": null, "voided": false, "benefits": null, "receipts": [],
             "expiresAt": "2121-01-14T10:00:00Z"}""";
    private static final String PROBLEM =
            """
            {"type": "urn:small-victories:problem:x", "title": "x", "status": %d, "detail": "x", "instance": "/x",
             "requestId": "x", "errors": [{"field": "%s", "reason": "x"}]}""";

    private final AtomicReference<byte[]> received = new AtomicReference<>();

    @BeforeEach
    void a_gift_that_was_paid() {
        shows(GIFT);
    }

    private void shows(String gift) {
        Neighbours.DONATIONS.answer(exchange -> {
            received.set(exchange.getRequestBody().readAllBytes());
            reply(exchange, 200, "application/json", gift);
        });
    }

    /** Refuses steps, and still shows the gift. */
    private static void refuses(int status, String field) {
        Neighbours.DONATIONS.answer(exchange -> {
            if (exchange.getRequestMethod().equals("GET")) {
                reply(exchange, 200, "application/json", GIFT);
            } else {
                reply(exchange, status, "application/problem+json", PROBLEM.formatted(status, field));
            }
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | A gift to WWF       | €50,000.00  | 15 December 2020  | Was anything given in return?",
                "fr | Un don à WWF        | 50 000,00 € | 15 décembre 2020  | Avez-vous donné quelque chose en contrepartie",
                "de | Eine Spende an WWF  | 50.000,00 € | 15. Dezember 2020 | Gab es eine Gegenleistung?"
            })
    void the_page_shows_the_gift_in_the_language_of_the_visitor(
            String language, String heading, String amount, String date, String question) {
        String page = browser()
                .header("Accept-Language", language)
                .get(PAGE)
                .then()
                .statusCode(200)
                .contentType("text/html;charset=utf-8")
                .body("html.@lang", equalTo(language))
                .body("html.head.title", equalTo(heading + " · Small Victories"))
                .body("html.body.main.h1", equalTo(heading))
                .extract()
                .asString();

        String spaced = page.replace('\u00a0', ' ').replace('\u202f', ' ');
        for (String text : List.of(amount, date, question)) {
            assertTrue(spaced.contains(text), text);
        }
        assertTrue(page.contains("A &lt;b&gt;marketplace&lt;/b&gt;"));
        assertEquals(TOKEN, Neighbours.DONATIONS.lastHeaders().getFirst("Gift-Link-Token"));
        assertEquals("/api/gift-links/current", Neighbours.DONATIONS.lastUri());
    }

    @Test
    void the_page_is_kept_by_nobody_and_tells_no_other_site_where_it_is() {
        for (String path : List.of(PAGE, "/receipt/wrong", PAGE + "/nothing")) {
            browser()
                    .get(path)
                    .then()
                    .header("Cache-Control", equalTo("no-store"))
                    .header("Referrer-Policy", equalTo("no-referrer"));
        }
    }

    @Test
    void a_confirmation_is_sent_on_as_it_was_filled_in_and_leads_back_to_the_page() {
        submit(PAGE + "/confirmation?lang=fr", Map.of("name", "Claire", "date", "2020-12-20"))
                .statusCode(303)
                .header("Location", equalTo(PAGE + "?done=confirmation&lang=fr"));

        assertEquals("/api/gift-links/current/confirmation", Neighbours.DONATIONS.lastUri());
        assertEquals("{\"name\":\"Claire\",\"date\":\"2020-12-20\"}", sortedJson(received.get()));
        assertEquals(TOKEN, Neighbours.DONATIONS.lastHeaders().getFirst("Gift-Link-Token"));
        assertNull(Neighbours.DONATIONS.lastHeaders().getFirst("Authorization"));
        shows(GIFT.replace("DELIVERED", "ACCEPTED").replace("\"acceptedOn\": null", "\"acceptedOn\": \"2020-12-20\""));
        browser()
                .get(PAGE + "?done=confirmation&lang=fr")
                .then()
                .body(containsString("role=\"status\">Merci, la réception du don est confirmée."))
                .body(containsString("Réception confirmée le 20 décembre 2020."))
                .body(not(containsString("name=\"name\"")));
    }

    @Test
    void a_statement_of_benefits_is_sent_on_without_what_was_left_empty() {
        submit(PAGE + "/benefits", Map.of("given", "false", "description", "", "value", " "))
                .statusCode(303)
                .header("Location", equalTo(PAGE + "?done=benefits"));

        assertEquals("{\"given\":false}", sortedJson(received.get()));
        shows(GIFT.replace(
                "\"benefits\": null",
                "\"benefits\": {\"given\": true, \"description\": \"A <i>dinner</i>\", \"value\": 150.00}"));
        browser()
                .get(PAGE)
                .then()
                .body(containsString("You stated: A &lt;i&gt;dinner&lt;/i&gt;"))
                .body(containsString("Worth €150.00"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "150.00  | 150.0",
                "90,5    | 90.5",
                "1e99    | \"1e99\"",
                "-1      | \"-1\"",
                "a lot   | \"a lot\"",
                "1.234,5 | \"1.234,5\""
            })
    void what_is_no_amount_is_left_to_be_refused(String filled, String sent) {
        submit(PAGE + "/benefits", Map.of("given", "perhaps", "value", filled)).statusCode(303);

        assertEquals("{\"value\":" + sent + ",\"given\":\"perhaps\"}", sortedJson(received.get()));
    }

    @Test
    void nobody_is_thanked_for_what_was_not_done() {
        browser().get(PAGE + "?done=confirmation").then().body(not(containsString("role=\"status\"")));
        browser().get(PAGE + "?done=anything&problem=anything").then().statusCode(200);
    }

    @Test
    void what_was_refused_is_marked_and_stays_filled_in() {
        refuses(422, "date");

        submit(PAGE + "/confirmation", Map.of("name", "Claire \"Clé\"", "date", "2199-01-01"))
                .statusCode(422)
                .body("html.head.title", containsString("Not accepted"))
                .body(containsString("role=\"alert\">Something is missing or not right."))
                .body(containsString("value=\"Claire &quot;Clé&quot;\""))
                .body(containsString("value=\"2199-01-01\" min=\"2020-12-15\""))
                .body(containsString("aria-invalid=\"true\" aria-describedby=\"date-wrong\""))
                .body(containsString("id=\"date-wrong\">Not in the future"))
                .body(containsString(PAGE + "/confirmation?lang=de"));
        browser().get(PAGE + "/confirmation?lang=de").then().statusCode(200).body(containsString("Eine Spende an WWF"));
    }

    @Test
    void what_the_gift_does_not_allow_any_more_is_told_beside_how_it_stands() {
        refuses(409, "x");

        submit(PAGE + "/benefits", Map.of("given", "true", "description", "A dinner"))
                .statusCode(409)
                .body(containsString("role=\"alert\">That was not possible"))
                .body(containsString(">A dinner</textarea>"))
                .body(containsString("checked"));
    }

    @Test
    void nothing_can_be_said_of_a_gift_that_was_withdrawn_or_confirmed_before_it_is_delivered() {
        shows(GIFT.replace("\"voided\": false", "\"voided\": true"));
        browser()
                .get(PAGE)
                .then()
                .body(containsString("This gift was withdrawn."))
                .body(not(containsString("<form")));

        shows(GIFT.replace("DELIVERED", "PLEDGED").replace("\"deliveredOn\": \"2020-12-15\"", "\"deliveredOn\": null"));
        browser()
                .get(PAGE)
                .then()
                .body(containsString("not yet as delivered"))
                .body(not(containsString(PAGE + "/confirmation\"")));
    }

    @Test
    void goods_and_time_are_told_in_their_units() {
        shows(GIFT.replace("MONEY", "GOODS")
                .replace("\"amount\": 50000.00, \"currency\": \"EUR\"", "\"amount\": null, \"currency\": null")
                .replace("\"quantity\": null, \"unit\": null", "\"quantity\": 12.5, \"unit\": \"KG\"")
                .replace("\"category\": null", "\"category\": \"COATS\"")
                .replace("\"illustrative\": false", "\"illustrative\": true"));
        browser()
                .get(PAGE + "?lang=fr")
                .then()
                .body(containsString("Biens: <strong>12,5 kg</strong> (manteaux)"))
                .body(containsString("inventés, pour une démonstration"));
        shows(GIFT.replace("MONEY", "TIME")
                .replace("\"amount\": 50000.00, \"currency\": \"EUR\"", "\"amount\": null, \"currency\": null")
                .replace("\"quantity\": null, \"unit\": null", "\"quantity\": 1, \"unit\": \"ROUND\""));
        browser().get(PAGE).then().body(containsString("Time: <strong>1 round</strong>"));
    }

    @ParameterizedTest
    @CsvSource({"en, This link does not open anything", "fr, Ce lien n’ouvre rien", "de, Dieser Link öffnet nichts"})
    void a_link_that_opens_nothing_says_so_and_not_why(String language, String heading) {
        refuses(404, "x");
        Neighbours.DONATIONS.answer(
                exchange -> reply(exchange, 404, "application/problem+json", PROBLEM.formatted(404, "x")));

        for (ValidatableResponse answer : List.of(
                browser().get(PAGE + "?lang=" + language).then(),
                submit(PAGE + "/confirmation?lang=" + language, Map.of("name", "Claire")),
                submit(PAGE + "/benefits?lang=" + language, Map.of("given", "false")))) {
            answer.statusCode(404).body("html.body.main.h1", equalTo(heading));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "a\r\nGift-Link-Token: b", "../../api/donations", "<script>"})
    void what_cannot_be_a_token_reaches_nobody(String token) {
        Neighbours.DONATIONS.answer(exchange -> {
            throw new IOException("Nobody was to ask");
        });
        browser().get("/receipt/{token}", token).then().statusCode(404).body(not(containsString("<script>")));
    }

    @Test
    void a_receipt_is_streamed_on_and_leads_back_to_the_page() {
        byte[] file = "%PDF-1.4 a receipt".getBytes(StandardCharsets.UTF_8);

        upload(PAGE + "/receipts?lang=de", file)
                .statusCode(303)
                .header("Location", equalTo(PAGE + "?done=receipts&lang=de"))
                .header("Cache-Control", equalTo("no-store"));

        assertEquals("/api/gift-links/current/receipts", Neighbours.DONATIONS.lastUri());
        assertEquals(TOKEN, Neighbours.DONATIONS.lastHeaders().getFirst("Gift-Link-Token"));
        assertTrue(new String(received.get(), StandardCharsets.UTF_8).contains("%PDF-1.4 a receipt"));
        browser()
                .get(PAGE + "?done=receipts&lang=de")
                .then()
                .body(containsString("Danke, Ihre Quittung ist angekommen."));
    }

    @ParameterizedTest
    @CsvSource({
        "413, problem=file, The file was not taken",
        "422, problem=file, The file was not taken",
        "409, problem=state, That was not possible",
        "503, problem=away, We cannot record anything at the moment"
    })
    void a_receipt_that_was_not_taken_leads_back_with_the_reason(int status, String problem, String text) {
        refuses(status, "file");

        upload(PAGE + "/receipts", new byte[10]).statusCode(303).header("Location", equalTo(PAGE + "?" + problem));

        browser().get(PAGE + "?" + problem).then().statusCode(200).body(containsString("role=\"alert\">" + text));
    }

    @Test
    void a_receipt_that_is_too_large_is_not_even_sent_on() {
        received.set(null);

        given().accept(HTML)
                .redirects()
                .follow(false)
                .contentType("multipart/form-data; boundary=b")
                .body(new byte[(10 << 20) + 1])
                .post(PAGE + "/receipts")
                .then()
                .statusCode(303)
                .header("Location", equalTo(PAGE + "?problem=file"));

        assertNull(received.get());
    }

    @Test
    void the_page_says_when_nothing_can_be_recorded() {
        Neighbours.DONATIONS.stop();
        try {
            browser().get(PAGE).then().statusCode(503).contentType("text/html;charset=utf-8");
            submit(PAGE + "/benefits", Map.of("given", "false")).statusCode(503);
            upload(PAGE + "/receipts", new byte[10]).header("Location", endsWith("problem=away"));
        } finally {
            Neighbours.DONATIONS.start();
        }
    }

    @Test
    void the_api_of_links_needs_no_sign_in_and_the_rest_of_it_does() {
        given().header("Gift-Link-Token", TOKEN)
                .get("/api/gift-links/current")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"));
        assertEquals(TOKEN, Neighbours.DONATIONS.lastHeaders().getFirst("Gift-Link-Token"));
        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/api/gift-links/current/confirmation")
                .then()
                .statusCode(200);
        for (String other : List.of("", "/other", "/current/a/b")) {
            given().get("/api/gift-links" + other).then().statusCode(401);
        }
        SignIn.as("csr").get("/api/gift-links/current").then().statusCode(200);
    }

    @Test
    void whoever_is_signed_in_beside_says_nothing_as_that() {
        String session = browser()
                .header("Sec-Fetch-Site", "same-origin")
                .formParams("username", "wwf", "password", "small-victories", "next", "/")
                .post("/sign-in")
                .then()
                .statusCode(303)
                .extract()
                .cookie("session");

        browser()
                .cookie("session", session)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("given", "false")
                .post(PAGE + "/benefits")
                .then()
                .statusCode(303);
        browser().cookie("session", session).get(PAGE).then().statusCode(200).body(not(containsString("Signed in")));
        assertNull(Neighbours.DONATIONS.lastHeaders().getFirst("Authorization"));
        assertNull(Neighbours.DONATIONS.lastHeaders().getFirst("Cookie"));
    }

    @Test
    void the_token_stands_in_no_log_and_no_metric_whatever_happens() {
        List<String> log = new CopyOnWriteArrayList<>();
        Handler listener = new Handler() {
            @Override
            public void publish(LogRecord record) {
                log.add(record.getMessage()
                        + List.of(record.getParameters() == null ? new Object[0] : record.getParameters())
                        + record.getThrown());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        LogContext.getLogContext().getLogger("").addHandler(listener);
        try {
            browser().get(PAGE).then().statusCode(200);
            browser().get(PAGE + "/nothing").then().statusCode(404);
            browser().delete(PAGE).then().statusCode(405);
            upload(PAGE + "/receipts", new byte[10]).statusCode(303);
            shows("not JSON");
            browser().get(PAGE).then().statusCode(503);
            shows(GIFT.replace("EUR", "no currency"));
            browser().get(PAGE).then().statusCode(500).body(not(containsString(TOKEN + "?done")));
        } finally {
            LogContext.getLogContext().getLogger("").removeHandler(listener);
        }

        assertTrue(log.stream().anyMatch(line -> line.contains("The page of a link failed")), log::toString);
        assertFalse(log.toString().contains(TOKEN), log::toString);
        given().get("/q/metrics").then().body(allOf(containsString("/receipt/{token}"), not(containsString(TOKEN))));
    }

    private static RequestSpecification browser() {
        return given().accept(HTML).redirects().follow(false);
    }

    private static ValidatableResponse submit(String path, Map<String, String> form) {
        return browser()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(form)
                .post(path)
                .then();
    }

    private static ValidatableResponse upload(String path, byte[] file) {
        return browser()
                .multiPart("file", "receipt.pdf", file, "application/pdf")
                .post(path)
                .then();
    }

    private static String sortedJson(byte[] json) {
        try {
            ObjectMapper mapper = new ObjectMapper();
            Map<?, ?> values = mapper.readValue(json, java.util.TreeMap.class);
            return mapper.writeValueAsString(new java.util.TreeMap<>(values).descendingMap());
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }
}
