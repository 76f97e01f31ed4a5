package org.smallvictories.donations.device;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.smallvictories.donations.testing.Devices.byCount;
import static org.smallvictories.donations.testing.Devices.device;
import static org.smallvictories.donations.testing.Devices.devices;
import static org.smallvictories.donations.testing.Devices.logLot;
import static org.smallvictories.donations.testing.Devices.lot;
import static org.smallvictories.donations.testing.Devices.newImei;
import static org.smallvictories.donations.testing.Devices.oneByOne;
import static org.smallvictories.donations.testing.Devices.read;
import static org.smallvictories.donations.testing.Devices.recordWipe;
import static org.smallvictories.donations.testing.Devices.step;
import static org.smallvictories.donations.testing.Devices.wipeOf;
import static org.smallvictories.donations.testing.Donations.aDonation;
import static org.smallvictories.donations.testing.Donations.get;
import static org.smallvictories.donations.testing.Donations.json;
import static org.smallvictories.donations.testing.Donations.newKey;
import static org.smallvictories.donations.testing.Donations.newPartner;
import static org.smallvictories.donations.testing.Donations.voidBecause;
import static org.smallvictories.donations.testing.Posts.newId;
import static org.smallvictories.donations.testing.Posts.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.response.ExtractableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.smallvictories.donations.Kind;
import org.smallvictories.donations.Unit;
import org.smallvictories.donations.testing.DonationsTest;
import org.smallvictories.kit.testing.Tokens;

@DonationsTest
class LotTest {

    private static final Map<String, String> REASON = Map.of("reason", "Counted twice");

    @Test
    void a_lot_by_count_is_read_as_it_was_logged() {
        String gift = devices(40).with("illustrative", true).logged();
        Map<String, Object> given = byCount(gift, "TABLET", 12);
        given.putAll(Map.of("brand", " Samsung ", "model", "Galaxy Tab A7", "value", 110, "currency", "EUR"));

        ExtractableResponse<?> logged = logLot(given).statusCode(201).extract();

        String id = logged.path("id");
        assertEquals("/api/device-lots/" + id, logged.header("Location"));
        String body = read(id).extract().asString();
        assertEquals(
                json(
                        """
                        {"id": "%s", "gift": "%s", "partner": "break-poverty", "type": "TABLET", "brand": "Samsung",
                         "model": "Galaxy Tab A7", "condition": "GOOD", "count": 12, "value": 110.00, "currency": "EUR",
                         "devices": {"total": 12, "withStorage": 12, "wiped": 0, "withoutWipe": 12}, "illustrative": true,
                         "recordedAt": "%s", "recordedBy": "csr", "voidedAt": null, "voidReason": null}"""
                                .formatted(id, gift, logged.<String>path("recordedAt"))),
                json(body));
        assertEquals(json(logged.asString()), json(body));
    }

    @Test
    void devices_one_by_one_are_listed_as_they_were_logged() {
        String gift = devices(3).logged();
        String imei = newImei();
        Map<String, Object> spaced =
                device("SMARTPHONE", imei.substring(0, 2) + "-" + imei.substring(2, 8) + " " + imei.substring(8));
        String id = lot(oneByOne(
                gift,
                spaced,
                Map.of("type", "LAPTOP", "brand", "Lenovo", "serial", "PF-" + imei, "condition", "FAIR"),
                Map.of("type", "ACCESSORY", "serial", "C-" + imei, "condition", "NEW")));

        read(id).body("type", nullValue())
                .body("count", nullValue())
                .body("devices", equalTo(Map.of("total", 3, "withStorage", 2, "wiped", 0, "withoutWipe", 2)));
        read(id + "/devices")
                .body("type", equalTo(List.of("SMARTPHONE", "LAPTOP", "ACCESSORY")))
                .body("imei[0]", equalTo(imei))
                .body("serial[1]", equalTo("PF-" + imei))
                .body("holdsStorage", equalTo(List.of(true, true, false)))
                .body("[0].identifiers", containsString("sha256:"));
    }

    @Test
    void a_thousand_devices_come_at_once_and_are_read_in_pages() {
        String gift = devices(1_001).logged();
        List<Map<String, Object>> many = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            many.add(device("SMARTPHONE", newImei()));
        }
        Map<String, Object> given = new HashMap<>(Map.of("gift", gift, "devices", many));
        String id = lot(given);

        List<String> seen = new ArrayList<>();
        String path = "/api/device-lots/" + id + "/devices?limit=200";
        while (path != null) {
            ExtractableResponse<?> page = given().auth()
                    .oauth2(Tokens.csrManager())
                    .urlEncodingEnabled(false)
                    .get(path)
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.path("imei"));
            String link = page.header("Link");
            path = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        assertEquals(many.stream().map(device -> device.get("imei")).toList(), seen);
        assertEquals(1_000, new HashSet<>(seen).size());

        many.add(device("SMARTPHONE", newImei()));
        logLot(given).statusCode(422).body("errors.field", equalTo(List.of("devices")));
    }

    @ParameterizedTest
    @CsvSource({
        "type, ",
        "type, TOASTER",
        "condition, ",
        "condition, SHINY",
        "count, ",
        "count, 0",
        "count, 1.5",
        "value, -1",
        "value, 1.001",
        "currency, EURO",
        "currency, ",
        "colour, blue",
        "brand, 'a\u0001b'"
    })
    void a_value_that_a_lot_by_count_cannot_have_is_named_and_nothing_is_recorded(String field, String value) {
        String gift = devices(40).logged();
        Map<String, Object> given = byCount(gift, "TABLET", 12);
        given.putAll(Map.of("value", 110, "currency", "EUR"));
        boolean number = value != null && value.matches("[-0-9.]+");
        given.put(field, number ? new java.math.BigDecimal(value) : value);

        logLot(given).statusCode(422).body("errors.field", hasItem(field));

        lotsOf(gift).body("", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({
        "imei, 490154203237519",
        "imei, 49015420323751",
        "imei, 4901542032375180",
        "imei, 49015420323751A",
        "imei, ''",
        "serial, 'A B'",
        "type, ",
        "condition, "
    })
    void a_value_that_a_device_cannot_have_is_named_with_its_place(String field, String value) {
        String gift = devices(40).logged();
        Map<String, Object> wrong = device("SMARTPHONE", newImei());
        wrong.put(field, value);

        logLot(oneByOne(gift, device("SMARTPHONE", newImei()), wrong))
                .statusCode(422)
                .body("errors.field", hasItem("devices[1]." + field));

        lotsOf(gift).body("", hasSize(0));
    }

    @Test
    void the_two_ways_to_list_devices_are_not_mixed() {
        String gift = devices(40).logged();
        Map<String, Object> both = oneByOne(gift, device("SMARTPHONE", newImei()));
        both.putAll(Map.of("type", "TABLET", "count", 3));

        logLot(both).statusCode(422).body("errors.field", equalTo(List.of("count", "type")));
        logLot(Map.of("gift", gift, "devices", List.of()))
                .statusCode(422)
                .body("errors.field", equalTo(List.of("devices")));
    }

    @Test
    void a_device_is_given_once_until_it_is_voided() {
        String gift = devices(40).logged();
        String imei = newImei();
        Map<String, Object> laptop = device("LAPTOP", newImei());
        laptop.putAll(Map.of("brand", "Lenovo", "serial", "PF" + imei));
        String first = lot(oneByOne(gift, device("SMARTPHONE", imei), laptop));
        Map<String, Object> sameSerial =
                new HashMap<>(Map.of("type", "LAPTOP", "condition", "GOOD", "brand", "LENOVO", "serial", "PF" + imei));
        Map<String, Object> again = oneByOne(gift, sameSerial, device("TABLET", imei));

        logLot(again).statusCode(422).body("errors.field", equalTo(List.of("devices[0].serial", "devices[1].imei")));
        logLot(oneByOne(gift, device("TABLET", "490154203237518"), device("TABLET", "490154203237518")))
                .statusCode(422)
                .body("errors.field", equalTo(List.of("devices[1].imei")));
        sameSerial.put("brand", "Dell");
        logLot(oneByOne(gift, sameSerial)).statusCode(201);
        sameSerial.put("brand", "LENOVO");

        step(first + "/void", REASON).statusCode(200).body("devices.total", equalTo(0));
        logLot(again).statusCode(201);
    }

    @Test
    void lots_hold_no_more_devices_than_the_gift_says() {
        String gift = devices(40).logged();
        String first = lot(byCount(gift, "TABLET", 30));

        logLot(byCount(gift, "TABLET", 11))
                .statusCode(409)
                .body("detail", equalTo("The gift is of 40 devices, of which 10 are in no lot yet; these are 11."));
        lot(byCount(gift, "LAPTOP", 10));
        logLot(oneByOne(gift, device("TABLET", newImei()))).statusCode(409);
        step(first + "/void", REASON).statusCode(200);
        lot(byCount(gift, "SMARTPHONE", 30));

        get(Tokens.leadership(), "/api/donations/" + gift)
                .body("devices", equalTo(Map.of("total", 40, "withStorage", 40, "wiped", 0, "withoutWipe", 40)));
    }

    @Test
    void only_a_gift_of_devices_that_is_not_voided_has_lots() {
        String voided = devices(2).logged();
        voidBecause(voided, "Logged twice");

        logLot(byCount(aDonation().of(Kind.GOODS, "2", Unit.PIECE).logged(), "TABLET", 1))
                .statusCode(422)
                .body("errors[0].field", equalTo("gift"));
        logLot(byCount(voided, "TABLET", 1)).statusCode(409);
        logLot(byCount(newId(), "TABLET", 1)).statusCode(404);
    }

    @Test
    void a_void_takes_the_devices_along_and_so_does_the_gift_s() {
        String gift = devices(3).logged();
        String imei = newImei();
        String counted = lot(byCount(gift, "TABLET", 2));
        String listed = lot(oneByOne(gift, device("SMARTPHONE", imei)));
        String phone = read(listed + "/devices").extract().path("[0].id");

        step(counted + "/void", Map.of()).statusCode(422).body("errors[0].field", equalTo("reason"));
        step(counted + "/void", REASON).statusCode(200).body("voidReason", equalTo("Counted twice"));
        step(counted + "/void", REASON).statusCode(409);
        recordWipe(counted, wipeOf(2)).statusCode(409);
        voidBecause(gift, "Never left the office").statusCode(200);

        read(listed).body("voidReason", equalTo("Never left the office")).body("voidedAt", notNullValue());
        read(listed + "/devices").body("[0].voidReason", equalTo("Never left the office"));
        step(listed + "/devices/" + phone + "/void", REASON).statusCode(409);
        lot(oneByOne(devices(1).logged(), device("SMARTPHONE", imei)));
    }

    @Test
    void a_device_that_was_listed_wrongly_is_voided_and_makes_room() {
        String gift = devices(2).logged();
        String id = lot(oneByOne(gift, device("SMARTPHONE", newImei()), device("TABLET", newImei())));
        String phone = read(id + "/devices").extract().path("[0].id");

        step(id + "/devices/" + phone + "/void", REASON).statusCode(200).body("voidReason", equalTo("Counted twice"));
        step(id + "/devices/" + phone + "/void", REASON).statusCode(409);
        step(id + "/devices/" + newId() + "/void", REASON).statusCode(404);
        step(newId() + "/devices/" + phone + "/void", REASON).statusCode(404);

        read(id).body("devices.total", equalTo(1));
        lot(oneByOne(gift, device("SMARTPHONE", newImei())));
    }

    @Test
    void a_repeated_request_counts_once() {
        String gift = devices(40).logged();
        String key = newKey();
        for (int i = 0; i < 2; i++) {
            given().auth()
                    .oauth2(Tokens.csrManager())
                    .contentType(ContentType.JSON)
                    .header("Idempotency-Key", key)
                    .body(oneByOne(gift, device("SMARTPHONE", "356938035643809")))
                    .post("/api/device-lots")
                    .then()
                    .statusCode(201);
        }
        lotsOf(gift).body("", hasSize(1)).body("[0].devices.total", equalTo(1));
    }

    @Test
    void a_partner_manager_sees_and_logs_the_lots_of_their_partners() {
        String partner = newPartner();
        String own = Tokens.partnerManager(partner);
        String gift = devices(9).to(partner).logged();
        String id = post(own, "/api/device-lots", byCount(gift, "TABLET", 4))
                .statusCode(201)
                .extract()
                .path("id");
        lot(byCount(gift, "TABLET", 5));
        lot(byCount(devices(1).logged(), "TABLET", 1));

        get(own, "/api/device-lots").body("devices.total", equalTo(List.of(5, 4)));
        get(Tokens.leadership(), "/api/device-lots?partner=" + partner).body("", hasSize(2));
        get(own, "/api/device-lots?partner=wwf").statusCode(403);
        String stranger = Tokens.partnerManager("wwf");
        get(stranger, "/api/device-lots/{id}", id).statusCode(403);
        get(stranger, "/api/device-lots/{id}/devices", id).statusCode(403);
        get(stranger, "/api/device-lots/{id}/wipes", id).statusCode(403);
        get(stranger, "/api/device-lots?gift=" + gift).body("", hasSize(0));
        post(stranger, "/api/device-lots", byCount(gift, "TABLET", 4)).statusCode(403);
        post(stranger, "/api/device-lots/" + id + "/wipes", wipeOf(4)).statusCode(403);
        step(stranger, id + "/void", REASON).statusCode(403);
        for (String reader : List.of(Tokens.leadership(), Tokens.auditor())) {
            post(reader, "/api/device-lots", byCount(gift, "TABLET", 4)).statusCode(403);
            step(reader, id + "/void", REASON).statusCode(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/device-lots", "/api/device-lots/{id}/wipes"})
    void the_examples_are_accepted_once_the_ids_are_in_them(String path) {
        JsonNode examples = json(given().get("/q/openapi?format=json").asString())
                .get("paths")
                .get(path)
                .at("/post/requestBody/content/application~1json/examples");
        assertEquals(2, examples.size());
        String gift = devices(20).logged();
        String counted = lot(byCount(gift, "TABLET", 10));
        String listed = lot(oneByOne(gift, device("TABLET", newImei())));
        examples.properties().forEach(example -> {
            ObjectNode body = example.getValue().get("value").deepCopy();
            if (body.has("gift")) {
                body.put("gift", devices(20).logged());
            }
            String lot = example.getKey().equals("by count") ? counted : listed;
            given().auth()
                    .oauth2(Tokens.csrManager())
                    .contentType(ContentType.JSON)
                    .header("Idempotency-Key", newKey())
                    .body(body.toString())
                    .post(path, path.contains("{id}") ? new Object[] {lot} : new Object[0])
                    .then()
                    .statusCode(201);
        });
    }

    private static io.restassured.response.ValidatableResponse lotsOf(String gift) {
        return get(Tokens.csrManager(), "/api/device-lots?gift=" + gift).statusCode(200);
    }
}
