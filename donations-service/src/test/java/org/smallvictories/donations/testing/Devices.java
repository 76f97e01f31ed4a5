package org.smallvictories.donations.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.smallvictories.donations.Kind;
import org.smallvictories.donations.Unit;
import org.smallvictories.kit.testing.Tokens;

/** The requests that tests make about devices. */
public final class Devices {

    private static final AtomicInteger IMEIS = new AtomicInteger();

    private Devices() {}

    /** A pledge to Break Poverty. */
    public static DonationRequest devices(int count) {
        return Donations.aDonation().to("break-poverty", "play-joue").of(Kind.DEVICES, "" + count, Unit.PIECE);
    }

    /** Devices without storage, which need no wipe record, delivered on the day they were pledged. */
    public static String delivered(String date, int count) {
        String gift = Donations.aDonation()
                .on(date)
                .of(Kind.DEVICES, "" + count, Unit.PIECE)
                .logged();
        logLot(byCount(gift, "ACCESSORY", count)).statusCode(201);
        Donations.deliver(gift, date).statusCode(200);
        return gift;
    }

    public static Map<String, Object> byCount(String gift, String type, int count) {
        return new HashMap<>(Map.of("gift", gift, "type", type, "condition", "GOOD", "count", count));
    }

    @SafeVarargs
    public static Map<String, Object> oneByOne(String gift, Map<String, Object>... devices) {
        return new HashMap<>(Map.of("gift", gift, "devices", List.of(devices)));
    }

    public static Map<String, Object> device(String type, String imei) {
        return new HashMap<>(Map.of("type", type, "condition", "GOOD", "imei", imei));
    }

    public static ValidatableResponse logLot(Map<String, ?> lot) {
        return Posts.post("/api/device-lots", lot);
    }

    /** Logs it and answers its id. */
    public static String lot(Map<String, ?> lot) {
        return logLot(lot).statusCode(201).extract().path("id");
    }

    /** A record of a lot by count, verified on the day after. */
    public static Map<String, Object> wipeOf(int devices) {
        Map<String, Object> wipe = wipe();
        wipe.put("devices", devices);
        wipe.put("evidence", "Report of the workshop");
        return wipe;
    }

    /** A record of all devices of a lot one by one, verified on the day after. */
    public static Map<String, Object> wipe() {
        return new HashMap<>(Map.of(
                "method", "PURGE",
                "tool", "Block erase",
                "technician", "Alex Morgan",
                "date", "2020-12-09",
                "verification", Map.of("by", "Sam Rivera", "date", "2020-12-10")));
    }

    public static ValidatableResponse recordWipe(String lot, Map<String, ?> wipe) {
        return Posts.post("/api/device-lots/" + lot + "/wipes", wipe);
    }

    /** A step that creates nothing, such as a void. */
    public static ValidatableResponse step(String token, String path, Map<String, ?> body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/device-lots/" + path)
                .then();
    }

    public static ValidatableResponse step(String path, Map<String, ?> body) {
        return step(Tokens.csrManager(), path, body);
    }

    public static ValidatableResponse read(String path) {
        return Donations.get(Tokens.csrManager(), "/api/device-lots/" + path).statusCode(200);
    }

    /** One that no other test has. */
    public static String newImei() {
        String body = "35%012d".formatted(IMEIS.incrementAndGet());
        int sum = IntStream.range(0, 14)
                .map(i -> (body.charAt(i) - '0') * (1 + i % 2))
                .map(digit -> digit / 10 + digit % 10)
                .sum();
        return body + (10 - sum % 10) % 10;
    }
}
