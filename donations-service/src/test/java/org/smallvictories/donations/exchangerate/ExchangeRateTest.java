package org.smallvictories.donations.exchangerate;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.smallvictories.donations.testing.Donations.get;
import static org.smallvictories.donations.testing.Donations.json;
import static org.smallvictories.donations.testing.Posts.actionsOn;
import static org.smallvictories.donations.testing.Posts.storeRates;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.smallvictories.donations.testing.DonationsTest;
import org.smallvictories.kit.testing.Tokens;

@DonationsTest
class ExchangeRateTest {

    @Test
    void a_file_sent_twice_adds_nothing() {
        String file = "Date,AUD,BRL,CYP,\n2015-06-12,1.4542,3.5061,N/A,\n2015-06-11,1.4551,3.5083,N/A,\n";

        storeRates(file)
                .statusCode(200)
                .body("added", equalTo(4))
                .body("known", equalTo(0))
                .body("from", equalTo("2015-06-11"))
                .body("to", equalTo("2015-06-12"));
        storeRates(file).statusCode(200).body("added", equalTo(0)).body("known", equalTo(4));
        rate("AUD", "2015-06-11").body("rate.toString()", equalTo("1.4551"));
    }

    @Test
    void a_file_that_says_otherwise_is_refused_by_name_and_as_a_whole() {
        storeRates("Date,CAD,\n2015-06-12,1.3844,\n").statusCode(200);

        storeRates("Date,CAD,CNY,\n2015-06-15,1.3850,6.9,\n2015-06-12,1.3845,6.98,\n")
                .statusCode(422)
                .body("errors.size()", equalTo(1))
                .body("errors[0].field", equalTo("2015-06-12 CAD"))
                .body("errors[0].reason", equalTo("is on file as 1.3844, not 1.3845"));
        get(Tokens.auditor(), "/api/exchange-rates/CNY?date=2015-06-12").statusCode(404);
        get(Tokens.auditor(), "/api/exchange-rates/CAD?date=2015-06-15")
                .statusCode(200)
                .body("publishedOn", equalTo("2015-06-12"));
    }

    @Test
    void the_same_value_written_with_another_scale_is_the_same() {
        storeRates("Date,HKD,\n2015-06-12,8.710,\n").statusCode(200);

        storeRates("Date,HKD,\n2015-06-12,8.71,\n").statusCode(200).body("known", equalTo(1));
    }

    @Test
    void a_file_that_contradicts_itself_is_refused() {
        storeRates("Date,IDR,\n2015-06-12,15000,\n2015-06-12,15001,\n")
                .statusCode(422)
                .body("errors[0].field", equalTo("2015-06-12 IDR"));
    }

    /** Good Friday to Easter Monday 2015: the ECB published on 2 and 7 April. */
    @Test
    void a_day_without_a_rate_takes_the_last_one_before_within_seven_days() {
        storeRates("Date,NZD,KRW,\n2015-04-07,1.4470,N/A,\n2015-04-02,1.4477,1188.1,\n")
                .statusCode(200);

        rate("NZD", "2015-04-06")
                .body("publishedOn", equalTo("2015-04-02"))
                .body("date", equalTo("2015-04-06"))
                .body("rate.toString()", equalTo("1.4477"));
        rate("NZD", "2015-04-07").body("publishedOn", equalTo("2015-04-07"));
        rate("KRW", "2015-04-09").body("publishedOn", equalTo("2015-04-02"));
        get(Tokens.auditor(), "/api/exchange-rates/KRW?date=2015-04-10").statusCode(404);
        get(Tokens.auditor(), "/api/exchange-rates/NZD?date=2015-04-01").statusCode(404);
    }

    @Test
    void a_question_that_makes_no_sense_is_refused() {
        get(Tokens.auditor(), "/api/exchange-rates/EUR?date=2015-04-01")
                .statusCode(422)
                .body("errors[0].field", equalTo("currency"));
        get(Tokens.auditor(), "/api/exchange-rates/USD").statusCode(422).body("errors[0].field", equalTo("date"));
        storeRates("Date;USD\n2015-06-12;1,1").statusCode(422);
    }

    @Test
    void only_the_csr_manager_stores_rates_and_every_file_is_journalled() {
        storeRates(Tokens.leadership(), "Date,MXN,\n2015-06-12,17.3,\n").statusCode(403);
        String sha256 = storeRates("Date,MYR,\n2015-06-12,4.2,\n").extract().path("sha256");

        assertEquals(List.of("exchange-rates.stored"), actionsOn("exchange-rates/" + sha256));
    }

    /** As long and as wide as the ECB's file since 1999. */
    @Test
    void a_whole_history_is_stored_in_one_go() {
        String currencies = IntStream.range(0, 41)
                .mapToObj(i -> "Q" + (char) ('A' + i / 26) + (char) ('A' + i % 26))
                .collect(Collectors.joining(","));
        LocalDate first = LocalDate.of(1999, 1, 4);
        String file = "Date," + currencies + ",\n"
                + IntStream.range(0, 6_000)
                        .mapToObj(day -> first.plusDays(6_000 - day) + "," + "1.2345,".repeat(30) + "N/A,".repeat(11))
                        .collect(Collectors.joining("\n"));

        assertEquals(
                180_000,
                json(storeRates(file).statusCode(200).extract().asString())
                        .get("added")
                        .asInt());
    }

    private static ValidatableResponse rate(String currency, String date) {
        return get(Tokens.leadership(), "/api/exchange-rates/{currency}?date={date}", currency, date)
                .statusCode(200);
    }
}
