package org.smallvictories.donations.device;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.smallvictories.donations.testing.Devices.byCount;
import static org.smallvictories.donations.testing.Devices.device;
import static org.smallvictories.donations.testing.Devices.devices;
import static org.smallvictories.donations.testing.Devices.lot;
import static org.smallvictories.donations.testing.Devices.newImei;
import static org.smallvictories.donations.testing.Devices.oneByOne;
import static org.smallvictories.donations.testing.Devices.read;
import static org.smallvictories.donations.testing.Devices.recordWipe;
import static org.smallvictories.donations.testing.Devices.step;
import static org.smallvictories.donations.testing.Devices.wipe;
import static org.smallvictories.donations.testing.Devices.wipeOf;
import static org.smallvictories.donations.testing.Donations.accept;
import static org.smallvictories.donations.testing.Donations.deliver;
import static org.smallvictories.donations.testing.Posts.actionsOn;
import static org.smallvictories.donations.testing.Posts.newId;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.smallvictories.donations.State;
import org.smallvictories.donations.testing.Donations;
import org.smallvictories.donations.testing.DonationsTest;

@DonationsTest
class WipeTest {

    private static final String DAY = "2020-12-18";
    private static final Map<String, String> REASON = Map.of("reason", "The report is of another lot");
    private static final Map<String, String> VERIFIED = Map.of("by", "Sam Rivera", "date", "2020-12-12");

    @Test
    void devices_are_delivered_when_all_are_in_lots_and_all_with_storage_are_wiped() {
        String gift = devices(52).logged();
        deliver(gift, DAY).statusCode(409).body("detail", containsString("The gift is of 52 devices, its lots hold 0"));
        String tablets = lot(byCount(gift, "TABLET", 40));
        lot(byCount(gift, "ACCESSORY", 10));
        deliver(gift, DAY).statusCode(409).body("detail", containsString("its lots hold 50"));
        String phones = lot(oneByOne(gift, device("SMARTPHONE", newImei()), device("SMARTPHONE", newImei())));
        recordWipe(tablets, wipeOf(37)).statusCode(201);
        recordWipe(phones, wipe()).statusCode(201).body("devices", equalTo(2));

        deliver(gift, DAY)
                .statusCode(409)
                .body(
                        "detail",
                        equalTo("Devices with storage lack a wipe record that was verified by " + DAY
                                + ": 3 of the 40 in lot " + tablets
                                + ". Record their wipes (POST /api/device-lots/{id}/wipes) first."));
        Donations.read(gift).body("state", equalTo("PLEDGED"));
        recordWipe(tablets, wipeOf(3)).statusCode(201);

        deliver(gift, DAY).statusCode(200).body("state", equalTo("DELIVERED"));
        accept(gift, DAY).statusCode(200);
        read(tablets).body("devices", equalTo(Map.of("total", 40, "withStorage", 40, "wiped", 40, "withoutWipe", 0)));
    }

    @ParameterizedTest
    @EnumSource(value = State.class, names = "PLEDGED", mode = EnumSource.Mode.EXCLUDE)
    void devices_are_not_logged_as_delivered_and_the_refusal_says_how_they_are(State state) {
        devices(1)
                .that(state)
                .log()
                .statusCode(422)
                .body("errors.field", equalTo(List.of("state")))
                .body("errors[0].reason", containsString("log the gift as PLEDGED, then its lots and wipe records"));
    }

    @ParameterizedTest
    @EnumSource(DeviceType.class)
    void what_can_hold_data_is_wiped_and_what_cannot_needs_no_record(DeviceType type) {
        String gift = devices(1).logged();
        String id = lot(byCount(gift, type.name(), 1));

        deliver(gift, DAY).statusCode(type.holdsStorage() ? 409 : 200);
        recordWipe(id, wipeOf(1)).statusCode(type.holdsStorage() ? 201 : 422);
    }

    @Test
    void a_wipe_counts_from_the_day_it_was_verified() {
        String gift = devices(2).logged();
        String id = lot(byCount(gift, "LAPTOP", 2));
        Map<String, Object> unverified = wipeOf(2);
        unverified.remove("verification");
        String wipe = recordWipe(id, unverified)
                .statusCode(201)
                .body("verifiedOn", nullValue())
                .extract()
                .path("id");
        deliver(gift, DAY).statusCode(409).body("detail", containsString("2 of the 2 in lot " + id));

        String path = id + "/wipes/" + wipe + "/verification";
        step(path, Map.of("by", "Sam Rivera", "date", "2020-12-08"))
                .statusCode(422)
                .body("errors[0].field", equalTo("date"));
        step(path, Map.of("by", " ", "date", "2020-12-12")).statusCode(422).body("errors[0].field", equalTo("by"));
        step(path, VERIFIED).statusCode(200).body("verifiedBy", equalTo("Sam Rivera"));
        step(path, VERIFIED).statusCode(409);

        deliver(gift, "2020-12-11").statusCode(409);
        deliver(gift, "2020-12-12").statusCode(200);
        assertEquals(List.of("wipe.recorded", "wipe.verified"), actionsOn("wipe/" + wipe));
    }

    @Test
    void devices_one_by_one_are_wiped_by_name_or_all_that_are_left() {
        String gift = devices(4).logged();
        String id = lot(oneByOne(
                gift,
                device("SMARTPHONE", newImei()),
                device("SMARTPHONE", newImei()),
                device("TABLET", newImei()),
                device("ACCESSORY", newImei())));
        List<String> ids = read(id + "/devices").extract().path("id");
        Map<String, Object> wipe = wipe();
        wipe.put("deviceIds", List.of(ids.get(0), ids.get(0), ids.get(3), newId()));
        recordWipe(id, wipe)
                .statusCode(422)
                .body("errors.field", equalTo(List.of("deviceIds[1]", "deviceIds[2]", "deviceIds[3]")));
        wipe.put("deviceIds", List.of(ids.get(1)));
        String first = recordWipe(id, wipe)
                .statusCode(201)
                .body("deviceIds", equalTo(List.of(ids.get(1))))
                .extract()
                .path("id");
        recordWipe(id, wipe).statusCode(422).body("errors.field", equalTo(List.of("deviceIds[0]")));
        read(id + "/devices").body("wipe", equalTo(java.util.Arrays.asList(null, first, null, null)));
        deliver(gift, DAY).statusCode(409).body("detail", containsString("2 of the 3 in lot " + id));

        recordWipe(id, wipe()).statusCode(201).body("devices", equalTo(2));

        recordWipe(id, wipe()).statusCode(409);
        read(id + "/wipes").body("devices", equalTo(List.of(1, 2)));
        deliver(gift, DAY).statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "devices, ",
        "devices, 0",
        "method, ",
        "method, BURN",
        "tool, ' '",
        "technician, ",
        "date, ",
        "date, 1899-12-31",
        "evidence, "
    })
    void a_value_that_a_wipe_record_cannot_have_is_named_and_nothing_is_recorded(String field, String value) {
        String id = lot(byCount(devices(9).logged(), "TABLET", 9));
        Map<String, Object> wipe = new HashMap<>(wipeOf(9));
        wipe.put(field, field.equals("devices") && value != null ? Integer.valueOf(value) : value);

        recordWipe(id, wipe).statusCode(422).body("errors.field", equalTo(List.of(field)));

        read(id + "/wipes").body("", hasSize(0));
    }

    @Test
    void nothing_was_wiped_tomorrow_or_verified_before_it_was_wiped() {
        String id = lot(byCount(devices(9).logged(), "TABLET", 9));
        String tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1).toString();
        Map<String, Object> wipe = wipeOf(9);

        wipe.put("date", tomorrow);
        recordWipe(id, wipe).statusCode(422);
        wipe.put("date", "2020-12-11");
        recordWipe(id, wipe).statusCode(422).body("errors.field", equalTo(List.of("verification")));
        read(id + "/wipes").body("", hasSize(0));
    }

    @Test
    void a_lot_by_count_has_no_more_wipes_than_devices() {
        String id = lot(byCount(devices(9).logged(), "TABLET", 9));
        recordWipe(id, wipeOf(5)).statusCode(201);

        recordWipe(id, wipeOf(5))
                .statusCode(409)
                .body("detail", equalTo("Of the 9 devices of this lot, 4 have no wipe record yet; these are 5."));
        Map<String, Object> named = wipeOf(4);
        named.put("deviceIds", List.of(newId()));
        recordWipe(id, named).statusCode(422).body("errors[0].field", equalTo("deviceIds"));
    }

    @Test
    void a_wipe_record_that_is_voided_counts_no_more_also_after_the_delivery() {
        String gift = devices(2).logged();
        String id = lot(byCount(gift, "LAPTOP", 2));
        String wipe = recordWipe(id, wipeOf(2)).extract().path("id");
        deliver(gift, DAY).statusCode(200);

        step(id + "/wipes/" + wipe + "/void", REASON)
                .statusCode(200)
                .body("voidReason", equalTo("The report is of another lot"));

        step(id + "/wipes/" + wipe + "/void", REASON).statusCode(409);
        step(id + "/wipes/" + wipe + "/verification", VERIFIED).statusCode(409);
        step(id + "/wipes/" + newId() + "/void", REASON).statusCode(404);
        Donations.read(gift)
                .body("state", equalTo("DELIVERED"))
                .body("devices", equalTo(Map.of("total", 2, "withStorage", 2, "wiped", 0, "withoutWipe", 2)));
        Map<String, Object> late = wipeOf(2);
        late.put("verification", Map.of("by", "Sam Rivera", "date", "2020-12-19"));
        String tooLate = recordWipe(id, late).statusCode(201).extract().path("id");
        Donations.read(gift).body("devices.withoutWipe", equalTo(2));
        step(id + "/wipes/" + tooLate + "/void", REASON).statusCode(200);
        recordWipe(id, wipeOf(2)).statusCode(201);
        Donations.read(gift).body("devices.withoutWipe", equalTo(0));
    }

    @Test
    void a_delivery_and_a_void_at_once_let_no_unwiped_device_pass() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (int i = 0; i < 8; i++) {
                String gift = devices(2).logged();
                String id = lot(byCount(gift, "LAPTOP", 2));
                String wipe = recordWipe(id, wipeOf(2)).extract().path("id");
                List<Callable<Integer>> both =
                        List.of(() -> deliver(gift, DAY).extract().statusCode(), () -> step(
                                        id + "/wipes/" + wipe + "/void", REASON)
                                .extract()
                                .statusCode());
                List<Integer> answers = new ArrayList<>();
                for (Future<Integer> answer : threads.invokeAll(both)) {
                    answers.add(answer.get());
                }
                assertEquals(200, answers.get(1));
                String state = answers.get(0) == 200 ? "DELIVERED" : "PLEDGED";
                Donations.read(gift).body("state", equalTo(state)).body("devices.withoutWipe", equalTo(2));
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
